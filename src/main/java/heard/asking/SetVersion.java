package heard.asking;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version with what is known of its making.
 *
 * @param revision made anew with each save of a draft
 * @param changedBy who saved it last
 */
public record SetVersion(
        QuestionSet set,
        boolean isPublished,
        UUID revision,
        String changedBy,
        OffsetDateTime changedAt,
        @Nullable OffsetDateTime publishedAt) {}
