package heard.alerts;

/** How soon a person must act. It can be raised, never lowered. */
public enum Urgency {
    /** Somebody may be in danger: climbs after 15, 30 and 60 minutes, and goes on reminding every hour after that. */
    URGENT("Urgent"),
    /** To be read by a person within one working day; then it goes to the manager. */
    TO_READ("To read");

    private final String title;

    Urgency(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
