package heard.letters;

import heard.access.Act;
import heard.access.Audit;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.drafts.Draft;
import heard.drafts.Drafts;
import heard.media.Attachment;
import heard.media.Attachments;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Sent;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Writing a letter. Every button saves what stands there, as a text of its own; nothing that was saved is lost by the next. */
@Controller
class WritingController {

    private final Children children;
    private final Banners banners;
    private final Letters letters;
    private final PicturesSent picturesSent;
    private final Attachments attachments;
    private final Drafts drafts;
    private final Audit audit;
    private final Clock clock;

    WritingController(
            Children children,
            Banners banners,
            Letters letters,
            PicturesSent picturesSent,
            Attachments attachments,
            Drafts drafts,
            Audit audit,
            Clock clock) {
        this.children = children;
        this.banners = banners;
        this.letters = letters;
        this.picturesSent = picturesSent;
        this.attachments = attachments;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was typed and not saved stands there again; on top of an older text, saving it will show both. */
    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/children/{childId}/letters/{id}/writing")
    Page write(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done) {
        Child child = children.find(viewer, childId);
        Letter now = letters.latest(childId, id).orElseThrow(NotFound::new);
        audit.read(viewer, childId, "letter", id);
        Draft kept = drafts.of(viewer, childId, LettersController.DRAFT, id).orElse(null);
        LetterForm saved = LetterForm.of(now);
        LetterForm form = kept == null ? saved : LetterForm.typed(kept.sent());
        OffsetDateTime restored = kept == null || form.saysTheSameAs(now) ? null : kept.keptAt();
        return Page.of(
                WritingPage.TEMPLATE,
                page(
                        child,
                        now,
                        restored == null ? saved : form,
                        Errors.none(),
                        restored,
                        false,
                        restored == null ? done : ""));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/letters/{id}/writing")
    Page save(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            Sent sent,
            @RequestParam MultiValueMap<String, MultipartFile> files) {
        Child child = children.find(viewer, childId);
        Letter now = letters.latest(childId, id).orElseThrow(NotFound::new);
        LetterForm typed = LetterForm.typed(sent);
        String go = sent.text("go");
        if (go.equals("theirs")) {
            audit.wrote(viewer, childId, "draft", id);
            drafts.drop(viewer, childId, LettersController.DRAFT, id);
            return Page.goOnTo(now.path() + "/writing");
        }
        if (go.equals("again")) {
            audit.read(viewer, childId, "letter", id);
            return Page.of(WritingPage.TEMPLATE, page(child, now, typed, Errors.none(), null, true, ""));
        }
        Errors errors = child.closed("nothing more can be written; what you typed is still here");
        LetterForm form = errors.isEmpty() ? picturesSent.keep(viewer, now, typed, files, errors) : typed;
        return saved(viewer, child, now, form, go, errors);
    }

    private Page saved(StaffViewer viewer, Child child, Letter now, LetterForm sent, String go, Errors errors) {
        boolean finish = go.equals("finish");
        Checked.toSave(sent, errors, Paper.byId(files(now)).keySet());
        if (finish) {
            Checked.toFinish(sent, now.kind(), child, errors);
        }
        if (!errors.isEmpty()) {
            audit.read(viewer, now.childId(), "letter", now.id());
            return Page.toCorrect(
                    WritingPage.TEMPLATE, page(child, now, sent.on(sent.revision()), errors, null, false, ""));
        }
        LetterForm form = finish ? sent.withoutBlanks() : sent.after(go);
        Letter there = letters.savedAs(now.childId(), now.id(), sent.saveId()).orElse(null);
        if (there != null && form.saysTheSameAs(there)) {
            audit.read(viewer, now.childId(), "letter", now.id());
            return next(now, sent, go);
        }
        if (there != null || form.revision() != now.revision()) {
            return conflict(viewer, child, now, form);
        }
        // Finishing what is finished already, with nothing changed, is no new version.
        if (!form.saysTheSameAs(now) || finish && !now.isFinished()) {
            Integer version = finish ? letters.versions(now.childId(), now.id()).size() + 1 : null;
            if (!letters.save(form.letter(now, viewer, version, OffsetDateTime.now(clock)))) {
                // Somebody was quicker by the blink of an eye; what they saved is there to be read now.
                return conflict(
                        viewer, child, letters.latest(now.childId(), now.id()).orElseThrow(NotFound::new), form);
            }
        }
        audit.wrote(viewer, now.childId(), finish ? "letter-version" : "letter", now.id());
        drafts.drop(viewer, now.childId(), LettersController.DRAFT, now.id());
        return next(now, sent, go);
    }

    private Page conflict(StaffViewer viewer, Child child, Letter now, LetterForm form) {
        audit.read(viewer, now.childId(), "letter", now.id());
        return Page.conflict(
                "letters/conflict", page(child, now, form.on(now.revision()), Errors.none(), null, true, ""));
    }

    /** Where the button that was pressed leads to. */
    private static Page next(Letter now, LetterForm typed, String go) {
        String path = now.path();
        return Page.goOnTo(
                switch (go) {
                    case "finish" -> path + "?done=finished";
                    case "look" -> path + "?draft=true";
                    case "measure" -> path + "/writing#reading";
                    case "", "save" -> path + "/writing?done=saved";
                    default -> path + "/writing#part-" + typed.lookedAt(go);
                });
    }

    /** Lines of words, to be put into the page while somebody types. Nothing is kept of the text. */
    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/letters/{id}/reading")
    Page measure(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id, Sent sent) {
        Child child = children.find(viewer, childId);
        audit.noted();
        return Page.of(
                "letters/prompts",
                Prompts.of(sent.text("text"), sent.text("language").equals("en"), child));
    }

    private WritingPage page(
            Child child,
            Letter now,
            LetterForm form,
            Errors errors,
            @Nullable OffsetDateTime restored,
            boolean other,
            String done) {
        Map<UUID, Attachment> pictures = Paper.byId(files(now));
        return new WritingPage(
                banners.of(child),
                now,
                form,
                errors,
                pictures,
                Prompts.of(form, child),
                restored,
                other,
                letters.versions(now.childId(), now.id()).size(),
                done);
    }

    private List<Attachment> files(Letter letter) {
        return attachments.about(letter.childId(), List.of(letter.id()));
    }
}
