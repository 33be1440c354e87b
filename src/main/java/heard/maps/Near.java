package heard.maps;

/** How close the child feels, from the middle outwards. */
public enum Near {
    CLOSE("close"),
    MIDDLE("a bit close"),
    FAR("far");

    private final String title;

    Near(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
