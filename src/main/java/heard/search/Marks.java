package heard.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Marks what was found in a text, and shows as much of a long one as a reader needs. */
@Component
class Marks {

    /** About this many characters are shown round the first mark. */
    private static final int SHOWN = 360;

    private static final int BEFORE = 120;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final Stems stems;

    Marks(Stems stems) {
        this.stems = stems;
    }

    /** Asks for the stems of several texts at once, so that marking each of them asks for none. */
    void prepare(List<String> texts) {
        Set<String> words = new HashSet<>();
        texts.forEach(text -> WORD.matcher(text)
                .results()
                .forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT))));
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
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        Map<String, String> stemOf = stems.of(words);
        List<int[]> found = new ArrayList<>();
        matcher.reset();
        while (matcher.find()) {
            String stem = stemOf.get(matcher.group().toLowerCase(Locale.ROOT));
            if (stem != null && wanted.contains(stem)) {
                found.add(new int[] {matcher.start(), matcher.end()});
            }
        }
        return found;
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
