package heard.media;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture, a document, a sound or a film that belongs to something in a child's record.
 *
 * @param entryId the one expression it shows, where it shows one
 * @param width of a picture, in pixels, as it is looked at; null where it is not known
 * @param thumbnail whether a small picture of it is kept beside it
 */
public record Attachment(
        UUID childId,
        UUID id,
        About about,
        UUID aboutId,
        @Nullable UUID entryId,
        String fileName,
        @Nullable String caption,
        String mediaType,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height,
        boolean thumbnail,
        OffsetDateTime addedAt) {

    /** What can be attached, for the hint beside the field. */
    public static final String KINDS = FileKind.ALL;

    public String href() {
        return "/children/" + childId + "/attachments/" + id;
    }

    /** The small picture; the picture itself where none was made. */
    public String thumbnailHref() {
        return thumbnail ? href() + "/thumbnail" : href();
    }

    /** Whether every browser can show it as a picture. */
    public boolean isPicture() {
        return FileKind.of(mediaType).isShown();
    }

    /** Whether every browser can play it as sound; a film that was recorded without a picture too. */
    public boolean isPlayed() {
        return mediaType.startsWith("audio/") || mediaType.startsWith("video/");
    }

    /** PDF, Word, Sound: what stands in the place of a picture. */
    public String kind() {
        return FileKind.of(mediaType).label();
    }

    /** What to read out for it. */
    public String inWords() {
        return caption != null ? caption : fileName;
    }

    /** 1.2 MB. */
    public String size() {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        return bytes < 1_000_000
                ? Math.round(bytes / 1000.0) + " kB"
                : String.format(Locale.UK, "%.1f MB", bytes / 1_000_000.0);
    }
}
