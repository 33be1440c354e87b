package heard.profile;

import heard.access.Act;
import heard.access.Audit;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Banner;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.drafts.Draft;
import heard.drafts.Drafts;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Sent;
import heard.voice.Entry;
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

/** Staff write in a child's profile: a new line, or another text for one. */
@Controller
public class LineController {

    private static final String DRAFT = "profile";
    private static final String TEMPLATE = "profile/line-form";

    /** As many of the child's entries as one chooses from; older ones are found by their words. */
    static final int CHOICE = 30;

    private final Children children;
    private final Banners banners;
    private final Profiles profiles;
    private final Voice voice;
    private final Drafts drafts;
    private final Audit audit;
    private final Clock clock;

    LineController(
            Children children,
            Banners banners,
            Profiles profiles,
            Voice voice,
            Drafts drafts,
            Audit audit,
            Clock clock) {
        this.children = children;
        this.banners = banners;
        this.profiles = profiles;
        this.voice = voice;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param text what is looked for among the child's entries
     * @param found of the child's entries, to choose from; empty once one is chosen
     * @param said the one that is chosen
     * @param now the line as it stands, when it is being changed
     * @param theirs the same, when somebody saved it in between: to be seen beside what was typed
     * @param keptAt when the draft that is shown was kept; null when it is none
     */
    public record FormPage(
            Banner banner,
            LineForm form,
            Errors errors,
            String text,
            List<Entry> found,
            @Nullable Entry said,
            @Nullable Line now,
            @Nullable Line theirs,
            @Nullable OffsetDateTime keptAt) {

        /** Whether there is a text to type: not while an entry is still to be chosen. */
        public boolean isToBeTyped() {
            return form.way() != Way.SAID || said != null;
        }

        public String profile() {
            return "/children/" + banner.child().id() + "/profile";
        }

        /** Of this form, with what stands in its address. */
        public String here() {
            return form.isNew() ? profile() + "/new" : profile() + "/" + form.line() + "/change";
        }

        public String key() {
            return form.heading() == null ? "" : form.heading().key();
        }
    }

    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/children/{childId}/profile/new")
    Page begin(StaffViewer viewer, @PathVariable UUID childId, Sent asked) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "new-profile-line", null);
        Heading heading = Heading.of(asked.text("heading")).orElse(null);
        Way way = LineForm.way(asked.text("way"));
        LineForm form = LineForm.empty(heading, way == Way.RIGHT ? Way.NOW : way, LocalDate.now(clock));
        Optional<Draft> draft = isAnew(asked) ? Optional.empty() : drafts.latest(viewer, childId, DRAFT);
        return form(child, form, draft.filter(kept -> continues(kept, form)), asked, null);
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/profile")
    Page create(StaffViewer viewer, @PathVariable UUID childId, Sent sent) {
        Child child = children.find(viewer, childId);
        LineForm form = LineForm.of(sent);
        profiles.hold(childId);
        Line now = profiles.latest(childId, form.line()).orElse(null);
        return save(viewer, child, now == null ? form.asNew() : form, now);
    }

    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/children/{childId}/profile/{lineId}/change")
    Page change(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID lineId, Sent asked) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "profile-line", lineId);
        Line now = profiles.latest(childId, lineId).orElseThrow(NotFound::new);
        Way way = asked.has("way") ? LineForm.way(asked.text("way")) : now.isOwn() ? Way.SAID : Way.OURS;
        LineForm form = LineForm.over(
                now, way == Way.RIGHT && !LinePage.isWrittenDownHere(now) ? Way.NOW : way, LocalDate.now(clock));
        Optional<Draft> draft = isAnew(asked) ? Optional.empty() : drafts.of(viewer, childId, DRAFT, lineId);
        return form(child, form, draft.filter(kept -> LineForm.of(kept.sent()).way() == form.way()), asked, now);
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/profile/{lineId}/change")
    Page save(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID lineId, Sent sent) {
        Child child = children.find(viewer, childId);
        profiles.hold(childId);
        Line now = profiles.latest(childId, lineId).orElseThrow(NotFound::new);
        return save(viewer, child, LineForm.of(sent).of(now), now);
    }

    private Page save(StaffViewer viewer, Child child, LineForm form, @Nullable Line now) {
        UUID childId = child.id();
        if (profiles.saved(childId, form.save()).isPresent()) {
            audit.read(viewer, childId, "profile-line", form.line());
            return Page.goOnTo(done(childId, form));
        }
        Entry said = form.way() == Way.SAID ? own(childId, form.entry()) : null;
        Entry wrong = form.way() == Way.RIGHT && now != null && LinePage.isWrittenDownHere(now) ? now.entry() : null;
        Errors errors = closed(child);
        if (errors.isEmpty()) {
            errors = form.check(child, LocalDate.now(clock), said);
        }
        if (!errors.isEmpty()) {
            audit.read(viewer, childId, "profile-line-to-correct", form.line());
            return Page.toCorrect(TEMPLATE, page(child, form, errors, "", said, now, null, null));
        }
        if (now != null && form.version() != now.version()) {
            audit.read(viewer, childId, "profile-line", form.line());
            return Page.conflict(TEMPLATE, page(child, form.on(now), errors, "", said, now, now, null));
        }
        OffsetDateTime time = OffsetDateTime.now(clock);
        if (form.way() == Way.NOW || form.way() == Way.RIGHT) {
            said = form.entry(childId, viewer, time, wrong);
            voice.add(said);
        }
        profiles.add(form.line(childId, viewer, time, said));
        audit.wrote(viewer, childId, "profile-line", form.line());
        drafts.drop(viewer, childId, DRAFT, form.line());
        return Page.goOnTo(done(childId, form));
    }

    private static String done(UUID childId, LineForm form) {
        return "/children/" + childId + "/profile#l-" + form.line();
    }

    /** One of the child's own, as it stands now; another's account of them never stands in a profile as theirs. */
    private @Nullable Entry own(UUID childId, @Nullable UUID entryId) {
        return entryId == null
                ? null
                : voice.standing(childId, List.of(entryId)).stream()
                        .filter(Entry::isInTheirOwnWords)
                        .findFirst()
                        .orElse(null);
    }

    /** Whether somebody turns away from what they began: begins again, chooses an entry, looks for one. */
    private static boolean isAnew(Sent asked) {
        return asked.has("anew") || asked.has("entry") || asked.has("text");
    }

    private static boolean continues(Draft draft, LineForm form) {
        LineForm kept = LineForm.of(draft.sent());
        return kept.isNew() && kept.heading() == form.heading() && kept.way() == form.way();
    }

    /** With what was begun and not saved, or with the entry that was just chosen. */
    private Page form(Child child, LineForm empty, Optional<Draft> draft, Sent asked, @Nullable Line now) {
        LineForm form = draft.map(kept -> LineForm.of(kept.sent()))
                .map(kept -> now == null ? kept : kept.of(now))
                .orElse(empty);
        UUID before = now == null || asked.has("text") ? null : now.entryId();
        UUID chosen = asked.has("entry") ? asked.id("entry").orElse(null) : before;
        Entry said = form.way() == Way.SAID ? own(child.id(), draft.isPresent() ? form.entry() : chosen) : null;
        if (said != null && draft.isEmpty()) {
            form = form.from(said, now);
        }
        String text = asked.text("text");
        return Page.of(
                TEMPLATE,
                page(
                        child,
                        form,
                        closed(child),
                        text,
                        said,
                        now,
                        null,
                        draft.map(Draft::keptAt).orElse(null)));
    }

    private FormPage page(
            Child child,
            LineForm form,
            Errors errors,
            String text,
            @Nullable Entry said,
            @Nullable Line now,
            @Nullable Line theirs,
            @Nullable OffsetDateTime keptAt) {
        List<Entry> found = form.way() == Way.SAID && said == null
                ? voice.own(child.id(), text.isEmpty() ? null : text, CHOICE)
                : List.of();
        return new FormPage(banners.of(child), form, errors, text, found, said, now, theirs, keptAt);
    }

    static Errors closed(Child child) {
        return child.closed("the profile can be read and not changed");
    }
}
