package heard.questions;

import heard.access.Act;
import heard.access.Audit;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.asking.Ask;
import heard.asking.SetVersion;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Sent;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One question of a draft. Two people may write two questions of one draft at once; only the same one makes a conflict. */
@Controller
class AskController {

    private static final String NEW = "new";

    private final SetDrafts drafts;
    private final SetPages pages;
    private final Audit audit;

    AskController(SetDrafts drafts, SetPages pages, Audit audit) {
        this.drafts = drafts;
        this.pages = pages;
        this.audit = audit;
    }

    @Permit(Act.WRITE_QUESTIONS)
    @GetMapping("/question-sets/{setId}/asks/{askKey}")
    Page show(StaffViewer viewer, @PathVariable UUID setId, @PathVariable String askKey) {
        audit.didOther(viewer, false, QuestionSetController.SET, setId);
        SetVersion draft = pages.latest(setId);
        if (draft.isPublished()) {
            return Page.goOnTo("/question-sets/" + setId);
        }
        AskForm form = askKey.equals(NEW)
                ? AskForm.blank()
                : draft.set().ask(askKey).map(AskForm::of).orElseThrow(NotFound::new);
        return Page.of(
                "questions/ask", page(draft, form, askKey.equals(NEW) ? "" : Fingerprint.of(form), Errors.none()));
    }

    private static AskPage page(SetVersion draft, AskForm form, String was, Errors errors) {
        return new AskPage(draft, form, was, AskCheck.reading(form.ask()), errors);
    }

    @Permit(Act.WRITE_QUESTIONS)
    @PostMapping("/question-sets/{setId}/asks/{askKey}")
    Page save(StaffViewer viewer, @PathVariable UUID setId, @PathVariable String askKey, Sent sent) {
        audit.didOther(viewer, true, QuestionSetController.SET, setId);
        SetVersion now = pages.held(setId, sent, viewer.name());
        AskForm typed = AskForm.of(askKey, sent);
        String path = "/question-sets/" + setId;
        String here = path + "/asks/" + typed.key();
        if (sent.has("optionUp") && sent.text("optionUp").matches("\\d{1,2}")) {
            typed = typed.movedUp(Integer.parseInt(sent.text("optionUp")));
        }
        Errors errors = AskCheck.toKeep(typed, now.set());
        if (!errors.isEmpty()) {
            return Page.toCorrect("questions/ask", page(now, typed, sent.text("was"), errors));
        }
        AskForm saved = now.set().ask(typed.key()).map(AskForm::of).orElse(null);
        if (!typed.equals(saved)) {
            String was = saved == null ? "" : Fingerprint.of(saved);
            if (now.isPublished() || !sent.text("was").equals(was)) {
                return saved == null && !now.isPublished()
                        ? gone(now, typed)
                        : ConflictPage.of(
                                now,
                                "this question",
                                AskPage.against(now.set(), saved == null ? AskForm.blank() : saved, typed),
                                here,
                                sent,
                                was,
                                path + "#ask-" + typed.key());
            }
            drafts.ask(now.set().id(), typed.ask(), viewer.name());
        }
        return Page.goOnTo(sent.has("more") || sent.has("optionUp") ? here : path + "#ask-" + typed.key());
    }

    /** Somebody has removed it meanwhile: what was typed stands as a new question, not yet kept. */
    private static Page gone(SetVersion now, AskForm typed) {
        Errors errors = Errors.none()
                .add("text", now.changedBy() + " removed this question while you were writing. Save it to put it back");
        return Page.conflict("questions/ask", page(now, typed, "", errors));
    }

    @Permit(Act.WRITE_QUESTIONS)
    @PostMapping("/question-sets/{setId}/asks/{askKey}/removal")
    Page remove(StaffViewer viewer, @PathVariable UUID setId, @PathVariable String askKey, Sent sent) {
        audit.didOther(viewer, true, QuestionSetController.SET, setId);
        SetVersion now = pages.held(setId, sent, viewer.name());
        Ask ask = now.set().ask(askKey).orElse(null);
        if (ask == null || now.isPublished()) {
            return Page.goOnTo("/question-sets/" + setId);
        }
        AskForm saved = AskForm.of(ask);
        Errors errors = Errors.none();
        now.set().asks().stream()
                .filter(other -> other.onlyIf() != null && other.onlyIf().ask().equals(askKey))
                .findFirst()
                .ifPresent(other -> errors.add(
                        "text",
                        "Question " + (now.set().asks().indexOf(other) + 1)
                                + " is asked only after an answer to this one. Change that one first"));
        if (!errors.isEmpty()) {
            return Page.toCorrect("questions/ask", page(now, saved, Fingerprint.of(saved), errors));
        }
        if (!sent.text("was").equals(Fingerprint.of(saved))) {
            errors.add(
                    "text",
                    now.changedBy() + " changed this question since you opened the page. This is how it stands now");
            return Page.conflict("questions/ask", page(now, saved, Fingerprint.of(saved), errors));
        }
        drafts.remove(now.set().id(), askKey, viewer.name());
        return Page.goOnTo("/question-sets/" + setId);
    }
}
