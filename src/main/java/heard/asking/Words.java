package heard.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The texts of a set, each under its own key, in the order of the page. */
public final class Words {

    public static final String ENGLISH = "en";
    public static final String TITLE = "title";

    private Words() {}

    /** In this language, or in English where there is nothing in it; empty if there is no such text at all. */
    public static String in(Map<String, String> byLanguage, String language) {
        String words = byLanguage.get(language);
        return words != null ? words : byLanguage.getOrDefault(ENGLISH, "");
    }

    public static String ask(String askKey) {
        return "ask." + askKey;
    }

    public static String hint(String askKey) {
        return "hint." + askKey;
    }

    public static String option(String askKey, String optionKey) {
        return "option." + askKey + "." + optionKey;
    }

    /** One text: its key, and its words by language. */
    public record Text(String key, Map<String, String> byLanguage) {

        public String english() {
            return byLanguage.getOrDefault(ENGLISH, "");
        }
    }

    public static List<Text> of(QuestionSet set) {
        List<Text> texts = new ArrayList<>();
        texts.add(new Text(TITLE, set.title()));
        for (Ask ask : set.asks()) {
            texts.add(new Text(ask(ask.key()), ask.text()));
            if (!ask.hint().isEmpty()) {
                texts.add(new Text(hint(ask.key()), ask.hint()));
            }
            for (Option option : ask.options()) {
                if (option.label().isEmpty()) {
                    continue; // a number of a scale that carries a meaning and no word
                }
                texts.add(new Text(option(ask.key(), option.key()), option.label()));
            }
        }
        return texts;
    }
}
