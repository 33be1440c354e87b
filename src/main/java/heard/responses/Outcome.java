package heard.responses;

/** What was decided about a view. */
public enum Outcome {
    ACTED_ON("Acted on"),
    IN_PART("Acted on in part"),
    NOT_NOW("Not now"),
    NO("No");

    private final String title;

    Outcome(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether what the child said made a difference. */
    public boolean changedSomething() {
        return this == ACTED_ON || this == IN_PART;
    }

    /** A child who does not get what they asked for is owed the reason. */
    public boolean needsTheWhy() {
        return !changedSomething();
    }
}
