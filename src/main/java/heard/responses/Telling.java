package heard.responses;

/** How a child was told. */
public enum Telling {
    IN_PERSON("Face to face", "face to face"),
    CALL("By phone or video call", "by phone or video call"),
    LETTER("In a letter", "in a letter"),
    MESSAGE("In a message", "in a message"),
    MEETING("In a meeting", "in a meeting"),
    SOMEBODY("By somebody they trust", "by somebody they trust");

    private final String title;
    private final String within;

    Telling(String title, String within) {
        this.title = title;
        this.within = within;
    }

    public String title() {
        return title;
    }

    public String within() {
        return within;
    }
}
