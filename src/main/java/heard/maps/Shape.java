package heard.maps;

/** How somebody is drawn in a genogram. */
public enum Shape {
    SQUARE("Square: boy or man"),
    CIRCLE("Circle: girl or woman"),
    DIAMOND("Diamond: another gender, or not known");

    private final String title;

    Shape(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** @param sex F, M or U, as the returns write it */
    static Shape of(String sex) {
        return switch (sex) {
            case "F" -> CIRCLE;
            case "M" -> SQUARE;
            default -> DIAMOND;
        };
    }
}
