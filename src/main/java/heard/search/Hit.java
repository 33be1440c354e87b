package heard.search;

import heard.children.Child;
import heard.pages.Languages;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One result, as the page shows it.
 *
 * @param text the words, or their translation where they were said in another language, with what was found marked
 * @param original the words as they were said, when {@code text} is a translation
 * @param by who said it and how: {@code Said by Jayden}
 */
public record Hit(
        Child child,
        LocalDate saidOn,
        boolean ownWords,
        boolean quoted,
        List<Piece> text,
        @Nullable List<Piece> original,
        String language,
        String by,
        String sourceLabel,
        String sourceHref,
        boolean seenAlone) {

    public String recordHref() {
        return "/children/" + child.id() + "/voice";
    }

    /** The language's English name: Polish. */
    public String languageName() {
        return Languages.inEnglish(language);
    }
}
