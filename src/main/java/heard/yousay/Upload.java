package heard.yousay;

import heard.access.ChildViewer;
import heard.access.Ids;
import heard.media.About;
import heard.media.Attachments;
import heard.media.FileRefused;
import heard.media.NewFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A photo or a recording that was sent. Its own name is left behind: it often says where and when, and sometimes who.
 *
 * @param what photo or sound
 */
public record Upload(String what, MultipartFile file) {

    public static final String SOUND = "sound";
    static final String PHOTO = "photo";

    private static final long LARGEST = 25L * 1_048_576;

    public static List<Upload> of(@Nullable MultipartFile photo, @Nullable MultipartFile sound) {
        List<Upload> uploads = new ArrayList<>();
        if (photo != null && !photo.isEmpty()) {
            uploads.add(new Upload(PHOTO, photo));
        }
        if (sound != null && !sound.isEmpty()) {
            uploads.add(new Upload(SOUND, sound));
        }
        return uploads;
    }

    /**
     * Keeps it in the record.
     *
     * @throws Refused when it cannot be kept; the caller goes back to before it was asked
     */
    public UUID addTo(Attachments attachments, ChildViewer viewer, UUID aboutId) {
        if (file.getSize() > LARGEST) {
            throw new Refused("file.big");
        }
        NewFile kept = new NewFile(viewer.childId(), Ids.next(), About.YOU_SAY, aboutId, null, name(), null);
        try (InputStream bytes = file.getInputStream()) {
            return attachments.add(viewer, kept, this::isRightFor, bytes).id();
        } catch (FileRefused e) {
            throw Refused.because(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its ending, which the media module gives by what is in it; only sound alone in a film's container must be named. */
    private String name() {
        String given = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
        String type = String.valueOf(file.getContentType()).toLowerCase(Locale.ROOT);
        boolean boxed = type.startsWith("audio/mp4")
                || type.startsWith("audio/x-m4a")
                || type.startsWith("audio/aac")
                || given.endsWith(".m4a");
        return what.equals(PHOTO) ? PHOTO : boxed ? "recording.m4a" : "recording";
    }

    /** @param mediaType as its bytes say */
    private boolean isRightFor(String mediaType) {
        return mediaType.startsWith("image/") == what.equals(PHOTO)
                && (what.equals(PHOTO) || mediaType.startsWith("audio/") || mediaType.startsWith("video/"));
    }

    /** Why it cannot be kept: a key of the words that say so. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String key;

        Refused(String key) {
            super(key, null, false, false);
            this.key = key;
        }

        static Refused because(FileRefused e) {
            return new Refused(e.isOurs() ? "file.failed" : "file.wrong");
        }

        public String key() {
            return key;
        }
    }
}
