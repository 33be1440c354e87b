package heard.profile;

import heard.access.Act;
import heard.access.Audit;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Sent;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A line that no longer stands is set aside with a reason. */
@Controller
class SettingAsideController {

    private static final int LONGEST_REASON = 1_000;

    private final Children children;
    private final Banners banners;
    private final Profiles profiles;
    private final Audit audit;
    private final Clock clock;

    SettingAsideController(Children children, Banners banners, Profiles profiles, Audit audit, Clock clock) {
        this.children = children;
        this.banners = banners;
        this.profiles = profiles;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nothing goes away: the line, and why it no longer stands, can be seen for ever. */
    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/profile/{lineId}/setting-aside")
    Page setAside(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID lineId, Sent sent) {
        Child child = children.find(viewer, childId);
        profiles.hold(childId);
        List<Line> versions = profiles.versions(childId, lineId);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        Line now = versions.getFirst();
        LineForm form = LineForm.of(sent);
        String reason = sent.text("reason");
        if (now.isSetAside() || versions.stream().anyMatch(one -> one.saveId().equals(form.save()))) {
            audit.read(viewer, childId, "profile-line", lineId);
            return Page.goOnTo(now.href());
        }
        Errors errors = LineController.closed(child);
        if (reason.isEmpty()) {
            errors.add("reason", "Say why it no longer stands");
        }
        errors.addIfLonger("reason", reason, LONGEST_REASON);
        LinePage page = LinePage.of(banners.of(child), versions, viewer);
        if (!errors.isEmpty() || form.version() != now.version()) {
            audit.read(viewer, childId, "profile-line", lineId);
            return errors.isEmpty()
                    ? Page.conflict("profile/line", page.changedMeanwhile(reason))
                    : Page.toCorrect("profile/line", page.with(form.save(), reason, errors));
        }
        profiles.add(new Line(
                childId,
                lineId,
                now.version() + 1,
                form.save(),
                now.heading(),
                null,
                now.language(),
                now.entryId(),
                reason,
                OffsetDateTime.now(clock),
                null,
                viewer.staffId(),
                viewer.name(),
                null));
        audit.wrote(viewer, childId, "profile-line", lineId);
        return Page.goOnTo(now.href());
    }
}
