package heard.forms;

import heard.voice.How;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to one question. A question without an answer has none of these.
 *
 * @param text as kept: a text, {@code YES}, a choice in its own words, a day as {@code 2026-11-12}; never empty
 * @param how how the child said it, for an answer that is their voice
 */
public record Answer(
        String questionKey, String text, @Nullable How how) {

    public Answer(String questionKey, String text) {
        this(questionKey, text, null);
    }
}
