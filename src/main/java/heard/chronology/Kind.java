package heard.chronology;

/** What sort of thing happened. Of several on one day the order is this one. */
public enum Kind {
    HOME("Home and law", true),
    REVIEW("Reviews", true),
    PEOPLE("Who worked with them", false),
    MEETING("Visits and sessions", false),
    DONE("What we did", false);

    private final String title;
    private final boolean asked;

    Kind(String title, boolean asked) {
        this.title = title;
        this.asked = asked;
    }

    public String title() {
        return title;
    }

    /** Whether a child should have been asked about it soon after: the page says where nothing was written down. */
    boolean isToBeAskedAbout() {
        return asked;
    }
}
