package heard.questions;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.asking.Ask;
import heard.asking.QuestionSet;
import heard.asking.SetVersion;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The draft of a set as a whole: what it is called and for whom, the order of its questions, and that it is given up. */
@Controller
class DraftController {

    private final SetDrafts drafts;
    private final SetPages pages;
    private final Audit audit;

    DraftController(SetDrafts drafts, SetPages pages, Audit audit) {
        this.drafts = drafts;
        this.pages = pages;
        this.audit = audit;
    }

    @Permit(Act.WRITE_QUESTIONS)
    @PostMapping("/question-sets/{setId}/head")
    Page head(StaffViewer viewer, @PathVariable UUID setId, Sent sent) {
        audit.didOther(viewer, true, QuestionSetController.SET, setId);
        SetVersion now = pages.held(setId, sent, viewer.name());
        HeadForm typed = HeadForm.of(sent);
        HeadForm saved = HeadForm.of(now.set());
        String path = "/question-sets/" + setId;
        boolean stale = now.isPublished() || !sent.text("was").equals(Fingerprint.of(saved));
        if (stale && !typed.equals(saved)) {
            return ConflictPage.of(
                    now,
                    "what this set is called and for whom it is",
                    typed.against(saved),
                    path + "/head",
                    sent,
                    Fingerprint.of(saved),
                    path);
        }
        Errors errors = typed.check();
        if (!errors.isEmpty()) {
            return Page.toCorrect("questions/draft", pages.of(now, typed, errors));
        }
        if (!typed.equals(saved)) {
            drafts.head(now.set().id(), typed, viewer.name());
        }
        return Page.goOnTo(path);
    }

    /** Gone, unless somebody has written in it since the page was opened. */
    @Permit(Act.WRITE_QUESTIONS)
    @PostMapping("/question-sets/{setId}/draft/removal")
    Page discard(StaffViewer viewer, @PathVariable UUID setId, Sent sent) {
        audit.didOther(viewer, true, QuestionSetController.SET, setId);
        if (pages.latest(setId).isPublished()) {
            return Page.goOnTo("/question-sets/" + setId); // pressed twice
        }
        drafts.hold(pages.draft(setId).set().id());
        SetVersion now = pages.draft(setId);
        if (!sent.text("was").equals(Fingerprint.of(now.set()))) {
            Errors changed = Errors.none()
                    .add(
                            "questions",
                            now.changedBy()
                                    + " changed this draft since you opened the page. Look it over, then discard it");
            return Page.conflict("questions/draft", pages.of(now, HeadForm.of(now.set()), changed));
        }
        drafts.discard(now.set());
        return Page.goOnTo(now.set().version() == 1 ? "/question-sets" : "/question-sets/" + setId);
    }

    /** One question a place up or down. It is named with the place it had, so that a second press moves nothing further. */
    @Permit(Act.WRITE_QUESTIONS)
    @PostMapping("/question-sets/{setId}/order")
    Page order(StaffViewer viewer, @PathVariable UUID setId, Sent sent) {
        audit.didOther(viewer, true, QuestionSetController.SET, setId);
        SetVersion now = pages.held(setId, sent, viewer.name());
        if (now.isPublished()) {
            return Page.goOnTo("/question-sets/" + setId); // nothing was typed; the page says how it stands
        }
        QuestionSet set = now.set();
        boolean up = sent.has("up");
        String[] named = sent.text(up ? "up" : "down").split("@", 2);
        List<Ask> asks = new ArrayList<>(set.asks());
        for (int n = 0; n < asks.size(); n++) {
            int to = up ? n - 1 : n + 1;
            boolean isIt =
                    asks.get(n).key().equals(named[0]) && named.length == 2 && named[1].equals(String.valueOf(n));
            if (isIt && to >= 0 && to < asks.size()) {
                asks.add(to, asks.remove(n));
                drafts.order(set.id(), asks, viewer.name());
                return Page.goOnTo("/question-sets/" + setId + "#ask-" + named[0]);
            }
        }
        return Page.goOnTo("/question-sets/" + setId);
    }
}
