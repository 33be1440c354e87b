package heard.asking;

/** How a question is answered. Whatever the type, a child may pass over it, keep it for later, or tell somebody instead. */
public enum AnswerType {
    WORDS("Words"),
    CHOICE("One of several"),
    CHOICES("One or more of several"),
    FACES("Faces"),
    /** 0 to 10. Its options are those numbers that carry a word or a meaning, at least the two ends. */
    SCALE("A scale from 0 to 10"),
    DRAWING("A drawing"),
    SOUND("A recording"),
    PHOTO("A photo"),
    PEOPLE("People, close and far");

    private final String title;

    AnswerType(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether somebody chooses among options that the set itself names. */
    public boolean hasOptions() {
        return this == CHOICE || this == CHOICES || this == FACES || this == SCALE;
    }
}
