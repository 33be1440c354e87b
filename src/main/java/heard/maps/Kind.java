package heard.maps;

/** What is drawn: who and what is around the child and how near, or how the family belongs together. */
public enum Kind {
    ECO("Eco-map"),
    GENOGRAM("Genogram");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** In a sentence: an eco-map, a genogram. */
    public String withArticle() {
        return this == ECO ? "an eco-map" : "a genogram";
    }
}
