package heard.handover;

import heard.children.Banner;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one page with whose word stands on it.
 *
 * @param all every handover, the one that was begun last first
 * @param shown null while nobody has written any
 * @param reading by which it is confirmed; null where there is nothing to read
 * @param hasChanged whether the handover was put right while somebody read it
 */
public record HandoverPage(
        Banner banner,
        Sheet sheet,
        List<Handover> all,
        @Nullable Handover shown,
        @Nullable ReadingForm reading,
        boolean mayWrite,
        UUID viewer,
        OffsetDateTime madeAt,
        boolean hasChanged) {

    HandoverPage changed() {
        return new HandoverPage(banner, sheet, all, shown, reading, mayWrite, viewer, madeAt, true);
    }

    public String root() {
        return "/children/" + banner.child().id();
    }

    public List<Handover> others() {
        return all.stream().filter(one -> !one.equals(shown)).toList();
    }

    /** Whether what is shown may be added to or put right. */
    public boolean mayChange() {
        return mayWrite && shown != null && shown.takenBack() == null;
    }

    /** Whether the viewer is the one who can say that it was read, and nobody has of what stands now. */
    public boolean mayConfirm() {
        return mayWrite
                && shown != null
                && shown.takenBack() == null
                && !shown.isReadAsItStands()
                && (shown.now().toStaffId() == null || shown.now().toStaffId().equals(viewer));
    }

    /** With more on the page the print is smaller, so that it stays one sheet. */
    public String size() {
        return printed(48) <= 90 ? "" : printed(58) <= 120 ? " sheet--full" : " sheet--packed";
    }

    private double printed(int wide) {
        String how = banner.child().communication();
        double lines = sheet.printed(wide) + (how == null ? 0 : Sheet.lines(how, wide));
        if (shown != null) {
            String notAgain = shown.now().notAgain();
            lines += 2
                    + Sheet.lines(shown.now().word(), wide)
                    + (notAgain == null ? 0 : 1 + Sheet.lines(notAgain, wide));
        }
        return lines;
    }
}
