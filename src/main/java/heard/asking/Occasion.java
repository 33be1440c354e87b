package heard.asking;

/** When a set is asked. */
public enum Occasion {
    ANY_TIME("Any time"),
    GOOD_NEWS("Good news"),
    BEFORE_CONFERENCE("Before a conference"),
    BEFORE_REVIEW("Before a review"),
    AFTER_MEETING("After a meeting"),
    AFTER_VISIT("After a visit"),
    SAFEGUARDING("Standard Safeguarding Dataset");

    private final String title;

    Occasion(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
