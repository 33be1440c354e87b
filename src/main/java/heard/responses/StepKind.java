package heard.responses;

/** What can happen to a view, in the order in which it mostly does. */
public enum StepKind {
    HEARD("Heard"),
    CONSIDERED("Considered"),
    DECIDED("Decided"),
    TOLD("Told"),
    CHILD_SAID("Said to that");

    private final String title;

    StepKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
