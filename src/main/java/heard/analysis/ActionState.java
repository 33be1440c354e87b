package heard.analysis;

/** CARRIED: still to be done, and now in a later analysis. */
public enum ActionState {
    OPEN("open"),
    DONE("done"),
    CARRIED("carried over"),
    DROPPED("dropped");

    private final String title;

    ActionState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
