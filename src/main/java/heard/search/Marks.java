package heard.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Marks what was found in a text, and shows as much of a long one as a reader needs. */
@Component
class Marks {

    /** About this many characters are shown round the first mark. */
    private static final int SHOWN = 360;

    private static final int BEFORE = 120;

    private final Stems stems;

    Marks(Stems stems) {
        this.stems = stems;
    }

    /** Asks for the stems of several texts at once, so that marking each of them asks for none. */
    void prepare(List<String> texts, Set<String> wanted) {
        Set<String> words = new HashSet<>();
        String initials = initials(wanted);
        texts.forEach(text -> candidates(text, initials).forEach(at -> words.add(lower(text, at))));
        stems.of(words);
    }

    /**
     * @param wanted the stems to mark
     * @return the text in pieces; without any mark when nothing of it was wanted
     */
    List<Piece> mark(String text, Set<String> wanted) {
        List<int[]> found = found(text, wanted);
        int from = found.isEmpty() ? 0 : begin(text, found.getFirst()[0]);
        int to = end(text, from);
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        String before = from > 0 ? "… " : "";
        for (int[] word : found) {
            if (word[1] > to) {
                break;
            }
            pieces.add(new Piece(before + text.substring(at, word[0]), false));
            pieces.add(new Piece(text.substring(word[0], word[1]), true));
            before = "";
            at = word[1];
        }
        pieces.add(new Piece(before + text.substring(at, to) + (to < text.length() ? " …" : ""), false));
        return pieces;
    }

    private List<int[]> found(String text, Set<String> wanted) {
        List<int[]> candidates = candidates(text, initials(wanted));
        Set<String> words = new HashSet<>();
        candidates.forEach(at -> words.add(lower(text, at)));
        Map<String, String> stemOf = stems.of(words);
        return candidates.stream()
                .filter(at -> wanted.contains(stemOf.getOrDefault(lower(text, at), "")))
                .toList();
    }

    /** No stem begins with another letter than its word: most words need not be looked at twice. */
    private static String initials(Set<String> wanted) {
        return wanted.stream().map(stem -> stem.substring(0, 1)).distinct().collect(Collectors.joining());
    }

    /** From and to of each word that begins with one of the letters. */
    private static List<int[]> candidates(String text, String initials) {
        List<int[]> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int from = at;
            while (at < text.length() && isOfAWord(text.charAt(at))) {
                at++;
            }
            if (at == from) {
                at++;
            } else if (initials.indexOf(Character.toLowerCase(text.charAt(from))) >= 0) {
                found.add(new int[] {from, at});
            }
        }
        return found;
    }

    private static boolean isOfAWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.isSurrogate(c);
    }

    private static String lower(String text, int[] at) {
        return text.substring(at[0], at[1]).toLowerCase(Locale.ROOT);
    }

    /** The beginning of the sentence that the first mark is in, or of a word not far before it. */
    private static int begin(String text, int mark) {
        if (text.length() <= SHOWN || mark <= BEFORE) {
            return 0;
        }
        for (int i = mark; i > mark - BEFORE; i--) {
            if (".!?\n".indexOf(text.charAt(i - 1)) >= 0) {
                return skipBlank(text, i);
            }
        }
        int blank = text.indexOf(' ', mark - BEFORE);
        return blank < 0 || blank > mark ? mark : blank + 1;
    }

    private static int skipBlank(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int end(String text, int from) {
        if (text.length() - from <= SHOWN) {
            return text.length();
        }
        int blank = text.lastIndexOf(' ', from + SHOWN);
        int cut = blank > from ? blank : from + SHOWN;
        return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    }
}
