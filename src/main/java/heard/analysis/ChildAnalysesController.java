package heard.analysis;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Ids;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Banner;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.pages.Errors;
import heard.pages.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The analyses of one child: the tab beside what they said, and making one by hand. */
@Controller
public class ChildAnalysesController {

    private final Children children;
    private final Banners banners;
    private final Analyses analyses;
    private final Writings writings;
    private final OpenAnalyses open;
    private final Audit audit;
    private final Clock clock;

    ChildAnalysesController(
            Children children,
            Banners banners,
            Analyses analyses,
            Writings writings,
            OpenAnalyses open,
            Audit audit,
            Clock clock) {
        this.children = children;
        this.banners = banners;
        this.analyses = analyses;
        this.writings = writings;
        this.open = open;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param waiting the earliest draft, which is the one to go on with
     * @param entriesWaiting how much was said in its period
     * @param ledTo for each analysis, its actions in words
     * @param nextOn when the next one is due; null for a closed case
     * @param newId of the one that the button would make
     */
    public record ChildAnalysesPage(
            Banner banner,
            List<Analysis> all,
            @Nullable Analysis waiting,
            int entriesWaiting,
            Map<UUID, String> ledTo,
            @Nullable LocalDate nextOn,
            UUID newId,
            boolean mayWrite,
            Errors errors,
            LocalDate today) {}

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/voice/analysis")
    Page all(StaffViewer viewer, @PathVariable UUID childId) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "analyses", null);
        return Page.of("analysis/child", page(viewer, child, Ids.next(), Errors.none()));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/analyses")
    Page make(StaffViewer viewer, @PathVariable UUID childId, @RequestParam(required = false) @Nullable UUID id) {
        Child child = children.find(viewer, childId);
        if (!child.isOpen()) {
            audit.read(viewer, childId, "analyses", null);
            Errors errors = Errors.none()
                    .add(
                            "start",
                            "This case is closed, so no new analysis can be started. Those already made stay here to be read.");
            return Page.toCorrect("analysis/child", page(viewer, child, Ids.next(), errors));
        }
        UUID made = analyses.makeByHand(child, id == null ? Ids.next() : id, LocalDate.now(clock));
        audit.wrote(viewer, childId, "analysis", made);
        return Page.goOnTo("/children/" + childId + "/analyses/" + made);
    }

    private ChildAnalysesPage page(StaffViewer viewer, Child child, UUID newId, Errors errors) {
        List<Analysis> all = writings.of(child.id());
        Analysis waiting =
                all.reversed().stream().filter(Analysis::isDraft).findFirst().orElse(null);
        return new ChildAnalysesPage(
                banners.of(child),
                all,
                waiting,
                waiting == null ? 0 : open.entriesIn(waiting),
                open.ledTo(child.id()),
                child.isOpen() ? next(child, all) : null,
                newId,
                viewer.may(Act.WRITE_RECORDS) && child.isOpen(),
                errors,
                LocalDate.now(clock));
    }

    private static LocalDate next(Child child, List<Analysis> latestFirst) {
        LocalDate opened = child.caseOpenedOn();
        if (latestFirst.isEmpty() || latestFirst.getFirst().periodTo().isBefore(opened)) {
            return Period.next(opened);
        }
        return Period.next(latestFirst.getFirst().periodTo());
    }
}
