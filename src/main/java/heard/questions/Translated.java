package heard.questions;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One text in another language beside its English.
 *
 * @param english as it is now
 * @param words null where nobody has translated it
 * @param outdated the English has changed since; a child is shown English instead
 * @param checkedBy null until a person has checked it
 */
public record Translated(
        String key,
        String english,
        @Nullable String words,
        boolean outdated,
        @Nullable String checkedBy,
        @Nullable OffsetDateTime checkedAt) {

    public boolean isThere() {
        return words != null && !outdated;
    }

    public boolean isChecked() {
        return isThere() && checkedBy != null;
    }
}
