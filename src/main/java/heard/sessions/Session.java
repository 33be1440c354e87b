package heard.sessions;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One meeting with the child, in one of its versions.
 *
 * @param version 1 for what was first saved; each correction is the next
 * @param saveId made by the form that saved it, so that a form sent twice is one version
 * @param present who was there, in the writer's words
 * @param tool what was used, as in {@code Three Houses}
 * @param originalKept where the drawing or sheet itself is
 * @param communication how they talked: speech, Makaton, an interpreter
 */
public record Session(
        UUID childId,
        UUID id,
        int version,
        UUID saveId,
        LocalDate heldOn,
        @Nullable String place,
        @Nullable String present,
        @Nullable SeenAlone seenAlone,
        @Nullable String tool,
        @Nullable String originalKept,
        @Nullable String communication,
        @Nullable UUID authorId,
        String authorName,
        OffsetDateTime recordedAt) {

    /** What its entries say they come from. */
    public String label() {
        return tool == null ? "Direct session" : "Direct session, " + tool;
    }

    String path() {
        return path(childId, id);
    }

    static String path(UUID childId, UUID id) {
        return "/children/" + childId + "/sessions/" + id;
    }
}
