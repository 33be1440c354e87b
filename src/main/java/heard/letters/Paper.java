package heard.letters;

import heard.media.Attachment;
import heard.pages.Languages;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the child sees it.
 *
 * @param pictures those of its parts, by their ids
 */
public record Paper(Letter letter, Map<UUID, Attachment> pictures) {

    /** @param large printed in letters of 20 points, where they else have 14 */
    public record Sheet(Paper paper, boolean large) {}

    static Paper of(Letter letter, List<Attachment> files) {
        return new Paper(letter, byId(files));
    }

    static Map<UUID, Attachment> byId(List<Attachment> files) {
        return files.stream().collect(Collectors.toMap(Attachment::id, file -> file));
    }

    /** Null for none, and for one that is not there. */
    public @Nullable Attachment picture(Part part) {
        return part.pictureId() == null ? null : pictures.get(part.pictureId());
    }

    /** What is read from right to left. */
    public String direction() {
        return Languages.isRightToLeft(letter.language()) ? "rtl" : "ltr";
    }
}
