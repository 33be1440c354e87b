package heard.handover;

import heard.access.Act;
import heard.access.Audit;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Banner;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.pages.Choice;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Sent;
import heard.responses.Telling;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** That the child was told who comes, or that nobody comes after all: when, how, by whom and in which words. */
@Controller
public class HandoverTellingController {

    private static final String TEMPLATE = "handover/telling";

    private final Children children;
    private final Banners banners;
    private final Handovers handovers;
    private final Audit audit;
    private final Clock clock;

    HandoverTellingController(Children children, Banners banners, Handovers handovers, Audit audit, Clock clock) {
        this.children = children;
        this.banners = banners;
        this.handovers = handovers;
        this.audit = audit;
        this.clock = clock;
    }

    public record TellingPage(Banner banner, Handover handover, TellingForm form, Errors errors) {

        public List<Choice> ways() {
            return Arrays.stream(Telling.values())
                    .map(way -> new Choice(way.name(), way.title()))
                    .toList();
        }
    }

    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/children/{childId}/handover/{id}/telling")
    Page begin(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "handover", id);
        Handover handover = handovers.find(childId, id).orElseThrow(NotFound::new);
        TellingForm form = TellingForm.empty(handover, viewer, LocalDate.now(clock));
        return Page.of(
                TEMPLATE,
                new TellingPage(banners.of(child), handover, form, HandoverFormController.closed(child, null)));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/handover/{id}/telling")
    Page tell(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id, Sent sent) {
        Child child = children.find(viewer, childId);
        Handover handover = handovers.held(childId, id);
        TellingForm form = TellingForm.of(sent);
        if (handover.tellings().stream().anyMatch(told -> told.id().equals(form.id()))) {
            audit.read(viewer, childId, "handover", id);
            return Page.goOnTo(handover.sheet());
        }
        Errors errors = HandoverFormController.closed(child, null);
        if (errors.isEmpty()) {
            errors = form.check(child, LocalDate.now(clock));
        }
        if (!errors.isEmpty()) {
            audit.read(viewer, childId, "handover-telling", id);
            return Page.toCorrect(TEMPLATE, new TellingPage(banners.of(child), handover, form, errors));
        }
        if (form.version() != handover.now().version()) {
            audit.read(viewer, childId, "handover", id);
            errors.add(
                    "words",
                    handover.now().savedMeanwhile() + " See whether your words still say that, and save again.");
            return Page.conflict(
                    TEMPLATE, new TellingPage(banners.of(child), handover, form.on(handover.now()), errors));
        }
        handovers.add(form.told(handover, viewer, OffsetDateTime.now(clock)));
        audit.wrote(viewer, childId, "handover-telling", form.id());
        return Page.goOnTo(handover.sheet());
    }
}
