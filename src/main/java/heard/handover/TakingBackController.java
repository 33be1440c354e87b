package heard.handover;

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
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A handover that does not hold any more, or a telling that was not so, is taken back with a reason. All of it stays to be seen. */
@Controller
public class TakingBackController {

    private static final String TEMPLATE = "handover/taking-back";

    private final Children children;
    private final Banners banners;
    private final Handovers handovers;
    private final Audit audit;
    private final Clock clock;

    TakingBackController(Children children, Banners banners, Handovers handovers, Audit audit, Clock clock) {
        this.children = children;
        this.banners = banners;
        this.handovers = handovers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param told what is taken back; null for the handover itself
     * @param id made with the form
     * @param version of the handover that the page showed
     */
    public record TakingBackPage(
            Banner banner,
            Handover handover,
            @Nullable Told told,
            UUID id,
            int version,
            String reason,
            Errors errors) {}

    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/children/{childId}/handover/{id}/taking-back")
    Page begin(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID telling) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "handover", id);
        Handover handover = handovers.find(childId, id).orElseThrow(NotFound::new);
        Told told = telling == null ? null : told(handover, telling);
        if (isTakenBack(handover, told)) {
            return Page.goOnTo(handover.href());
        }
        Errors errors = HandoverFormController.closed(child, null);
        return Page.of(TEMPLATE, page(child, handover, told, Ids.next(), "", errors));
    }

    /** Whoever finds it taken back already is led to where that stands. */
    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/handover/{id}/taking-back")
    Page takeBack(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id, Sent sent) {
        Child child = children.find(viewer, childId);
        Handover handover = handovers.held(childId, id);
        Told told = sent.id("telling").map(telling -> told(handover, telling)).orElse(null);
        if (isTakenBack(handover, told)) {
            audit.read(viewer, childId, "handover", id);
            return Page.goOnTo(handover.href());
        }
        String reason = sent.text("reason");
        UUID taking = sent.id("id").orElseGet(Ids::next);
        Errors errors = HandoverFormController.closed(child, null);
        if (errors.isEmpty() && reason.isEmpty()) {
            errors.add("reason", "Say why it is taken back.");
        }
        errors.addIfLonger("reason", reason, TakenBack.LONGEST);
        if (!errors.isEmpty()) {
            audit.read(viewer, childId, "handover", id);
            return Page.toCorrect(TEMPLATE, page(child, handover, told, taking, reason, errors));
        }
        if (told == null && sent.number("version") != handover.now().version()) {
            audit.read(viewer, childId, "handover", id);
            errors.add("reason", handover.now().savedMeanwhile() + " See whether it is still to be taken back.");
            return Page.conflict(TEMPLATE, page(child, handover, null, taking, reason, errors));
        }
        handovers.add(new TakenBack(
                childId,
                taking,
                id,
                told == null ? null : told.id(),
                reason,
                viewer.staffId(),
                viewer.name(),
                OffsetDateTime.now(clock)));
        audit.wrote(viewer, childId, "handover", id);
        return Page.goOnTo(handover.href());
    }

    private static Told told(Handover handover, UUID telling) {
        return handover.tellings().stream()
                .filter(told -> told.id().equals(telling))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static boolean isTakenBack(Handover handover, @Nullable Told told) {
        return (told == null ? handover.takenBack() : handover.takenBack(told)) != null;
    }

    private TakingBackPage page(
            Child child, Handover handover, @Nullable Told told, UUID id, String reason, Errors errors) {
        return new TakingBackPage(
                banners.of(child), handover, told, id, handover.now().version(), reason, errors);
    }
}
