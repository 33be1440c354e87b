package heard.forms;

/** NOT_ASKED is an answer: it tells a question that nobody put from one that somebody passed over. */
public enum YesNo {
    YES("Yes"),
    NO("No"),
    NOT_ASKED("Not asked");

    private final String title;

    YesNo(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    static boolean isOne(String text) {
        for (YesNo one : values()) {
            if (one.name().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
