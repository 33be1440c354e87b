package heard.children;

import heard.access.Act;
import heard.access.Audit;
import heard.access.AuditEvent;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.pages.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has looked at this child's record, and when. */
@Controller
public class LookedController {

    private static final int A_PAGE = 100;

    private final Children children;
    private final Banners banners;
    private final Audit audit;

    LookedController(Children children, Banners banners, Audit audit) {
        this.children = children;
        this.banners = banners;
        this.audit = audit;
    }

    /** @param older where the page before this one in time continues from; null at the beginning of the record */
    public record LookedPage(
            Banner banner,
            List<AuditEvent> events,
            @Nullable Long older) {}

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/looked")
    Page looked(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @RequestParam(defaultValue = Long.MAX_VALUE + "") long before) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "who-looked", null);
        List<AuditEvent> events = audit.of(childId, before, A_PAGE);
        Long older = events.size() < A_PAGE ? null : events.getLast().seq();
        return Page.of("children/looked", new LookedPage(banners.of(child), events, older));
    }
}
