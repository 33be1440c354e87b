package heard.search;

import heard.children.Child;
import heard.pages.Languages;
import heard.voice.How;
import heard.voice.Speaker;
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

    static String by(FoundEntry entry, Child child) {
        if (entry.speaker() != Speaker.CHILD) {
            String title = entry.speaker().title();
            return "Told to us by " + (entry.speakerName() == null ? "a " + title : entry.speakerName() + ", " + title);
        }
        String name = child.called();
        return switch (entry.how()) {
            case SPOKEN -> "Said by " + name;
            case WRITTEN -> "Written by " + name;
            case DRAWN -> "Drawn by " + name;
            case SIGNED -> "Signed by " + name;
            case SHOWN -> "Shown by " + name;
            case OBSERVED -> "Seen in " + name;
            case CHOSEN -> "Chosen by " + name;
            case UNSAID -> "Left unsaid by " + name;
            case RELAYED -> "Passed on for " + name;
        };
    }

    static boolean isQuoted(How how) {
        return how == How.SPOKEN || how == How.WRITTEN || how == How.SIGNED;
    }

    public String recordHref() {
        return "/children/" + child.id() + "/voice";
    }

    /** The language's English name: Polish. */
    public String languageName() {
        return Languages.inEnglish(language);
    }
}
