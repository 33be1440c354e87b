package heard.letters;

/** Whether the child understood it. */
public enum Understood {
    YES("Yes", "understood"),
    PARTLY("Partly", "partly understood"),
    NO("No", "not understood"),
    NOT_CHECKED("Not checked", "not checked whether it was understood");

    private final String title;
    private final String inASentence;

    Understood(String title, String inASentence) {
        this.title = title;
        this.inASentence = inASentence;
    }

    public String title() {
        return title;
    }

    public String inASentence() {
        return inASentence;
    }
}
