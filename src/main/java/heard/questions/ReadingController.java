package heard.questions;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.pages.Page;
import heard.reading.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How hard a text is to read, told while it is written. */
@Controller
class ReadingController {

    private static final int MOST = 20_000;

    private final Audit audit;

    ReadingController(Audit audit) {
        this.audit = audit;
    }

    /** A line of words, to be put into the page. Nothing is kept of the text, and it is about nobody. */
    @Permit(Act.WRITE_QUESTIONS)
    @PostMapping("/question-sets/reading")
    Page reading(StaffViewer viewer, @RequestParam(defaultValue = "") String text) {
        audit.noted();
        return Page.of("questions/reading", Reading.of(text.substring(0, Math.min(MOST, text.length()))));
    }
}
