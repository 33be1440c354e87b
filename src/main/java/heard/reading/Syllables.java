package heard.reading;

import java.util.Locale;

/**
 * How many syllables an English word has, by rule: each run of vowels is one (a {@code y} is a vowel unless it begins a word or
 * stands between vowels); a silent {@code e} is none, be it at the end ({@code home}, but {@code little} keeps it), in {@code -es} and
 * {@code -ed} ({@code likes}, {@code asked}, but {@code houses}, {@code wanted} keep it), before {@code -ly} and {@code -ful}, or in
 * {@code some-}; {@code going} has two and {@code isn't} has two. A number counts as one. Wrong for a word here and there, and right
 * enough over a page.
 */
final class Syllables {

    private Syllables() {}

    static int in(String written) {
        int count = 0;
        for (String part : written.toLowerCase(Locale.UK).replace('’', '\'').split("-")) {
            count += ofPart(part);
        }
        return Math.max(1, count);
    }

    private static int ofPart(String part) {
        String word = part.replaceAll("[^a-z]", "");
        if (word.isEmpty()) {
            return part.isEmpty() ? 0 : 1;
        }
        if (word.startsWith("some") && word.length() > 5) {
            return 1 + ofPart(word.substring(4));
        }
        int count = runsOfVowels(word);
        if (part.matches(".*[sd]n't")) {
            count++;
        }
        if (word.matches(".*[aeiouy]ing") && isVowel(word, word.length() - 4)) {
            count++;
        }
        if (isSilentAtTheEnd(word) || word.matches(".*[a-z&&[^aeiouy]]e(ly|ful)")) {
            count--;
        }
        return Math.max(1, count);
    }

    private static boolean isSilentAtTheEnd(String word) {
        return word.endsWith("e") && isSilent(word, word.length() - 1)
                || word.endsWith("es") && isSilent(word, word.length() - 2) && !word.matches(".*[sxzcgh]es")
                || word.endsWith("ed") && isSilent(word, word.length() - 2) && !word.matches(".*[td]ed");
    }

    /** An e that is a run of its own after a consonant, but for the one of {@code little} and {@code apples}. */
    private static boolean isSilent(String word, int at) {
        return at > 0
                && !isVowel(word, at - 1)
                && !(at > 1 && word.charAt(at - 1) == 'l' && !isVowel(word, at - 2) && word.charAt(at - 2) != 'l');
    }

    private static int runsOfVowels(String word) {
        int runs = 0;
        for (int i = 0; i < word.length(); i++) {
            if (isVowel(word, i) && (i == 0 || !isVowel(word, i - 1))) {
                runs++;
            }
        }
        return runs;
    }

    private static boolean isVowel(String word, int at) {
        char letter = word.charAt(at);
        if (letter != 'y') {
            return "aeiou".indexOf(letter) >= 0;
        }
        boolean beforeVowel = at + 1 < word.length() && "aeiou".indexOf(word.charAt(at + 1)) >= 0;
        boolean afterVowel = at > 0 && "aeiou".indexOf(word.charAt(at - 1)) >= 0;
        return !(beforeVowel && (at == 0 || afterVowel));
    }
}
