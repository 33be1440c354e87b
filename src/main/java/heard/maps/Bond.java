package heard.maps;

/** How two people in a genogram belong together. */
public enum Bond {
    PARENT("parent of"),
    CHILD("child of"),
    PARTNER("together with"),
    APART("separated from"),
    DIVORCED("divorced from"),
    SIBLING("brother or sister of");

    private final String title;

    Bond(String title) {
        this.title = title;
    }

    /** What stands between the two names. */
    public String title() {
        return title;
    }

    boolean isOfPartners() {
        return this == PARTNER || this == APART || this == DIVORCED;
    }
}
