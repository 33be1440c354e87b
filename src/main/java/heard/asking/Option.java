package heard.asking;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to choose.
 *
 * @param key stays the same from version to version and in every language; for {@link AnswerType#SCALE} the number
 * @param label by language; English always
 * @param picture the name of one of our own drawings
 * @param notSafe whoever chooses it says that they are not safe
 */
public record Option(
        String key, Map<String, String> label, @Nullable String picture, boolean notSafe) {

    public String label(String language) {
        return Words.in(label, language);
    }
}
