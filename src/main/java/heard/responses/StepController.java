package heard.responses;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Banner;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Sent;
import heard.voice.Entry;
import heard.voice.Voice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Putting an answer right: a step that was written down wrongly, one that did not happen, a view that it is not about. */
@Controller
public class StepController {

    private static final String TEMPLATE = "responses/correction";

    private final Children children;
    private final Banners banners;
    private final Responses responses;
    private final ResponsePages pages;
    private final Voice voice;
    private final Audit audit;
    private final Clock clock;

    StepController(
            Children children,
            Banners banners,
            Responses responses,
            ResponsePages pages,
            Voice voice,
            Audit audit,
            Clock clock) {
        this.children = children;
        this.banners = banners;
        this.responses = responses;
        this.pages = pages;
        this.voice = voice;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param step as it stands
     * @param mayTakeOut what a child said stays said
     * @param why it did not happen, as typed
     * @param theirs whether somebody else changed the answer while this was written
     */
    public record CorrectionPage(
            Banner banner,
            Response response,
            Step step,
            StepsForm form,
            Errors errors,
            boolean mayTakeOut,
            String why,
            boolean theirs) {}

    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/children/{childId}/responses/{id}/steps/{stepId}/correction")
    Page correction(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id, @PathVariable UUID stepId) {
        Child child = children.find(viewer, childId);
        Response response = responses.find(childId, id).orElseThrow(NotFound::new);
        Step step = latest(response, response.step(stepId).orElseThrow(NotFound::new));
        audit.read(viewer, childId, "response", id);
        StepsForm form = StepsForm.of(step, said(step), response.version());
        Errors errors = ResponsePages.closed(child);
        return Page.of(TEMPLATE, page(child, response, step, form, errors, "", false));
    }

    /** {@code takeOut=yes} says that it did not happen. */
    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/responses/{id}/steps/{stepId}/correction")
    Page correct(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            @PathVariable UUID stepId,
            Sent sent) {
        Child child = children.find(viewer, childId);
        Response response = responses.find(childId, id).orElseThrow(NotFound::new);
        Step asked = response.step(stepId).orElseThrow(NotFound::new);
        Step step = latest(response, asked);
        audit.read(viewer, childId, "response", id);
        StepsForm form = StepsForm.of(sent).of(step.id());
        if (response.isSaved(form.save())) {
            return Page.goOnTo(response.href() + "?saved=yes");
        }
        boolean takeOut = form.of("takeOut").equals("yes");
        Entry said = said(step);
        TypedSteps typed = new TypedSteps(
                form,
                child,
                id,
                viewer,
                now(),
                LocalDate.now(clock),
                saidOn(child, response),
                others(response, step),
                step,
                said);
        Errors errors = !child.isOpen()
                ? ResponsePages.closed(child)
                : takeOut ? takingOut(response, step, form, child) : typed.errors();
        if (!errors.isEmpty()) {
            return Page.toCorrect(TEMPLATE, page(child, response, step, form, errors, form.of("takeOutWhy"), false));
        }
        List<Step> right = takeOut ? List.of(gone(step, form, viewer)) : typed.steps();
        if (!asked.id().equals(step.id())
                || form.version() != response.version()
                || !responses.add(childId, id, form.version(), right, takeOut ? null : typed.said())) {
            return conflict(child, id, stepId, form);
        }
        audit.wrote(viewer, childId, "response", id);
        return Page.goOnTo(response.href() + "?saved=yes");
    }

    /** A view that was chosen by mistake leaves the answer, and waits for one of its own again. */
    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/responses/{id}/views/{entryId}/taken-out")
    Page takeOut(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id, @PathVariable UUID entryId) {
        Child child = children.find(viewer, childId);
        Response response = responses.find(childId, id).orElseThrow(NotFound::new);
        if (response.views().stream().noneMatch(view -> view.entryId().equals(entryId))) {
            throw new NotFound();
        }
        if (!child.isOpen()) {
            audit.read(viewer, childId, "response", id);
            StepsForm form = StepsForm.blank(id, response.version(), List.of(), viewer.name(), "");
            return Page.toCorrect(
                    ResponsePages.RESPONSE,
                    pages.response(viewer, child, response, form, ResponsePages.closed(child), null, false, false));
        }
        audit.wrote(viewer, childId, "response", id);
        responses.takeOut(childId, id, entryId, viewer.name(), now());
        return Page.goOnTo(response.href() + "?saved=yes");
    }

    private Page conflict(Child child, UUID id, UUID stepId, StepsForm form) {
        Response now = responses.find(child.id(), id).orElseThrow();
        Step standing = latest(now, now.step(stepId).orElseThrow());
        return Page.conflict(
                TEMPLATE,
                page(
                        child,
                        now,
                        standing,
                        form.of(standing.id()).on(now.version()),
                        Errors.none(),
                        form.of("takeOutWhy"),
                        true));
    }

    /** Somebody may have put it right since the page was opened. */
    private static Step latest(Response response, Step step) {
        Step latest = step;
        for (UUID next = step.replacedBy(); next != null; next = latest.replacedBy()) {
            latest = response.step(next).orElseThrow();
        }
        return latest;
    }

    private static Errors takingOut(Response response, Step step, StepsForm form, Child child) {
        Errors errors = Errors.none();
        if (!mayTakeOut(response, step)) {
            errors.add(
                    "takeOut",
                    child.called()
                            + " spoke about it, so it must have happened in some way: put right how and when instead");
        }
        if (form.of("takeOutWhy").isEmpty()) {
            errors.add("takeOutWhy", "Write why it is taken out");
        }
        return errors.addIfLonger("takeOutWhy", form.of("takeOutWhy"), Entry.LONGEST);
    }

    private static boolean mayTakeOut(Response response, Step step) {
        boolean spokeOfIt = response.last(StepKind.CHILD_SAID).isPresent()
                && response.standing().stream()
                                .filter(one -> one.kind() == StepKind.TOLD)
                                .count()
                        == 1;
        return step.kind() != StepKind.CHILD_SAID && !(step.kind() == StepKind.TOLD && spokeOfIt);
    }

    private Step gone(Step step, StepsForm form, StaffViewer viewer) {
        return new Step(
                step.childId(),
                Ids.next(),
                step.responseId(),
                form.version() + 1,
                form.save(),
                step.kind(),
                step.onDay(),
                step.byName(),
                step.occasion(),
                step.which(),
                step.outcome(),
                step.toldHow(),
                form.of("takeOutWhy"),
                step.entryId(),
                step.id(),
                true,
                null,
                viewer.staffId(),
                viewer.name(),
                now());
    }

    private static List<Step> others(Response response, Step step) {
        return response.standing().stream()
                .filter(one -> !one.id().equals(step.id()))
                .toList();
    }

    private LocalDate saidOn(Child child, Response response) {
        return voice.find(child.id(), response.entryIds()).stream()
                .map(Entry::saidOn)
                .max(Comparator.naturalOrder())
                .orElse(child.bornOn());
    }

    private @Nullable Entry said(Step step) {
        return step.entryId() == null
                ? null
                : voice.standing(step.childId(), List.of(step.entryId())).getFirst();
    }

    private CorrectionPage page(
            Child child, Response response, Step step, StepsForm form, Errors errors, String why, boolean theirs) {
        return new CorrectionPage(
                banners.of(child), response, step, form, errors, mayTakeOut(response, step), why, theirs);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
