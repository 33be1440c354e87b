package heard.analysis;

import heard.pages.Errors;
import heard.voice.Entry;

/**
 * What somebody writes in an analysis.
 *
 * @param telling what the child is telling us
 * @param changed what has changed, as the writer sees it
 * @param outcomes what became better or worse
 * @param tell what we will tell the child, and how
 */
public record Writing(String telling, String changed, String outcomes, String tell) {

    public static final Writing NOTHING = new Writing("", "", "", "");

    void check(boolean finishing, Errors errors) {
        length("telling", telling, errors);
        length("changed", changed, errors);
        length("outcomes", outcomes, errors);
        length("tell", tell, errors);
        if (finishing && telling.isBlank()) {
            errors.add("telling", "Write what they are telling us before you finish.");
        }
    }

    private static void length(String field, String text, Errors errors) {
        int length = text.codePointCount(0, text.length());
        if (length > Entry.LONGEST) {
            errors.add(
                    field,
                    String.format(
                            "This has %,d characters. The limit is %,d. Nothing you typed is lost: shorten it here.",
                            length, Entry.LONGEST));
        }
    }
}
