package heard.asking;

import heard.voice.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question of a set.
 *
 * @param key stays the same from version to version, whatever becomes of the words
 * @param text by language; English always
 * @param hint by language; empty where there is none
 * @param under which of the four questions the answer falls under, if any
 * @param column of the Standard Safeguarding Dataset that the answer fills, {@code voch_...}; its options are yes and no
 * @param onlyIf null for one that everybody is asked
 */
public record Ask(
        String key,
        AnswerType type,
        Map<String, String> text,
        Map<String, String> hint,
        List<Option> options,
        @Nullable Question under,
        @Nullable String column,
        @Nullable Condition onlyIf) {

    /** In this language, or in English where nobody has translated it. */
    public String text(String language) {
        return Words.in(text, language);
    }

    /** Empty where there is none. */
    public String hint(String language) {
        return Words.in(hint, language);
    }

    public Optional<Option> option(String optionKey) {
        return options.stream().filter(o -> o.key().equals(optionKey)).findFirst();
    }
}
