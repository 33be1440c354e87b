package heard.letters;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that a letter was given to the child, or talked about with them.
 *
 * @param version which finished text it was
 * @param givenBy their name, in the writer's words
 * @param entryId what the child said to it
 * @param corrects the one whose place this one took
 */
public record Giving(
        UUID childId,
        UUID id,
        UUID letterId,
        int version,
        LocalDate givenOn,
        Way way,
        String givenBy,
        Understood understood,
        @Nullable UUID entryId,
        @Nullable UUID recordedBy,
        String recordedByName,
        OffsetDateTime recordedAt,
        @Nullable UUID corrects) {}
