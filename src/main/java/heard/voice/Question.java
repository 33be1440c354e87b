package heard.voice;

/** The four questions that a worker needs to understand about every child (the national principle on the voice of the child). */
public enum Question {
    LIFE("What my life is like", "My life"),
    DAY("What I do each day", "My day"),
    FEELINGS("How I feel about my life", "How I feel"),
    CHANGE("How I want things to change", "What I want to change");

    private final String title;
    private final String brief;

    Question(String title, String brief) {
        this.title = title;
        this.brief = brief;
    }

    public String title() {
        return title;
    }

    public String brief() {
        return brief;
    }
}
