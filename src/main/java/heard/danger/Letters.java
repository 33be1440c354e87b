package heard.danger;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words as children write them, made alike: small letters, no accents or apostrophes, one letter for a run of the same ("helllp",
 * "hiting"), one form of the letters that Arabic scripts write in several, and text-speak written out.
 */
final class Letters {

    /** What children write short, in English: several words may come of one. */
    private static final Map<String, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry("u", "you"),
            Map.entry("ur", "your"),
            Map.entry("r", "are"),
            Map.entry("2", "to"),
            Map.entry("4", "for"),
            Map.entry("b4", "before"),
            Map.entry("im", "i am"),
            Map.entry("ive", "i have"),
            Map.entry("iv", "i have"),
            Map.entry("hes", "he is"),
            Map.entry("shes", "she is"),
            Map.entry("theyre", "they are"),
            Map.entry("wana", "want to"),
            Map.entry("gona", "going to"),
            Map.entry("gna", "going to"),
            Map.entry("wnt", "want"),
            Map.entry("bcoz", "because"),
            Map.entry("cuz", "because"),
            Map.entry("plz", "please"),
            Map.entry("pls", "please"),
            Map.entry("ppl", "people"),
            Map.entry("sum1", "someone"),
            Map.entry("ne1", "anyone"),
            Map.entry("every1", "everyone"),
            Map.entry("no1", "no one"),
            Map.entry("wen", "when"),
            Map.entry("wud", "would"),
            Map.entry("sed", "said"),
            Map.entry("ses", "says"),
            Map.entry("hear", "here"),
            Map.entry("dnt", "dont"),
            Map.entry("hom", "home"),
            Map.entry("awy", "away"),
            Map.entry("tel", "tel"),
            Map.entry("cant", "cant"),
            Map.entry("canot", "cant"),
            Map.entry("ther", "there"),
            Map.entry("al", "al"),
            Map.entry("nite", "night"),
            Map.entry("tonite", "tonight"));

    private Letters() {}

    /** @param from and {@code to}: where it stands in the words as they were said */
    record Word(String letters, int from, int to) {}

    static List<Word> words(String said) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < said.length()) {
            int code = said.codePointAt(at);
            if (!isOfAWord(code)) {
                at += Character.charCount(code);
                continue;
            }
            int from = at;
            while (at < said.length() && (isOfAWord(code = said.codePointAt(at)) || joins(said, at))) {
                at += Character.charCount(code);
            }
            String plain = plain(said.substring(from, at));
            for (String one : WRITTEN_OUT.getOrDefault(plain, plain).split(" ")) {
                if (!one.isEmpty()) {
                    words.add(new Word(one, from, at));
                }
            }
        }
        return words;
    }

    /** One word of a phrase in the list. */
    static String plain(String word) {
        String open = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(open.length());
        int last = -1;
        for (int i = 0; i < open.length(); ) {
            int code = open.codePointAt(i);
            i += Character.charCount(code);
            int same = alike(code);
            if (same == 0 || same == last) {
                continue;
            }
            plain.appendCodePoint(same);
            last = same;
        }
        return plain.toString();
    }

    /** @return 0 for what is no letter of its own: accents, vowel marks, apostrophes, joiners */
    private static int alike(int code) {
        return switch (code) {
            case '\'', '’', '‘', '`', '´', 'ʼ', '-', '‐', '‑', 0x0640, 0x200c, 0x200d, 0x200e, 0x200f -> 0;
            case 'ł' -> 'l';
            case 'đ' -> 'd';
            case 'ı' -> 'i';
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ي', 'ې', 'ۍ', 'ێ', 'ئ' -> 'ی';
            case 'ك', 'ګ' -> 'ک';
            case 'ة', 'ۀ', 'ە', 'ھ' -> 'ه';
            case 'ؤ', 'ۆ' -> 'و';
            case 'ё' -> 'е';
            case 'ґ' -> 'г';
            default -> {
                int type = Character.getType(code);
                yield type == Character.NON_SPACING_MARK
                                || type == Character.COMBINING_SPACING_MARK
                                || type == Character.ENCLOSING_MARK
                        ? 0
                        : code;
            }
        };
    }

    private static boolean isOfAWord(int code) {
        return Character.isLetterOrDigit(code) || Character.getType(code) == Character.NON_SPACING_MARK;
    }

    /** An apostrophe, hyphen or joiner inside a word. */
    private static boolean joins(String said, int at) {
        int code = said.codePointAt(at);
        int next = at + Character.charCount(code);
        return alike(code) == 0 && code != '-' && next < said.length() && isOfAWord(said.codePointAt(next));
    }
}
