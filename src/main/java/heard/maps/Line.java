package heard.maps;

/** How it is between the child and somebody. Each has a line that looks different, also without colour. */
public enum Line {
    STRONG("strong", "thick line"),
    WEAK("weak", "dashed line"),
    HARD("hard, stressful", "zigzag"),
    MIXED("mixed, good and hard", "half line, half zigzag"),
    BROKEN("broken", "line cut in two");

    private final String title;
    private final String drawn;

    Line(String title, String drawn) {
        this.title = title;
        this.drawn = drawn;
    }

    public String title() {
        return title;
    }

    /** What it looks like. */
    public String drawn() {
        return drawn;
    }
}
