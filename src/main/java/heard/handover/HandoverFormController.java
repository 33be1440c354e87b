package heard.handover;

import heard.access.Act;
import heard.access.Audit;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.Staff;
import heard.access.StaffMember;
import heard.access.StaffViewer;
import heard.children.Banner;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.drafts.Draft;
import heard.drafts.Drafts;
import heard.pages.Choice;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Sent;
import heard.people.Allocation;
import heard.people.Allocations;
import heard.people.Part;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever goes writes what the record alone does not say, or puts it right. */
@Controller
public class HandoverFormController {

    private static final String DRAFT = "handover";
    private static final String TEMPLATE = "handover/form";

    private final Children children;
    private final Banners banners;
    private final Handovers handovers;
    private final Staff staff;
    private final Allocations allocations;
    private final Drafts drafts;
    private final Audit audit;
    private final Clock clock;

    HandoverFormController(
            Children children,
            Banners banners,
            Handovers handovers,
            Staff staff,
            Allocations allocations,
            Drafts drafts,
            Audit audit,
            Clock clock) {
        this.children = children;
        this.banners = banners;
        this.handovers = handovers;
        this.staff = staff;
        this.allocations = allocations;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param now as it stands, when it is being put right
     * @param theirs the same, when somebody saved it in between: to be seen beside what was typed
     * @param keptAt when the draft that is shown was kept; null when it is none
     */
    public record FormPage(
            Banner banner,
            HandoverForm form,
            Errors errors,
            List<Choice> staff,
            @Nullable Version now,
            @Nullable Version theirs,
            @Nullable OffsetDateTime keptAt) {

        public String root() {
            return "/children/" + banner.child().id() + "/handover";
        }

        /** Where the form goes, and where it is begun again. */
        public String here() {
            return form.isNew() ? root() + "/write" : root() + "/" + form.id() + "/change";
        }
    }

    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/children/{childId}/handover/write")
    Page begin(StaffViewer viewer, @PathVariable UUID childId, @RequestParam(defaultValue = "false") boolean anew) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "new-handover", null);
        Optional<Draft> draft = anew
                ? Optional.empty()
                : drafts.latest(viewer, childId, DRAFT)
                        .filter(kept -> HandoverForm.of(kept.sent()).isNew());
        return Page.of(
                TEMPLATE,
                page(
                        child,
                        draft.map(kept -> HandoverForm.of(kept.sent())).orElseGet(() -> empty(viewer, child)),
                        closed(child, null),
                        null,
                        null,
                        draft));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/handover/write")
    Page create(StaffViewer viewer, @PathVariable UUID childId, Sent sent) {
        Child child = children.find(viewer, childId);
        HandoverForm form = HandoverForm.of(sent);
        handovers.hold(childId);
        Handover there = handovers.find(childId, form.id()).orElse(null);
        return save(viewer, child, there == null ? form.asNew() : form, there);
    }

    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/children/{childId}/handover/{id}/change")
    Page change(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean anew) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "handover", id);
        Handover handover = handovers.find(childId, id).orElseThrow(NotFound::new);
        Version now = handover.now();
        Optional<Draft> draft = anew ? Optional.empty() : drafts.of(viewer, childId, DRAFT, id);
        return Page.of(
                TEMPLATE,
                page(
                        child,
                        draft.map(kept -> HandoverForm.of(kept.sent()).on(now, false))
                                .orElseGet(() -> HandoverForm.over(now)),
                        closed(child, handover),
                        now,
                        null,
                        draft));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/handover/{id}/change")
    Page putRight(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id, Sent sent) {
        Child child = children.find(viewer, childId);
        Handover handover = handovers.held(childId, id);
        return save(viewer, child, HandoverForm.of(sent).on(handover.now(), false), handover);
    }

    private Page save(StaffViewer viewer, Child child, HandoverForm form, @Nullable Handover handover) {
        UUID childId = child.id();
        Version now = handover == null ? null : handover.now();
        String done = "/children/" + childId + "/handover?of=" + form.id();
        if (handovers.isSaved(childId, form.save())) {
            audit.read(viewer, childId, "handover", form.id());
            return Page.goOnTo(done);
        }
        Errors errors = closed(child, handover);
        List<StaffMember> offered = offered(now);
        if (errors.isEmpty()) {
            errors = form.check(child, offered);
        }
        if (!errors.isEmpty()) {
            audit.read(viewer, childId, "handover-to-correct", form.id());
            return Page.toCorrect(TEMPLATE, page(child, form, errors, now, null, Optional.empty()));
        }
        if (now != null && form.version() != now.version()) {
            audit.read(viewer, childId, "handover", form.id());
            return Page.conflict(TEMPLATE, page(child, form.on(now, true), errors, now, now, Optional.empty()));
        }
        handovers.add(form.version(childId, offered, viewer, OffsetDateTime.now(clock)));
        audit.wrote(viewer, childId, "handover", form.id());
        drafts.drop(viewer, childId, DRAFT, form.id());
        return Page.goOnTo(done);
    }

    /** To the worker who has come already, where one has. */
    private HandoverForm empty(StaffViewer viewer, Child child) {
        Allocation worker = allocations.current(child.id()).stream()
                .filter(one -> one.part() == Part.KEY && !one.staffId().equals(viewer.staffId()))
                .findFirst()
                .orElse(null);
        return worker == null
                ? HandoverForm.empty("", null)
                : HandoverForm.empty(worker.staffId().toString(), worker.startedOn());
    }

    private FormPage page(
            Child child,
            HandoverForm form,
            Errors errors,
            @Nullable Version now,
            @Nullable Version theirs,
            Optional<Draft> draft) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "Somebody without an account"));
        offered(now)
                .forEach(member -> choices.add(new Choice(
                        member.id().toString(),
                        member.name() + ", " + member.role().title().toLowerCase(java.util.Locale.UK))));
        return new FormPage(
                banners.of(child),
                form,
                errors,
                choices,
                now,
                theirs,
                draft.map(Draft::keptAt).orElse(null));
    }

    /** Who may open a record, and whom it is for now, even where they have left since. */
    private List<StaffMember> offered(@Nullable Version now) {
        List<StaffMember> offered = new ArrayList<>(staff.current(null).stream()
                .filter(member -> member.role().may(Act.WRITE_RECORDS))
                .toList());
        if (now != null
                && now.toStaffId() != null
                && offered.stream().noneMatch(one -> one.id().equals(now.toStaffId()))) {
            staff.find(now.toStaffId()).ifPresent(offered::add);
        }
        return offered;
    }

    /** @param handover null for one that is not written yet */
    static Errors closed(Child child, @Nullable Handover handover) {
        Errors errors = child.closed("the handover can be read and not changed");
        TakenBack taken = handover == null ? null : handover.takenBack();
        return taken == null
                ? errors
                : errors.add(
                        "closed",
                        "This handover was " + taken.inWords()
                                + ", so it can be read and not changed. Write another one.");
    }
}
