package heard.children;

/** Why the service works with a child, in the field's own terms. */
public enum Status {
    CIN("Child in need"),
    CPP("Child protection plan"),
    CLA("Looked after"),
    CARE_LEAVER("Care leaver"),
    OTHER("Other");

    private final String title;

    Status(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
