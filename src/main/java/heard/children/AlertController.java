package heard.children;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.pages.Errors;
import heard.pages.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody must know before they act: added to a child's banner, and ended when it holds no longer. */
@Controller
class AlertController {

    private static final int LONGEST = 200;

    private final Children children;
    private final DetailsController details;
    private final Audit audit;
    private final Clock clock;

    AlertController(Children children, DetailsController details, Audit audit, Clock clock) {
        this.children = children;
        this.details = details;
        this.audit = audit;
        this.clock = clock;
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/alerts")
    Page add(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @RequestParam UUID alertId,
            @RequestParam(defaultValue = "") String alert) {
        Child child = children.find(viewer, childId);
        String text = alert.replaceAll("\\p{Cntrl}+", " ").strip();
        Errors errors = Errors.none();
        if (text.isEmpty()) {
            errors.add("alert", "Write what everybody must know, or leave the page as it is.");
        }
        errors.addIfLonger("alert", text, LONGEST);
        if (!errors.isEmpty()) {
            audit.read(viewer, childId, "details", null);
            return Page.toCorrect("children/details", details.page(viewer, child, errors, alertId, text));
        }
        children.addAlert(childId, alertId, text, LocalDate.now(clock));
        audit.wrote(viewer, childId, "alert", alertId);
        return Page.goOnTo("/children/" + childId + "/details");
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/alerts/{alertId}/ending")
    Page end(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID alertId) {
        children.find(viewer, childId);
        children.endAlert(childId, alertId, LocalDate.now(clock));
        audit.wrote(viewer, childId, "alert", alertId);
        return Page.goOnTo("/children/" + childId + "/details");
    }
}
