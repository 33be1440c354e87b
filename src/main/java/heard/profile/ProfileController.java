package heard.profile;

import heard.access.Act;
import heard.access.Audit;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.alerts.Alert;
import heard.alerts.Alerts;
import heard.children.Banner;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Said;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who a child is: on the screen and on paper, now and as it stood, and how it came to be so. */
@Controller
public class ProfileController {

    private final Children children;
    private final Banners banners;
    private final Profiles profiles;
    private final Alerts alerts;
    private final Audit audit;
    private final Clock clock;

    ProfileController(Children children, Banners banners, Profiles profiles, Alerts alerts, Audit audit, Clock clock) {
        this.children = children;
        this.banners = banners;
        this.profiles = profiles;
        this.alerts = alerts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param on the day as it was typed; empty for now
     * @param day as whose end it is shown; null for now
     * @param urgent what the child wrote that somebody has to act on
     */
    public record ProfilePage(
            Banner banner,
            Profile profile,
            Errors errors,
            String on,
            @Nullable LocalDate day,
            List<Alert> urgent,
            boolean mayWrite) {}

    public record PrintPage(
            Banner banner, Profile profile, @Nullable LocalDate day, String printedAt) {}

    /** @param heading whose changes alone are shown; null for all */
    public record ChangesPage(
            Banner banner,
            List<Change.Month> months,
            @Nullable Heading heading) {}

    /** Opening it counts as having read what the child wrote in it. */
    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/profile")
    Page profile(StaffViewer viewer, @PathVariable UUID childId, @RequestParam(defaultValue = "") String on) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "profile", null);
        Errors errors = Errors.none();
        LocalDate day = day(on, errors);
        List<Alert> urgent = alerts.about(childId, childId).stream()
                .filter(alert -> alert.isOpen() && alert.isUrgent())
                .toList();
        if (day == null) {
            // Before the lines are read: what the child writes from here on is either on this page or raises anew.
            alerts.readBy(viewer, childId, childId);
        }
        ProfilePage page = new ProfilePage(
                banners.of(child),
                day == null ? profiles.standing(childId) : profiles.on(childId, day),
                errors,
                on.strip(),
                day,
                urgent,
                viewer.may(Act.WRITE_RECORDS) && child.isOpen() && day == null);
        return errors.isEmpty() ? Page.of("profile/profile", page) : Page.toCorrect("profile/profile", page);
    }

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/profile/print")
    Page print(StaffViewer viewer, @PathVariable UUID childId, @RequestParam(defaultValue = "") String on) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "profile-print", null);
        LocalDate day = day(on, Errors.none());
        return Page.of(
                "profile/print",
                new PrintPage(
                        banners.of(child),
                        day == null ? profiles.standing(childId) : profiles.on(childId, day),
                        day,
                        Said.moment(OffsetDateTime.now(clock))));
    }

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/profile/changes")
    Page changes(StaffViewer viewer, @PathVariable UUID childId, @RequestParam(defaultValue = "") String heading) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "profile-changes", null);
        Heading only = Heading.of(heading).orElse(null);
        return Page.of(
                "profile/changes",
                new ChangesPage(banners.of(child), Change.months(profiles.all(childId), only), only));
    }

    /** One line with all its versions: where words that were first said here have their place. */
    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/profile/{lineId}")
    Page line(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID lineId) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "profile-line", lineId);
        List<Line> versions = profiles.versions(childId, lineId);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        return Page.of("profile/line", LinePage.of(banners.of(child), versions, viewer));
    }

    private @Nullable LocalDate day(String on, Errors errors) {
        LocalDate day = Said.parse(on);
        if (on.isBlank()) {
            return null;
        }
        if (day == null) {
            errors.add("on", "This must be a real date, like " + LocalDate.now(clock));
        } else if (day.isAfter(LocalDate.now(clock))) {
            errors.add("on", "This day is in the future");
            return null;
        }
        return day;
    }
}
