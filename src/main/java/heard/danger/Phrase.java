package heard.danger;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list: words in their order. {@code *} at the end or the beginning of a word stands for any letters, {@code /}
 * between words for either, {@code ...} for up to four words in between.
 *
 * @param language BCP 47
 */
public record Phrase(
        UUID id,
        String language,
        String phrase,
        String addedBy,
        OffsetDateTime addedAt,
        @Nullable String retiredBy,
        @Nullable OffsetDateTime retiredAt) {

    static final int LONGEST = 80;
    static final String GAP = "...";

    /** Each place of it: the words that may stand there; an empty list is a gap. */
    List<List<String>> places() {
        return places(phrase);
    }

    static List<List<String>> places(String phrase) {
        return Stream.of(phrase.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("…", GAP)
                        .split("\\s+"))
                .map(place -> place.equals(GAP)
                        ? List.<String>of()
                        : Stream.of(place.split("/"))
                                .filter(w -> !w.isBlank())
                                .map(Phrase::plain)
                                .toList())
                .toList();
    }

    private static String plain(String word) {
        String middle = Letters.plain(word.replace("*", ""));
        return (word.startsWith("*") ? "*" : "") + middle + (word.endsWith("*") ? "*" : "");
    }

    /** What is wrong with it as it was typed; null when nothing is. */
    static @Nullable String problem(String typed) {
        int length = typed.codePointCount(0, typed.length());
        if (length == 0) {
            return "Write the words as a child might write them.";
        }
        if (length > LONGEST) {
            return "A phrase can be " + LONGEST + " characters at most. This is " + (length - LONGEST) + " more.";
        }
        List<List<String>> places = places(typed);
        if (places.getFirst().isEmpty() || places.getLast().isEmpty()) {
            return "A phrase cannot begin or end with the three dots: they stand for words in between.";
        }
        boolean tooShort = places.stream()
                .flatMap(List::stream)
                .anyMatch(word -> word.replace("*", "").isEmpty()
                        || (word.contains("*")
                                && word.replace("*", "")
                                                .codePointCount(
                                                        0, word.replace("*", "").length())
                                        < 2));
        return tooShort ? "A star needs at least two letters beside it, or it stands for every word." : null;
    }
}
