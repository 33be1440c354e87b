package heard.sessions;

/** Whether the child could speak with nobody else there. */
public enum SeenAlone {
    YES("Yes"),
    PART("For part of it"),
    NO("No");

    private final String title;

    SeenAlone(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Part of a session alone was a chance to speak alone; the session itself says how much. */
    boolean wasAlone() {
        return this != NO;
    }
}
