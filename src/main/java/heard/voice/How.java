package heard.voice;

/** How a view was expressed. OBSERVED and SHOWN stand for children who do not use words; RELAYED came through somebody else. */
public enum How {
    SPOKEN("said"),
    WRITTEN("written"),
    DRAWN("drawn"),
    SIGNED("signed"),
    SHOWN("shown"),
    OBSERVED("we saw"),
    RELAYED("passed on");

    private final String title;

    How(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
