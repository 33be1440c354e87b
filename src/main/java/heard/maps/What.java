package heard.maps;

/** What somebody or something on a map is. */
public enum What {
    PERSON("Person"),
    PLACE("Place"),
    ANIMAL("Animal"),
    THING("Thing"),
    GROUP("Group");

    private final String title;

    What(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The name of its figure in the picture. */
    String figure() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
