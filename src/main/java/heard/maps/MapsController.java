package heard.maps;

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
import heard.pages.Choice;
import heard.pages.Page;
import heard.pages.Sent;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The maps of one child: all of them, one of them, two side by side. */
@Controller
public class MapsController {

    private final Children children;
    private final Banners banners;
    private final PeopleMaps maps;
    private final Alerts alerts;
    private final Audit audit;

    MapsController(Children children, Banners banners, PeopleMaps maps, Alerts alerts, Audit audit) {
        this.children = children;
        this.banners = banners;
        this.maps = maps;
        this.alerts = alerts;
        this.audit = audit;
    }

    /** @param mayMake whether the viewer may make a new one; nobody may when the case is closed */
    public record ListPage(Banner banner, List<PeopleMap> maps, boolean mayMake) {}

    /**
     * @param map the version that is shown
     * @param standing the number of the version that stands
     * @param versions all, the latest first
     * @param others the child's other maps, to compare this one with
     * @param urgent what the child told on it that somebody has to act on
     */
    public record MapPage(
            Banner banner,
            PeopleMap map,
            int standing,
            List<PeopleMaps.Version> versions,
            List<PeopleMap> others,
            List<Alert> urgent,
            boolean mayChange,
            @Nullable String flash) {

        public boolean isOld() {
            return map.version() != standing;
        }
    }

    /**
     * @param then the earlier one; null where there are no two
     * @param choices of all maps, each as it stands now
     */
    public record ComparePage(
            Banner banner,
            List<Choice> choices,
            @Nullable PeopleMap then,
            @Nullable PeopleMap now,
            @Nullable Comparison comparison) {}

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/maps")
    Page list(StaffViewer viewer, @PathVariable UUID childId) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "maps", null);
        return Page.of("maps/maps", new ListPage(banners.of(child), maps.of(childId), mayChange(viewer, child)));
    }

    /** Opening it counts as having read what the child told on it. */
    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/maps/{id}")
    Page map(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") String version,
            @RequestParam(defaultValue = "") String done) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "map", id);
        List<Alert> urgent = alerts.about(childId, id).stream()
                .filter(alert -> alert.isOpen() && alert.isUrgent())
                .toList();
        // Before the map is read: what the child tells from here on is either on this page or raises anew.
        alerts.readBy(viewer, childId, id);
        PeopleMap standing = maps.latest(childId, id).orElseThrow(NotFound::new);
        return Page.of(
                "maps/map",
                new MapPage(
                        banners.of(child),
                        version.equals("0") ? standing : find(childId, id + "." + version),
                        standing.version(),
                        maps.versions(childId, id),
                        maps.of(childId).stream()
                                .filter(other -> !other.id().equals(id))
                                .toList(),
                        urgent,
                        mayChange(viewer, child),
                        done.equals("saved") ? "Saved." : null));
    }

    /** Of no two, the last two of one kind. */
    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/maps/compare")
    Page compare(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @RequestParam(defaultValue = "") String a,
            @RequestParam(defaultValue = "") String b) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "maps-compared", null);
        List<PeopleMap> all = maps.of(childId);
        PeopleMap one = a.isEmpty() ? all.stream().findFirst().orElse(null) : find(childId, a);
        PeopleMap other = b.isEmpty() ? beforeThat(all, one) : find(childId, b);
        List<Choice> choices = all.stream()
                .map(map -> new Choice(map.id().toString(), map.title()))
                .toList();
        if (one == null || other == null) {
            return Page.of("maps/compare", new ComparePage(banners.of(child), choices, null, null, null));
        }
        boolean inOrder = Comparator.comparing(PeopleMap::madeOn)
                        .thenComparing(PeopleMap::savedAt)
                        .thenComparing(PeopleMap::version)
                        .compare(one, other)
                < 0;
        PeopleMap then = inOrder ? one : other;
        PeopleMap now = inOrder ? other : one;
        return Page.of(
                "maps/compare",
                new ComparePage(banners.of(child), choices, then, now, Comparison.of(then, now, child.called())));
    }

    private static @Nullable PeopleMap beforeThat(List<PeopleMap> all, @Nullable PeopleMap one) {
        return one == null
                ? null
                : all.stream()
                        .filter(map -> map.kind() == one.kind() && !map.id().equals(one.id()))
                        .findFirst()
                        .orElse(null);
    }

    /** @param which the id of a map as it stands, or the id, a dot and the number of a version */
    private PeopleMap find(UUID childId, String which) {
        String[] parts = which.split("\\.", 2);
        UUID id = Sent.uuid(parts[0]).orElse(null);
        if (id == null || parts.length == 2 && !parts[1].matches("\\d{1,6}")) {
            throw new NotFound();
        }
        return (parts.length == 1 ? maps.latest(childId, id) : maps.version(childId, id, Integer.parseInt(parts[1])))
                .orElseThrow(NotFound::new);
    }

    static boolean mayChange(StaffViewer viewer, Child child) {
        return child.isOpen() && viewer.may(Act.WRITE_RECORDS);
    }
}
