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
        errors.addIfLonger("telling", telling, Entry.LONGEST);
        errors.addIfLonger("changed", changed, Entry.LONGEST);
        errors.addIfLonger("outcomes", outcomes, Entry.LONGEST);
        errors.addIfLonger("tell", tell, Entry.LONGEST);
        if (finishing && telling.isBlank()) {
            errors.add("telling", "Write what they are telling us before you finish.");
        }
    }
}
