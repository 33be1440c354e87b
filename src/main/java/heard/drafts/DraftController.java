package heard.drafts;

import heard.access.Act;
import heard.access.Audit;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Children;
import heard.pages.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps what is being typed; {@code keep.js} sends it while somebody writes. */
@Controller
class DraftController {

    private final Children children;
    private final Drafts drafts;
    private final Audit audit;

    DraftController(Children children, Drafts drafts, Audit audit) {
        this.children = children;
        this.drafts = drafts;
        this.audit = audit;
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/drafts/{kind}/{id}")
    ResponseEntity<String> keep(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        children.find(viewer, childId);
        if (!Drafts.KINDS.contains(kind)) {
            throw new NotFound();
        }
        Map<String, List<String>> fields = new LinkedHashMap<>(sent);
        fields.remove("_csrf");
        String encoded = Drafts.encoded(fields);
        if (encoded.length() > Drafts.LONGEST) {
            audit.noted();
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                    .body("This is too long to keep as a draft. Save it, and go on in a second one.");
        }
        // Who began to write, and when, is in the trail once; each pause for breath is not.
        if (drafts.keep(viewer, childId, kind, id, encoded)) {
            audit.wrote(viewer, childId, "draft", id);
        } else {
            audit.noted();
        }
        return ResponseEntity.noContent().build();
    }

    /** Thrown away by its writer. {@code next} is where to go on, a page about the same child. */
    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/drafts/{kind}/{id}/end")
    Page end(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String next) {
        children.find(viewer, childId);
        audit.wrote(viewer, childId, "draft", id);
        drafts.drop(viewer, childId, kind, id);
        String root = "/children/" + childId + "/";
        return Page.goOnTo(
                next.startsWith(root) && !next.contains("\n") && !next.contains("\r") ? next : root + "voice");
    }
}
