package heard.alerts;

/** As what somebody gets an alert, in the order in which it climbs. */
public enum Part {
    WORKER("the allocated worker"),
    MANAGER("the team’s manager"),
    DUTY("the duty team"),
    OUT_OF_HOURS("the out-of-hours team"),
    /** Nobody of those before is there: every manager and quality officer of the service. */
    ANYBODY("every manager and quality officer, because nobody else is there");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
