package heard.cards;

/** What a child has to remember besides their card. */
public enum PinKind {
    /** Six digits. */
    NUMBERS("Six numbers"),
    /** Six of thirty-six pictures, in any order: for those who do not read. */
    PICTURES("Six pictures");

    private final String label;

    PinKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
