package heard.voice;

import java.util.List;

/**
 * How a view was expressed. OBSERVED and SHOWN stand for children who do not use words; RELAYED came through somebody else. On their
 * own site a child also chooses (a face, a number, one of the answers that are offered) and may choose not to say.
 */
public enum How {
    SPOKEN("said"),
    WRITTEN("written"),
    DRAWN("drawn"),
    SIGNED("signed"),
    SHOWN("shown"),
    OBSERVED("we saw"),
    RELAYED("passed on"),
    CHOSEN("chosen"),
    UNSAID("not said");

    /** As a person may write it down; the others come from the child's own site alone. */
    public static final List<How> WRITTEN_DOWN = List.of(SPOKEN, WRITTEN, DRAWN, SIGNED, SHOWN, OBSERVED, RELAYED);

    /** As a child may have told somebody who writes it down now. */
    public static final List<How> AT_FIRST_HAND = List.of(SPOKEN, WRITTEN, SIGNED, DRAWN, SHOWN, OBSERVED);

    private final String title;

    How(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether they are words to put in quotation marks: what a child drew or showed is described, not quoted. */
    public boolean isQuoted() {
        return switch (this) {
            case SPOKEN, WRITTEN, SIGNED, RELAYED -> true;
            case DRAWN, SHOWN, OBSERVED, CHOSEN, UNSAID -> false;
        };
    }

    /** On a line with other words: in quotation marks where they are to be quoted. */
    public String inQuotes(String words) {
        return isQuoted() ? "“" + words + "”" : words;
    }
}
