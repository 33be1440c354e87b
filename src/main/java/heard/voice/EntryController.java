package heard.voice;

import heard.access.Act;
import heard.access.Audit;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Banner;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.pages.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One entry on a page of its own, with every version it ever had. */
@Controller
public class EntryController {

    private final Children children;
    private final Banners banners;
    private final Entries entries;
    private final Audit audit;

    EntryController(Children children, Banners banners, Entries entries, Audit audit) {
        this.children = children;
        this.banners = banners;
        this.entries = entries;
        this.audit = audit;
    }

    /** @param versions the one that stands first, the first one written last */
    public record EntryPage(Banner banner, List<Entry> versions) {
        public Entry standing() {
            return versions.getFirst();
        }
    }

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/entries/{id}")
    Page entry(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "entry", id);
        List<Entry> versions = entries.versions(childId, id);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        return Page.of("voice/versions", new EntryPage(banners.of(child), versions));
    }
}
