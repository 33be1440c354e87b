package heard.access;

import heard.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a child may do on every page, with a visit or without: leave quickly, and choose how the pages look. */
@Controller
class LeavingController {

    private static final Pattern OURS = Pattern.compile("/say(/[A-Za-z0-9/_-]*)?");

    private final ChildDoor door;
    private final Leaving leaving;

    LeavingController(ChildDoor door, Leaving leaving) {
        this.door = door;
        this.leaving = leaving;
    }

    @Open("leaving always works")
    @PostMapping("/say/leave")
    Page leave(HttpServletRequest request, HttpServletResponse response) {
        if (!Objects.equals(request.getHeader("Sec-Fetch-Site"), "cross-site")) {
            door.leave(request, response);
        }
        return Page.goOnTo(leaving.to());
    }

    /** @param to the page of this site to go back to */
    @Open("how pages look says nothing of a child")
    @PostMapping("/say/look")
    Page look(
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "false") boolean english,
            @RequestParam(defaultValue = "false") boolean largePrint,
            @RequestParam(defaultValue = "false") boolean calmColours,
            @RequestParam(defaultValue = "false") boolean highContrast,
            @RequestParam(defaultValue = "false") boolean symbols,
            @RequestParam(defaultValue = ChildDoor.ENTRY) String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        door.setLook(new SayLook(language, english, largePrint, calmColours, highContrast, symbols), request, response);
        return Page.goOnTo(OURS.matcher(to).matches() ? to : ChildDoor.ENTRY);
    }
}
