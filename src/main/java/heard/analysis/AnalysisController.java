package heard.analysis;

import heard.access.Act;
import heard.access.Audit;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffMember;
import heard.access.StaffViewer;
import heard.children.Banner;
import heard.children.Child;
import heard.children.Children;
import heard.drafts.Drafts;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Said;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One analysis: what was said in the period beside what is written about it. */
@Controller
public class AnalysisController {

    private final Children children;
    private final Writings writings;
    private final Citations citations;
    private final Actions actions;
    private final AnalysisPages pages;
    private final Drafts drafts;
    private final Audit audit;
    private final Clock clock;

    AnalysisController(
            Children children,
            Writings writings,
            Citations citations,
            Actions actions,
            AnalysisPages pages,
            Drafts drafts,
            Audit audit,
            Clock clock) {
        this.children = children;
        this.writings = writings;
        this.citations = citations;
        this.actions = actions;
        this.pages = pages;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Two saved it. {@code mine} was not saved; {@code analysis} is what was.
     *
     * @param differing the texts that are not the same, as field, heading, saved text, own text
     */
    public record ConflictPage(
            Banner banner, Analysis analysis, AnalysisForm mine, List<Differing> differing, OffsetDateTime now) {

        public record Differing(String field, String heading, String theirs, String mine) {}
    }

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/analyses/{id}")
    Page show(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id) {
        Child child = children.find(viewer, childId);
        Analysis analysis = writings.find(childId, id);
        audit.read(viewer, childId, "analysis", id);
        return Page.of("analysis/analysis", pages.asLeft(viewer, child, analysis));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/analyses/{id}")
    Page save(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        Child child = children.find(viewer, childId);
        Analysis analysis = writings.find(childId, id);
        AnalysisForm form = AnalysisForm.sent(sent);
        if (form.command().equals("leave")) {
            drafts.drop(viewer, childId, "analysis", id);
            audit.wrote(viewer, childId, "draft", id);
            return Page.goOnTo(analysis.href());
        }
        List<StaffMember> owners = pages.owners(child);
        Errors errors = form.check(analysis, owners);
        if (!errors.isEmpty()) {
            audit.read(viewer, childId, "analysis", id);
            return Page.toCorrect("analysis/analysis", pages.page(viewer, child, analysis, form, errors, null));
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        boolean saved = writings.save(childId, id, form.saves(), form.writing(), viewer.staffId(), viewer.name(), now);
        Analysis standing = writings.find(childId, id);
        // The same page sent twice finds its own words there, and is no conflict with itself.
        if (!saved && (!standing.writing().equals(form.writing()) || comesTooLate(form, standing))) {
            audit.read(viewer, childId, "analysis", id);
            return Page.conflict("analysis/conflict", conflict(viewer, child, standing, form));
        }
        if (standing.isDraft()) {
            follow(viewer, child, standing, form, owners, now);
        }
        drafts.drop(viewer, childId, "analysis", id);
        audit.wrote(viewer, childId, "analysis", id);
        return Page.goOnTo(analysis.href() + anchor(form));
    }

    /** An action typed while somebody finished the analysis; one that was added before that is sent again only. */
    private boolean comesTooLate(AnalysisForm form, Analysis standing) {
        return form.addsAnAction()
                && !standing.isDraft()
                && actions.of(standing.childId(), standing.id()).stream()
                        .noneMatch(action -> action.id().equals(form.actionId()));
    }

    /** What the button asked for beyond saving. */
    private void follow(
            StaffViewer viewer,
            Child child,
            Analysis analysis,
            AnalysisForm form,
            List<StaffMember> owners,
            OffsetDateTime now) {
        StaffMember owner = form.ownerAmong(owners);
        LocalDate by = Said.parse(form.by());
        if (form.addsAnAction() && owner != null && by != null) {
            actions.add(child.id(), analysis.id(), form.actionId(), form.action(), owner, by, now);
            actions.carry(child.id(), now);
        }
        if (form.cite() != null && !citations.cite(analysis, form.cite())) {
            throw new NotFound();
        }
        if (form.uncite() != null) {
            citations.uncite(analysis, form.uncite());
        }
        UUID settled = form.done() != null ? form.done() : form.dropped();
        if (settled != null) {
            ActionState state = form.done() != null ? ActionState.DONE : ActionState.DROPPED;
            if (!actions.settle(child.id(), settled, state, LocalDate.now(clock))) {
                throw new NotFound();
            }
        }
        if (form.finishes()) {
            writings.finish(child.id(), analysis.id(), viewer.staffId(), viewer.name(), now);
        }
    }

    private static String anchor(AnalysisForm form) {
        UUID entry = form.cite() != null ? form.cite() : form.uncite();
        if (entry != null) {
            return "#e-" + entry;
        }
        return form.addsAnAction() || form.done() != null || form.dropped() != null ? "#actions" : "";
    }

    private ConflictPage conflict(StaffViewer viewer, Child child, Analysis standing, AnalysisForm mine) {
        Writing theirs = standing.writing();
        Writing own = mine.writing();
        List<ConflictPage.Differing> all = List.of(
                new ConflictPage.Differing(
                        "telling", "What is " + child.called() + " telling us?", theirs.telling(), own.telling()),
                new ConflictPage.Differing("changed", "What has changed", theirs.changed(), own.changed()),
                new ConflictPage.Differing("outcomes", "Outcomes", theirs.outcomes(), own.outcomes()),
                new ConflictPage.Differing(
                        "tell", "What will we tell " + child.called() + ", and how?", theirs.tell(), own.tell()));
        return new ConflictPage(
                pages.page(viewer, child, standing, mine, Errors.none(), null).banner(),
                standing,
                mine,
                all,
                OffsetDateTime.now(clock));
    }

    /** One click beside the writing, without leaving it: the page's script asks this, and a plain form asks {@code save}. */
    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/analyses/{id}/citations")
    ResponseEntity<String> cite(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            @RequestParam UUID entry,
            @RequestParam(defaultValue = "true") boolean cited) {
        children.find(viewer, childId);
        Analysis analysis = writings.find(childId, id);
        if (!analysis.isDraft()) {
            audit.noted();
            return ResponseEntity.status(409).body("This analysis is finished. Nothing was changed.");
        }
        if (!cited) {
            citations.uncite(analysis, entry);
        } else if (!citations.cite(analysis, entry)) {
            throw new NotFound();
        }
        audit.wrote(viewer, childId, "analysis", id);
        return ResponseEntity.noContent().build();
    }
}
