package heard.cards;

import heard.access.Act;
import heard.access.Audit;
import heard.access.ChildDoor;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Child;
import heard.children.Children;
import heard.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Opens the child's own site on this device for one child, with the worker beside them. */
@Controller
class BesideController {

    private final Children children;
    private final ChildDoor door;
    private final Audit audit;

    BesideController(Children children, ChildDoor door, Audit audit) {
        this.children = children;
        this.door = door;
        this.audit = audit;
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/beside")
    Page open(
            StaffViewer viewer, @PathVariable UUID childId, HttpServletRequest request, HttpServletResponse response) {
        Child child = children.find(viewer, childId);
        if (!child.isOpen()) {
            audit.read(viewer, childId, "cards", null);
            return Page.goOnTo("/children/" + childId + "/cards");
        }
        door.letInBeside(viewer, childId, request, response);
        return Page.goOnTo(ChildDoor.START);
    }
}
