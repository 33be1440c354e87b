package heard.voice;

import java.util.UUID;

/** Where an entry was first written down. Each kind has its own page, which the entry links to. */
public enum Source {
    SESSION("Direct session", "sessions"),
    FORM("Form", "forms"),
    CONTRIBUTION("View by another", "contributions"),
    YOU_SAY("You can say", "say"),
    PROFILE("Profile", "profile"),
    RESPONSE("What was done", "responses"),
    LETTER("Written to the child", "letters"),
    MAP("People and places", "maps");

    private final String title;
    private final String path;

    Source(String title, String path) {
        this.title = title;
        this.path = path;
    }

    public String title() {
        return title;
    }

    /** The page of one such source: {@code /children/{childId}/sessions/{id}}. */
    public String href(UUID childId, UUID sourceId) {
        return "/children/" + childId + "/" + path + "/" + sourceId;
    }
}
