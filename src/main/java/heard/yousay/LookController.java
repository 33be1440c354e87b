package heard.yousay;

import heard.access.ChildDoor;
import heard.access.Open;
import heard.access.SayLook;
import heard.pages.Page;
import heard.pages.SayWords;
import heard.pages.Saying;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which language and look are chosen, with a visit or without. What is chosen is kept by the door. */
@Controller
public class LookController {

    private final ChildDoor door;

    LookController(ChildDoor door) {
        this.door = door;
    }

    /** @param to where to go on afterwards */
    public record LookPage(Saying saying, String to) {

        public List<SayWords.Language> languages() {
            return SayWords.LANGUAGES;
        }
    }

    @Open("how pages look says nothing of a child")
    @GetMapping("/say/look")
    Page look(SayLook look, HttpServletRequest request) {
        return door.visitor(request)
                .map(viewer ->
                        Page.of("yousay/look", new LookPage(look.saying(viewer, Saying.MIDDLE), "/say/question")))
                .orElseGet(() -> Page.of("yousay/look", new LookPage(look.saying(), "/say")));
    }
}
