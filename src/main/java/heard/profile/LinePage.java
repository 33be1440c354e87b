package heard.profile;

import heard.access.Act;
import heard.access.Ids;
import heard.access.StaffViewer;
import heard.children.Banner;
import heard.pages.Errors;
import heard.voice.Source;
import java.util.List;
import java.util.UUID;

/**
 * One line with all its versions, the latest first, and the form by which it is set aside.
 *
 * @param changed whether somebody changed the line while that form was being filled in
 */
public record LinePage(
        Banner banner,
        List<Line> versions,
        boolean mayWrite,
        UUID save,
        String reason,
        Errors errors,
        boolean changed) {

    static LinePage of(Banner banner, List<Line> versions, StaffViewer viewer) {
        boolean mayWrite = viewer.may(Act.WRITE_RECORDS) && banner.child().isOpen();
        return new LinePage(banner, versions, mayWrite, Ids.next(), "", Errors.none(), false);
    }

    LinePage with(UUID sentSave, String typed, Errors found) {
        return new LinePage(banner, versions, mayWrite, sentSave, typed, found, changed);
    }

    /** The reason is kept, to be given again for what stands now. */
    LinePage changedMeanwhile(String typed) {
        return new LinePage(banner, versions, mayWrite, Ids.next(), typed, errors, true);
    }

    public Line now() {
        return versions.getFirst();
    }

    public List<Line> earlier() {
        return versions.subList(1, versions.size());
    }

    /** Whether what stands was written down here by staff, so that a mistake in it is put right here. */
    public boolean isWrittenDownHere() {
        return isWrittenDownHere(now());
    }

    static boolean isWrittenDownHere(Line line) {
        return line.entry() != null
                && line.entry().source() == Source.PROFILE
                && !line.isByChild()
                && line.entry().authorId() != null
                && line.entry().replacedBy() == null;
    }
}
