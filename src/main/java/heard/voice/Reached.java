package heard.voice;

/** How somebody's account reached us. */
public enum Reached {
    IN_PERSON("In person"),
    PHONE("By phone"),
    WRITTEN("In a letter or email"),
    MEETING("In a meeting"),
    OTHER("Another way");

    private final String title;

    Reached(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
