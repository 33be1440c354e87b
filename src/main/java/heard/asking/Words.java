package heard.asking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of a set, each under its own key, in the order of the page. */
final class Words {

    static final String ENGLISH = "en";
    static final String TITLE = "title";

    private Words() {}

    /** In this language, or in English where there is nothing in it; empty if there is no such text at all. */
    static String in(Map<String, String> byLanguage, String language) {
        String words = byLanguage.get(language);
        return words != null ? words : byLanguage.getOrDefault(ENGLISH, "");
    }

    static String ask(String askKey) {
        return "ask." + askKey;
    }

    static String hint(String askKey) {
        return "hint." + askKey;
    }

    static String option(String askKey, String optionKey) {
        return "option." + askKey + "." + optionKey;
    }

    /** One text: its key, and its words by language. */
    record Text(String key, Map<String, String> byLanguage) {

        String english() {
            return byLanguage.getOrDefault(ENGLISH, "");
        }
    }

    static List<Text> of(QuestionSet set) {
        List<Text> texts = new ArrayList<>();
        texts.add(new Text(TITLE, set.title()));
        for (Ask ask : set.asks()) {
            texts.add(new Text(ask(ask.key()), ask.text()));
            if (!ask.hint().isEmpty()) {
                texts.add(new Text(hint(ask.key()), ask.hint()));
            }
            for (Option option : ask.options()) {
                texts.add(new Text(option(ask.key(), option.key()), option.label()));
            }
        }
        return texts;
    }

    /** By key and then by language. */
    static Map<String, Map<String, String>> byKey(List<Written> written) {
        Map<String, Map<String, String>> byKey = new LinkedHashMap<>();
        written.forEach(one ->
                byKey.computeIfAbsent(one.key(), key -> new LinkedHashMap<>()).put(one.language(), one.words()));
        return byKey;
    }

    /** One text in one language, as the database keeps it. */
    record Written(String language, String key, String words) {}
}
