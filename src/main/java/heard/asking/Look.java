package heard.asking;

/** How the pages of a set look and speak. The structure is the same in each. */
public enum Look {
    SMALL("Small, under 8, with a worker beside"),
    MIDDLE("Middle, 8 to 12"),
    TEEN("Teen, 13 and over"),
    EASY_READ("Easy-read, at any age");

    private final String title;

    Look(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
