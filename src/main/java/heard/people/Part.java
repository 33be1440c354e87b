package heard.people;

/** What somebody is to a child. A child has one key worker and one reviewing officer at a time, and any number of others. */
public enum Part {
    KEY("Social worker"),
    IRO("Reviewing officer"),
    ALSO("Also works with them");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
