package heard.maps;

/** Where somebody in a family lives, as far as it is no home that others are drawn in with them. */
public enum Lives {
    SOMETIMES("With %s some of the time"),
    ELSEWHERE("Somewhere else"),
    /** In a year that is known, or not. */
    DIED("Has died");

    private final String title;

    Lives(String title) {
        this.title = title;
    }

    public String title(String called) {
        return title.formatted(called);
    }
}
