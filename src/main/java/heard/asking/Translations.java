package heard.asking;

import heard.pages.SayWords;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of the shipped sets in other languages, a file for each: the English on one line, the translation on the next, an empty
 * line between. So whoever translates has the English beside it, and words that several sets share are translated once.
 */
final class Translations {

    /** Every language of the child's site but English. */
    static final List<SayWords.Language> LANGUAGES = SayWords.LANGUAGES.stream()
            .filter(language -> !language.tag().equals(Words.ENGLISH))
            .toList();

    private Translations() {}

    /** By language, and then by the English words. */
    static Map<String, Map<String, String>> all() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (SayWords.Language language : LANGUAGES) {
            String text = ShippedSets.textIfThere("words_" + language.tag() + ".txt");
            if (text != null) {
                all.put(language.tag(), read(text));
            }
        }
        return all;
    }

    static Map<String, String> read(String text) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        Map<String, String> words = new HashMap<>();
        for (int n = 0; n + 1 < lines.size(); n += 2) {
            words.put(lines.get(n), lines.get(n + 1));
        }
        return words;
    }
}
