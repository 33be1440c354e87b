package heard.voice;

/** Who said it. Only CHILD is the child's own voice; the others' accounts are never mixed with it. */
public enum Speaker {
    CHILD("the child"),
    TEACHER("teacher"),
    CARER("carer"),
    FAMILY("family member"),
    AGENCY("another agency"),
    PUBLIC("member of the public");

    private final String title;

    Speaker(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** In a sentence: {@code a teacher}, {@code another agency}. */
    public String withArticle() {
        return this == CHILD || this == AGENCY ? title : "a " + title;
    }
}
