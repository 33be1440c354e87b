package heard.children;

import heard.access.Act;
import heard.access.Audit;
import heard.access.AuditEvent;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.pages.Choice;
import heard.pages.Errors;
import heard.pages.Languages;
import heard.pages.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What stands in the banner, and where it came from. Everybody who may read the record reads it; who may write there puts it right,
 * for a closed case too: what is kept of a child must be true for as long as it is kept.
 */
@Controller
public class DetailsController {

    private final Children children;
    private final Banners banners;
    private final Audit audit;

    DetailsController(Children children, Banners banners, Audit audit) {
        this.children = children;
        this.banners = banners;
        this.audit = audit;
    }

    /**
     * @param upnWarning what is wrong with a number that came in with an import
     * @param alertId what an alert added on this page will be known by, so that adding it twice adds it once
     */
    public record DetailsPage(
            Banner banner,
            boolean mayChange,
            boolean mayAllocate,
            String language,
            @Nullable String nhsNumber,
            @Nullable String upnWarning,
            List<Episode> episodes,
            List<Review> reviews,
            Errors errors,
            UUID alertId,
            String alertText) {}

    /** @param conflict what somebody else saved meanwhile; empty when nobody did */
    public record ChangePage(
            Banner banner,
            DetailsForm form,
            List<Choice> statuses,
            List<Choice> languages,
            Errors errors,
            List<DetailsForm.Difference> conflict,
            @Nullable String savedBy) {}

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/details")
    Page details(StaffViewer viewer, @PathVariable UUID childId) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "details", null);
        return Page.of("children/details", page(viewer, child, Errors.none(), heard.access.Ids.next(), ""));
    }

    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/children/{childId}/details/change")
    Page form(StaffViewer viewer, @PathVariable UUID childId) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "details", null);
        return Page.of(
                "children/details-form",
                change(child, DetailsForm.of(Details.of(child), child.version()), Errors.none()));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/details")
    Page change(StaffViewer viewer, @PathVariable UUID childId, @ModelAttribute DetailsForm form) {
        Child child = children.find(viewer, childId);
        Errors errors = form.check(child);
        if (!errors.isEmpty()) {
            audit.read(viewer, childId, "details", null);
            return Page.toCorrect("children/details-form", change(child, form, errors));
        }
        Details details = form.details();
        if (details.equals(Details.of(child))) {
            audit.read(viewer, childId, "details", null);
            return Page.goOnTo("/children/" + childId + "/details");
        }
        if (!children.change(childId, details, form.openedOn())) {
            return conflict(viewer, childId, form);
        }
        audit.wrote(viewer, childId, "details", null);
        return Page.goOnTo("/children/" + childId + "/details");
    }

    DetailsPage page(StaffViewer viewer, Child child, Errors errors, UUID alertId, String alertText) {
        String nhs = child.nhsNumber();
        return new DetailsPage(
                banners.of(child),
                viewer.may(Act.WRITE_RECORDS),
                viewer.may(Act.ALLOCATE) && child.isOpen(),
                Languages.inEnglish(child.language() == null ? "" : child.language()),
                nhs == null ? null : new NhsNumber(nhs).grouped(),
                warning(child.upn()),
                children.episodes(child.id()),
                children.reviews(child.id()),
                errors,
                alertId,
                alertText);
    }

    /** Read again: what stands now was saved after this request had found the child. */
    private Page conflict(StaffViewer viewer, UUID childId, DetailsForm form) {
        Child now = children.find(viewer, childId);
        audit.read(viewer, childId, "details", null);
        DetailsForm theirs = DetailsForm.of(Details.of(now), now.version());
        String savedBy = audit.of(childId, Long.MAX_VALUE, 100).stream()
                .filter(event ->
                        event.action().equals("WROTE") && event.subject().equals("details"))
                .findFirst()
                .map(AuditEvent::actor)
                .orElse(null);
        return Page.conflict(
                "children/details-form",
                new ChangePage(
                        banners.of(now),
                        form.at(now.version()),
                        statuses(),
                        languages(form),
                        Errors.none(),
                        form.against(theirs),
                        savedBy));
    }

    private ChangePage change(Child child, DetailsForm form, Errors errors) {
        return new ChangePage(banners.of(child), form, statuses(), languages(form), errors, List.of(), null);
    }

    private static List<Choice> languages(DetailsForm form) {
        List<Choice> choices = new ArrayList<>(Languages.offered(form.language()));
        choices.addFirst(new Choice("", "Not known"));
        return choices;
    }

    private static List<Choice> statuses() {
        return Arrays.stream(Status.values())
                .map(status -> new Choice(status.name(), status.title()))
                .toList();
    }

    private static @Nullable String warning(@Nullable String upn) {
        if (upn == null || upn.isEmpty()) {
            return null;
        }
        Upn number = new Upn(upn);
        if (number.saysUnknown() || number.hasTheRightLetter()) {
            return null;
        }
        return number.hasTheForm()
                ? "The first letter does not go with the digits: it would be " + number.rightLetter() + "."
                : "This is not a UPN: one has a letter and twelve digits.";
    }
}
