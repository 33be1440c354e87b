package heard.sessions;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.drafts.Draft;
import heard.drafts.Drafts;
import heard.media.Attachments;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Sent;
import heard.sessions.SessionController.FormPage;
import heard.voice.Entry;
import heard.voice.Source;
import heard.voice.Voice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Putting a session right. Nothing is overwritten: the session and each thing in it that changed get a new version. Whoever saves
 * second sees both texts and decides.
 */
@Controller
class SessionCorrectionController {

    static final String CONFLICT = "sessions/conflict";

    private static final String DRAFT = "session";

    private final Children children;
    private final Banners banners;
    private final Sessions sessions;
    private final Voice voice;
    private final Attachments attachments;
    private final Drafts drafts;
    private final Audit audit;
    private final Clock clock;

    SessionCorrectionController(
            Children children,
            Banners banners,
            Sessions sessions,
            Voice voice,
            Attachments attachments,
            Drafts drafts,
            Audit audit,
            Clock clock) {
        this.children = children;
        this.banners = banners;
        this.sessions = sessions;
        this.voice = voice;
        this.attachments = attachments;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/children/{childId}/sessions/{id}/correction")
    Page begin(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean draft) {
        Child child = children.find(viewer, childId);
        SavedSession now = inUse(childId, id);
        audit.read(viewer, childId, "session", id);
        Draft kept = drafts.of(viewer, childId, DRAFT, id).orElse(null);
        SessionForm form = kept != null && draft
                ? SessionForm.typed(kept.sent(), id)
                : SessionForm.of(now.session(), now.standing());
        return Page.of(SessionController.FORM, page(child, form, Errors.none(), draft ? null : kept, now, false));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/sessions/{id}/correction")
    Page correct(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id, Sent sent) {
        Child child = children.find(viewer, childId);
        SavedSession now = inUse(childId, id);
        SessionForm form = SessionForm.typed(sent, id);
        String go = sent.text("go");
        if (go.equals("theirs")) {
            audit.wrote(viewer, childId, "draft", id);
            drafts.drop(viewer, childId, DRAFT, id);
            return Page.goOnTo(now.session().path());
        }
        if (go.equals("again") || sent.has("more")) {
            audit.read(viewer, childId, "session", id);
            SessionForm again = go.equals("again") ? form : form.withOneMore();
            return Page.of(SessionController.FORM, page(child, again, Errors.none(), null, now, go.equals("again")));
        }
        return saved(viewer, child, form, now);
    }

    private Page saved(StaffViewer viewer, Child child, SessionForm form, SavedSession now) {
        if (isSaved(child.id(), form, now)) {
            audit.read(viewer, child.id(), "session", form.id());
            return Page.goOnTo(now.session().path() + "?saved=correction");
        }
        Errors errors = Checked.of(
                form.version() == 0 ? form.on(1) : form,
                child,
                LocalDate.now(clock),
                now.standing().size());
        if (!errors.isEmpty()) {
            audit.read(viewer, child.id(), "session", form.id());
            return Page.toCorrect(SessionController.FORM, page(child, form, errors, null, now, false));
        }
        if (form.version() != now.session().version()) {
            return conflict(viewer, child, form, now);
        }
        Session next = form.session(viewer, child.id(), form.version() + 1, OffsetDateTime.now(clock));
        if (!form.saysTheSameAs(now.session(), now.standing())) {
            if (!sessions.add(next)) {
                // Somebody was quicker by the blink of an eye; what they saved is there to be read now.
                return conflict(viewer, child, form, inUse(child.id(), form.id()));
            }
            putRight(child.id(), form.entries(next, now.standing()), now);
        }
        audit.wrote(viewer, child.id(), "session", next.id());
        drafts.drop(viewer, child.id(), DRAFT, next.id());
        return Page.goOnTo(next.path() + "?saved=correction");
    }

    /** Sent twice. Another text with the id of a save that was made is none: somebody went back, or has it open twice. */
    private boolean isSaved(UUID childId, SessionForm form, SavedSession now) {
        return now.versions().stream()
                .filter(version -> version.saveId().equals(form.saveId()))
                .map(version -> SavedSession.at(
                        version.version(), now.versions(), voice.of(childId, Source.SESSION, form.id())))
                .anyMatch(saved -> form.saysTheSameAs(saved.session(), saved.standing()));
    }

    private Page conflict(StaffViewer viewer, Child child, SessionForm form, SavedSession now) {
        audit.read(viewer, child.id(), "session", form.id());
        return Page.conflict(
                CONFLICT,
                Conflict.between(
                        banners.of(child), now, form.on(now.session().version()).savedAs(Ids.next()), viewer));
    }

    private void putRight(UUID childId, List<Entry> entries, SavedSession now) {
        Map<UUID, UUID> corrected = new HashMap<>();
        for (int n = 0; n < entries.size(); n++) {
            Entry entry = entries.get(n);
            Entry old = n < now.standing().size() ? now.standing().get(n) : null;
            if (old == null || !saysTheSame(entry, old)) {
                voice.add(entry);
                if (old != null) {
                    corrected.put(old.id(), entry.id());
                }
            }
        }
        attachments.follow(childId, corrected);
    }

    private static boolean saysTheSame(Entry entry, Entry old) {
        return Expression.of(entry).equals(Expression.of(old))
                && entry.saidOn().equals(old.saidOn())
                && Objects.equals(entry.seenAlone(), old.seenAlone())
                && entry.sourceLabel().equals(old.sourceLabel());
    }

    private SavedSession inUse(UUID childId, UUID id) {
        List<Session> versions = sessions.versions(childId, id);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        return SavedSession.at(versions.getFirst().version(), versions, voice.of(childId, Source.SESSION, id));
    }

    private FormPage page(
            Child child, SessionForm form, Errors errors, @Nullable Draft kept, SavedSession now, boolean other) {
        return new FormPage(
                banners.of(child), form, errors, kept, now.session(), other ? now.standing() : List.of(), other);
    }
}
