package heard.search;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands in the box, without characters that nobody types. */
record Typed(String text) {

    private static final int MOST_NAMES = 4;

    private static final List<DateTimeFormatter> DAYS = List.of(
            day("d/M/uuuu"), day("uuuu-M-d"), day("d.M.uuuu"), day("d-M-uuuu"), day("d MMMM uuuu"), day("d MMM uuuu"));

    static Typed of(String raw) {
        return new Typed(raw.replaceAll("\\p{Cntrl}+", " ").strip().replaceAll("\\s+", " "));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Signs alone are in no sentence, which is not the same as a word that is in every one. */
    boolean hasAWord() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** A date of birth, in any of the ways in which people here write one. */
    @Nullable
    LocalDate day() {
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeParseException e) {
                // perhaps the next
            }
        }
        return null;
    }

    List<String> terms() {
        return Arrays.asList(text.split(" "));
    }

    /** Nobody's name has quotation marks or five words; such a search is for words alone. */
    boolean mayBeAChild() {
        return day() != null || (text.indexOf('"') < 0 && terms().size() <= MOST_NAMES);
    }

    private static DateTimeFormatter day(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
