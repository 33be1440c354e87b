package heard.responses;

/** Where a view was thought about. */
public enum Occasion {
    SUPERVISION("In supervision", "in supervision"),
    TEAM("In a team meeting", "in a team meeting"),
    REVIEW("At a review", "at a review"),
    CONFERENCE("At a conference", "at a conference"),
    CORE_GROUP("In a core group", "in a core group"),
    FAMILY("With the family or carers", "with the family or carers"),
    ALONE("By one person alone", "alone"),
    OTHER("Somewhere else", "in another meeting");

    private final String title;
    private final String within;

    Occasion(String title, String within) {
        this.title = title;
        this.within = within;
    }

    public String title() {
        return title;
    }

    /** In a sentence, after who it was. */
    public String within() {
        return within;
    }
}
