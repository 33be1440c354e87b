package heard.caseload;

import java.util.UUID;

/** One of the team, and how much waits with them. Counted are open cases of which they are the social worker. */
public record TeamWorker(UUID id, String name, int children, int unheard, int overdue, int late) {

    public String href() {
        return "/children?of=team&worker=" + id;
    }
}
