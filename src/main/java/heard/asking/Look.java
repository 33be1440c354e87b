package heard.asking;

/** How the pages of a set look and speak. The structure is the same in each. */
public enum Look {
    SMALL("Small look", "under 8, with a worker beside"),
    MIDDLE("Middle look", "8 to 12"),
    TEEN("Teen look", "13 and over"),
    EASY_READ("Easy-read", "at any age");

    private final String brief;
    private final String meantFor;

    Look(String brief, String meantFor) {
        this.brief = brief;
        this.meantFor = meantFor;
    }

    public String brief() {
        return brief;
    }

    /** With whom it is meant for; a set says its own ages. */
    public String title() {
        return brief + ": " + meantFor;
    }
}
