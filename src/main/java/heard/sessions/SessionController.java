package heard.sessions;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Banner;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.drafts.Draft;
import heard.drafts.Drafts;
import heard.media.Attachments;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Sent;
import heard.voice.Entry;
import heard.voice.Source;
import heard.voice.Voice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing down a direct session, and its page. */
@Controller
public class SessionController {

    static final String FORM = "sessions/form";

    private static final String DRAFT = "session";
    private static final int SAID_BEFORE = 3;

    private final Children children;
    private final Banners banners;
    private final Sessions sessions;
    private final Voice voice;
    private final Attachments attachments;
    private final Drafts drafts;
    private final Audit audit;
    private final Clock clock;

    SessionController(
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

    /**
     * @param kept what was typed before and never saved, offered again
     * @param corrects the session that is being put right; null for a new one
     * @param before what the child said before, or, after two saved at once, what the other one saved
     */
    public record FormPage(
            Banner banner,
            SessionForm form,
            Errors errors,
            @Nullable Draft kept,
            @Nullable Session corrects,
            List<Entry> before,
            boolean other) {

        public String action() {
            String root = "/children/" + banner.child().id() + "/sessions";
            return corrects == null ? root : root + "/" + corrects.id() + "/correction";
        }

        /** Where keep.js sends what is typed. */
        public String keep() {
            return "/children/" + banner.child().id() + "/drafts/session/" + form.id();
        }
    }

    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/children/{childId}/sessions/new")
    Page begin(StaffViewer viewer, @PathVariable UUID childId, @RequestParam(required = false) @Nullable UUID draft) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "session-form", null);
        Optional<Draft> chosen = draft == null ? Optional.empty() : drafts.of(viewer, childId, DRAFT, draft);
        SessionForm form = chosen.map(kept -> SessionForm.typed(kept.sent(), kept.id()))
                .orElseGet(() -> SessionForm.blank(Ids.next(), today()));
        Draft offered = chosen.isPresent() ? null : begun(viewer, childId);
        return Page.of(FORM, page(child, form, Checked.closed(child), offered));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/sessions")
    Page create(StaffViewer viewer, @PathVariable UUID childId, Sent sent) {
        Child child = children.find(viewer, childId);
        SessionForm form =
                SessionForm.typed(sent, sent.id("id").orElseGet(Ids::next)).on(0);
        if (sent.has("more")) {
            audit.read(viewer, childId, "session-form", null);
            return Page.of(FORM, page(child, form.withOneMore(), Errors.none(), null));
        }
        Errors errors = Checked.of(form, child, today(), 0);
        if (!errors.isEmpty()) {
            audit.read(viewer, childId, "session-form", null);
            return Page.toCorrect(FORM, page(child, form, errors, null));
        }
        Session session = form.session(viewer, childId, 1, OffsetDateTime.now(clock));
        if (!sessions.add(session)) {
            return sentAgain(viewer, child, form);
        }
        voice.addAll(form.entries(session, List.of()));
        audit.wrote(viewer, childId, "session", session.id());
        drafts.drop(viewer, childId, DRAFT, session.id());
        return Page.goOnTo(session.path() + "?saved=session");
    }

    /** The same again goes to what is saved; another text under the same id is not lost but shown beside it. */
    private Page sentAgain(StaffViewer viewer, Child child, SessionForm form) {
        audit.read(viewer, child.id(), "session", form.id());
        List<Session> versions = sessions.versions(child.id(), form.id());
        Session saved = versions.getFirst();
        SavedSession now = SavedSession.at(saved.version(), versions, said(child.id(), form.id()));
        if (form.saysTheSameAs(saved, now.standing())) {
            return Page.goOnTo(saved.path() + "?saved=session");
        }
        return Page.conflict(
                SessionCorrectionController.CONFLICT,
                Conflict.between(
                        banners.of(child), now, form.on(saved.version()).savedAs(Ids.next()), viewer));
    }

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/sessions/{id}")
    Page show(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String saved) {
        Child child = children.find(viewer, childId);
        List<Session> versions = sessions.versions(childId, id);
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        audit.read(viewer, childId, "session", id);
        int asked = version == null ? versions.getFirst().version() : version;
        if (versions.stream().noneMatch(one -> one.version() == asked)) {
            throw new NotFound();
        }
        SavedSession session = SavedSession.at(asked, versions, said(childId, id));
        return Page.of(
                SessionPage.TEMPLATE,
                SessionPage.of(
                        banners.of(child),
                        session,
                        attachments.about(childId, List.of(id)),
                        viewer.may(Act.WRITE_RECORDS),
                        saved));
    }

    private FormPage page(Child child, SessionForm form, Errors errors, @Nullable Draft offered) {
        return new FormPage(
                banners.of(child), form, errors, offered, null, voice.lastSaid(child.id(), SAID_BEFORE), false);
    }

    /** A new session that was begun; a correction that was begun is offered where it is corrected. */
    private @Nullable Draft begun(StaffViewer viewer, UUID childId) {
        return drafts.all(viewer, childId, DRAFT).stream()
                .filter(kept -> !kept.fields().containsKey("version"))
                .findFirst()
                .orElse(null);
    }

    private List<Entry> said(UUID childId, UUID id) {
        return voice.of(childId, Source.SESSION, id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
