package heard.drafts;

import heard.pages.Sent;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * @param id of what is being written: the id that the form's hidden field carries
 * @param fields what each field held, in the order of the form, without the token
 */
public record Draft(UUID id, Map<String, List<String>> fields, OffsetDateTime keptAt) {

    /** As a form that goes on from it. */
    public Sent sent() {
        return new Sent(fields);
    }
}
