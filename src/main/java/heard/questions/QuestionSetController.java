package heard.questions;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.asking.SetVersion;
import heard.asking.SetVersions;
import heard.pages.Choice;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Sent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What children are asked on their own site: the quality officer's work, which opens nobody's record. */
@Controller
public class QuestionSetController {

    static final String SET = "question-set";

    private final SetList list;
    private final SetDrafts drafts;
    private final SetVersions versions;
    private final SetPages pages;
    private final Audit audit;

    QuestionSetController(SetList list, SetDrafts drafts, SetVersions versions, SetPages pages, Audit audit) {
        this.list = list;
        this.drafts = drafts;
        this.versions = versions;
        this.pages = pages;
        this.audit = audit;
    }

    /** @param id made with the page, so that making a set twice makes one */
    public record ListPage(List<SetList.Listed> sets, HeadForm head, UUID id, Errors errors, boolean maySend) {

        public List<Choice> looks() {
            return HeadForm.looks();
        }

        public List<Choice> occasions() {
            return HeadForm.occasions();
        }
    }

    @Permit(Act.WRITE_QUESTIONS)
    @GetMapping("/question-sets")
    Page all(StaffViewer viewer) {
        audit.didOther(viewer, false, SET, null);
        return Page.of("questions/list", all(viewer, HeadForm.blank(), Ids.next(), Errors.none()));
    }

    private ListPage all(StaffViewer viewer, HeadForm head, UUID id, Errors errors) {
        return new ListPage(list.all(), head, id, errors, viewer.may(Act.SEND_QUESTIONS));
    }

    @Permit(Act.WRITE_QUESTIONS)
    @PostMapping("/question-sets")
    Page make(StaffViewer viewer, Sent sent) {
        HeadForm head = HeadForm.of(sent);
        UUID id = sent.id("id").orElseGet(Ids::next);
        audit.didOther(viewer, true, SET, id);
        Errors errors = head.check();
        if (!errors.isEmpty()) {
            return Page.toCorrect("questions/list", all(viewer, head, id, errors));
        }
        drafts.make(id, Ids.next(), head, viewer.name());
        return Page.goOnTo("/question-sets/" + id);
    }

    @Permit(Act.WRITE_QUESTIONS)
    @GetMapping("/question-sets/{setId}")
    Page show(
            StaffViewer viewer,
            @PathVariable UUID setId,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String published) {
        audit.didOther(viewer, false, SET, setId);
        SetVersion shown = version == null
                ? pages.latest(setId)
                : versions.find(setId, version).filter(SetVersion::isPublished).orElseThrow(NotFound::new);
        String note = published == null
                ? null
                : "Published. Version " + shown.set().version() + " is what children are asked from now on.";
        return Page.of(SetPages.template(shown), pages.of(shown, note, viewer));
    }

    /** Begins the next version. */
    @Permit(Act.WRITE_QUESTIONS)
    @PostMapping("/question-sets/{setId}/draft")
    Page begin(StaffViewer viewer, @PathVariable UUID setId) {
        audit.didOther(viewer, true, SET, setId);
        if (versions.draft(setId).isEmpty()) {
            SetVersion inUse = versions.published(setId).orElseThrow(NotFound::new);
            drafts.begin(inUse.set().id(), Ids.next(), viewer.name());
        }
        return Page.goOnTo("/question-sets/" + setId);
    }

    @Permit(Act.WRITE_QUESTIONS)
    @PostMapping("/question-sets/{setId}/publication")
    Page publish(StaffViewer viewer, @PathVariable UUID setId, Sent sent) {
        audit.didOther(viewer, true, SET, setId);
        Optional<SetVersion> draft =
                versions.draft(setId).filter(one -> drafts.hold(one.set().id()));
        if (draft.isEmpty()) {
            // Pressed twice, or somebody else has published it: what is in use says which.
            if (versions.published(setId).isEmpty()) {
                throw new NotFound();
            }
            return Page.goOnTo("/question-sets/" + setId + "?published");
        }
        SetVersion now = pages.draft(setId);
        if (!sent.text("was").equals(Fingerprint.of(now.set()))) {
            Errors changed = Errors.none()
                    .add(
                            "questions",
                            now.changedBy()
                                    + " changed this draft since you opened the page. Look it over, then publish it");
            return Page.conflict("questions/draft", pages.of(now, HeadForm.of(now.set()), changed));
        }
        Errors errors = AskCheck.toPublish(now.set());
        if (!errors.isEmpty()) {
            return Page.toCorrect("questions/draft", pages.of(now, HeadForm.of(now.set()), errors));
        }
        drafts.publish(now.set());
        return Page.goOnTo("/question-sets/" + setId + "?published");
    }
}
