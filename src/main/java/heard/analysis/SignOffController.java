package heard.analysis;

import heard.access.Act;
import heard.access.Audit;
import heard.access.NotFound;
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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What happens to an analysis when it is written: signed off, opened again, its actions done. */
@Controller
public class SignOffController {

    private final Children children;
    private final Banners banners;
    private final Writings writings;
    private final Citations citations;
    private final Actions actions;
    private final AnalysisPages pages;
    private final Audit audit;
    private final Clock clock;

    SignOffController(
            Children children,
            Banners banners,
            Writings writings,
            Citations citations,
            Actions actions,
            AnalysisPages pages,
            Audit audit,
            Clock clock) {
        this.children = children;
        this.banners = banners;
        this.writings = writings;
        this.citations = citations;
        this.actions = actions;
        this.pages = pages;
        this.audit = audit;
        this.clock = clock;
    }

    public record VersionPage(
            Banner banner, Analysis analysis, AnalysisVersion version, List<PeriodEntry> cited, List<Action> actions) {}

    /** A manager signs what they read: when it was written on since, they are shown it again. */
    @Permit(Act.SIGN_OFF_ANALYSES)
    @PostMapping("/children/{childId}/analyses/{id}/sign-off")
    Page signOff(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int saves) {
        Child child = children.find(viewer, childId);
        Analysis before = writings.find(childId, id);
        boolean signed =
                writings.signOff(childId, id, saves, viewer.staffId(), viewer.name(), OffsetDateTime.now(clock));
        if (!signed && !before.isSignedOff()) {
            audit.read(viewer, childId, "analysis", id);
            Errors errors = Errors.none()
                    .add(
                            "sign-off",
                            before.isDraft()
                                    ? "This analysis is being written on and cannot be signed off until it is finished."
                                    : "This analysis was changed after you opened it. Read it again, then sign it off.");
            return Page.conflict(
                    "analysis/analysis",
                    pages.page(viewer, child, before, AnalysisForm.of(before), errors, before.savedAt()));
        }
        audit.wrote(viewer, childId, "analysis-sign-off", id);
        return Page.goOnTo(before.href());
    }

    /** Opened again: what was signed off goes on as a new version, and the one that was signed stays to be seen. */
    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/analyses/{id}/reopening")
    Page reopen(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "DRAFT") AnalysisState from) {
        children.find(viewer, childId);
        Analysis analysis = writings.find(childId, id);
        writings.reopen(childId, id, from);
        audit.wrote(viewer, childId, "analysis-reopening", id);
        return Page.goOnTo(analysis.href());
    }

    /** An action is done, or no longer wanted: also after the analysis was signed off, since work goes on. */
    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/analyses/{id}/actions/{actionId}")
    Page settle(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            @PathVariable UUID actionId,
            @RequestParam(required = false) @Nullable String state) {
        children.find(viewer, childId);
        Analysis analysis = writings.find(childId, id);
        ActionState settled = "dropped".equals(state) ? ActionState.DROPPED : ActionState.DONE;
        if (!actions.settle(childId, actionId, settled, LocalDate.now(clock))) {
            throw new NotFound();
        }
        audit.wrote(viewer, childId, "analysis-action", actionId);
        return Page.goOnTo(analysis.href() + "#actions");
    }

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/analyses/{id}/versions/{version}")
    Page version(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id, @PathVariable int version) {
        Child child = children.find(viewer, childId);
        Analysis analysis = writings.find(childId, id);
        AnalysisVersion kept = writings.versions(childId, id).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow(NotFound::new);
        audit.read(viewer, childId, "analysis-version", id);
        return Page.of(
                "analysis/version",
                new VersionPage(
                        banners.of(child),
                        analysis,
                        kept,
                        citations.cited(childId, id, version),
                        writings.actions(childId, id, version)));
    }
}
