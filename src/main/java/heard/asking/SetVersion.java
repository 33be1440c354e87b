package heard.asking;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A version with what is known of its making.
 *
 * @param changedBy who saved it last
 */
public record SetVersion(
        QuestionSet set,
        boolean isPublished,
        String changedBy,
        OffsetDateTime changedAt,
        @Nullable OffsetDateTime publishedAt) {}
