package heard.chronology;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Banner;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.pages.Page;
import heard.pages.Tab;
import heard.voice.Voice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened and what the child said about it, on one page that can be taken to a meeting. */
@Controller
public class ChronologyController {

    private final Children children;
    private final Banners banners;
    private final Voice voice;
    private final List<Happenings> happenings;
    private final Audit audit;
    private final Clock clock;

    ChronologyController(
            Children children,
            Banners banners,
            Voice voice,
            ObjectProvider<Happenings> happenings,
            Audit audit,
            Clock clock) {
        this.children = children;
        this.banners = banners;
        this.voice = voice;
        this.happenings = happenings.stream().toList();
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param kinds which happenings, as links; the first is all of them
     * @param other the same in the other order
     */
    public record ChronologyPage(
            Banner banner, boolean act, Chronology chronology, List<Tab> kinds, boolean newestFirst, String other) {}

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/chronology")
    Page chronology(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String order) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "chronology", null);
        Kind kind = Arrays.stream(Kind.values())
                .filter(some -> key(some).equals(of))
                .findFirst()
                .orElse(null);
        boolean newestFirst = order.equals("newest");
        List<Happening> wanted = happenings.stream()
                .flatMap(some -> some.of(childId).stream())
                .filter(happening -> kind == null || happening.kind() == kind)
                .toList();
        return Page.of(
                "chronology/chronology",
                new ChronologyPage(
                        banners.of(child),
                        viewer.may(Act.WRITE_RECORDS) && child.isOpen(),
                        Chronology.of(
                                wanted, voice.lastSaid(childId, Integer.MAX_VALUE), newestFirst, LocalDate.now(clock)),
                        kinds(kind, newestFirst),
                        newestFirst,
                        query(kind, !newestFirst)));
    }

    private static List<Tab> kinds(@Nullable Kind chosen, boolean newestFirst) {
        List<Tab> all = new ArrayList<>();
        all.add(new Tab("Everything", query(null, newestFirst), chosen == null));
        for (Kind kind : Kind.values()) {
            all.add(new Tab(kind.title(), query(kind, newestFirst), chosen == kind));
        }
        return all;
    }

    private static String query(@Nullable Kind kind, boolean newestFirst) {
        return "?of=" + (kind == null ? "all" : key(kind)) + (newestFirst ? "&order=newest" : "");
    }

    private static String key(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
