package heard.forms;

/** What sort of answer a question takes. SEEN_ALONE is a yes or no that also tells how the child's words were said. */
public enum Kind {
    TEXT("Text"),
    LINE("Short text, one line"),
    YES_NO("Yes, no or not asked"),
    SEEN_ALONE("Seen alone: yes, no or not asked"),
    CHOICE("One of several"),
    DATE("A day");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean isYesOrNo() {
        return this == YES_NO || this == SEEN_ALONE;
    }

    /** Only what is written freely can be somebody's words. */
    public boolean canBeVoice() {
        return this == TEXT || this == LINE;
    }
}
