package heard.letters;

/** How a letter reached the child. */
public enum Way {
    HANDED("Handed over"),
    READ_TOGETHER("Read together"),
    POSTED("Sent by post"),
    ON_SCREEN("Shown by their worker on a screen"),
    TALKED_LATER("Talked about again, after it was given");

    private final String title;

    Way(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
