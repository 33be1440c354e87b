package heard.media;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody wants to attach, without its bytes.
 *
 * @param id made when the form was shown, so that sending the same upload twice keeps one
 * @param entryId the one expression it shows, where it shows one
 * @param fileName as the sender's machine calls it; a path before it is cut off
 */
public record NewFile(
        UUID childId,
        UUID id,
        About about,
        UUID aboutId,
        @Nullable UUID entryId,
        String fileName,
        @Nullable String caption) {}
