package heard.handover;

import heard.access.Act;
import heard.access.Audit;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.pages.Page;
import heard.pages.Sent;
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

/** The one page, made from the record each time it is opened; and that whoever comes has read it. */
@Controller
class HandoverController {

    private static final String TEMPLATE = "handover/handover";

    private final Children children;
    private final Banners banners;
    private final Handovers handovers;
    private final OnOnePage onePage;
    private final Audit audit;
    private final Clock clock;

    HandoverController(
            Children children, Banners banners, Handovers handovers, OnOnePage onePage, Audit audit, Clock clock) {
        this.children = children;
        this.banners = banners;
        this.handovers = handovers;
        this.onePage = onePage;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param of whose word stands on the page; of the handovers that hold the one that was begun last, unless said */
    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/handover")
    Page sheet(StaffViewer viewer, @PathVariable UUID childId, @RequestParam(required = false) @Nullable UUID of) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "handover", of);
        List<Handover> all = handovers.of(childId);
        Handover shown = all.stream()
                .filter(one -> of == null && one.takenBack() == null)
                .findFirst()
                .orElse(null);
        if (of != null) {
            shown = all.stream().filter(one -> one.id().equals(of)).findFirst().orElseThrow(NotFound::new);
        }
        return Page.of(TEMPLATE, page(viewer, child, all, shown, null));
    }

    /** What one handover said, in all its versions, who read it and how the child was told. */
    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/handover/{id}")
    Page one(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "handover", id);
        Handover handover = handovers.find(childId, id).orElseThrow(NotFound::new);
        return Page.of("handover/one", page(viewer, child, List.of(handover), handover, null));
    }

    /** For somebody who works here only they themselves; for somebody without an account whoever knows that they have. */
    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/handover/{id}/reading")
    Page read(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id, Sent sent) {
        Child child = children.find(viewer, childId);
        Handover handover = handovers.held(childId, id);
        ReadingForm form = ReadingForm.of(sent, handover.now(), viewer);
        if (handover.readings().stream().anyMatch(reading -> reading.id().equals(form.id()))) {
            audit.read(viewer, childId, "handover", id);
            return Page.goOnTo(handover.sheet());
        }
        form.check(child, handover, viewer, LocalDate.now(clock));
        boolean stale = form.version() != handover.now().version();
        if (stale || !form.errors().isEmpty()) {
            audit.read(viewer, childId, "handover-reading", id);
            HandoverPage page = page(viewer, child, handovers.of(childId), handover, form.on(handover.now()));
            return form.errors().isEmpty() ? Page.conflict(TEMPLATE, page.changed()) : Page.toCorrect(TEMPLATE, page);
        }
        handovers.add(form.reading(handover.now(), viewer, OffsetDateTime.now(clock)));
        audit.wrote(viewer, childId, "handover-reading", form.id());
        return Page.goOnTo(handover.sheet());
    }

    private HandoverPage page(
            StaffViewer viewer,
            Child child,
            List<Handover> all,
            @Nullable Handover shown,
            @Nullable ReadingForm reading) {
        LocalDate today = LocalDate.now(clock);
        ReadingForm form =
                reading != null ? reading : shown == null ? null : ReadingForm.empty(shown.now(), viewer, today);
        return new HandoverPage(
                banners.of(child),
                onePage.of(child.id(), today),
                all,
                shown,
                form,
                viewer.may(Act.WRITE_RECORDS) && child.isOpen(),
                viewer.staffId(),
                OffsetDateTime.now(clock),
                false);
    }
}
