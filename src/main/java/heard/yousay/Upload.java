package heard.yousay;

import heard.media.FileRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A photo or a recording that was sent. Its own name is left behind: it often says where and when, and sometimes who.
 *
 * @param what photo or sound
 */
record Upload(String what, MultipartFile file) {

    static final String SOUND = "sound";
    static final String PHOTO = "photo";

    private static final long LARGEST = 25L * 1_048_576;

    static List<Upload> of(@Nullable MultipartFile photo, @Nullable MultipartFile sound) {
        List<Upload> uploads = new ArrayList<>();
        if (photo != null && !photo.isEmpty()) {
            uploads.add(new Upload(PHOTO, photo));
        }
        if (sound != null && !sound.isEmpty()) {
            uploads.add(new Upload(SOUND, sound));
        }
        return uploads;
    }

    boolean isTooBig() {
        return file.getSize() > LARGEST;
    }

    /** Its ending, which the media module gives by what is in it; only sound alone in a film's container must be named. */
    String name() {
        String given = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
        String type = String.valueOf(file.getContentType()).toLowerCase(Locale.ROOT);
        boolean boxed = type.startsWith("audio/mp4")
                || type.startsWith("audio/x-m4a")
                || type.startsWith("audio/aac")
                || given.endsWith(".m4a");
        return what.equals(PHOTO) ? PHOTO : boxed ? "recording.m4a" : "recording";
    }

    /** @param mediaType as its bytes say */
    boolean isRightFor(String mediaType) {
        return mediaType.startsWith("image/") == what.equals(PHOTO)
                && (what.equals(PHOTO) || mediaType.startsWith("audio/") || mediaType.startsWith("video/"));
    }

    /** Why it cannot be kept: a key of the words that say so. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String key;

        Refused(String key) {
            super(key, null, false, false);
            this.key = key;
        }

        static Refused because(FileRefused e) {
            return new Refused(e.isOurs() ? "file.failed" : "file.wrong");
        }

        String key() {
            return key;
        }
    }
}
