package heard.maps;

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
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Sent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Making a map with the child, and putting one right. Every button shows the picture again; only saving saves. */
@Controller
class MakingController {

    private static final String DRAFT = "map";

    private final Children children;
    private final Banners banners;
    private final PeopleMaps maps;
    private final Keeping keeping;
    private final Drafts drafts;
    private final Audit audit;
    private final Clock clock;

    MakingController(
            Children children,
            Banners banners,
            PeopleMaps maps,
            Keeping keeping,
            Drafts drafts,
            Audit audit,
            Clock clock) {
        this.children = children;
        this.banners = banners;
        this.maps = maps;
        this.keeping = keeping;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins as the last of its kind ended, if there is one; with {@code from=none}, empty. A draft of a new one goes on. */
    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/children/{childId}/maps/new")
    Page begin(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @RequestParam(defaultValue = "ECO") String kind,
            @RequestParam(defaultValue = "") String from) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "map-form", null);
        Kind wanted = Sent.named(Kind.class, kind).orElse(Kind.ECO);
        PeopleMap last = from.equals("none")
                ? null
                : last(childId, wanted, Sent.uuid(from).orElse(null));
        Draft draft = from.isEmpty() ? drafts.latest(viewer, childId, DRAFT).orElse(null) : null;
        MapForm kept = draft == null ? null : MapForm.typed(draft.sent());
        if (kept != null && kept.isNew() && kept.kind() == wanted) {
            return Page.of(MakingPage.TEMPLATE, page(child, kept, Errors.none(), last, null, draft));
        }
        MapForm form = last == null
                ? MapForm.empty(wanted, child, viewer.name(), today())
                : MapForm.copyOf(last, viewer.name(), child, today());
        return Page.of(MakingPage.TEMPLATE, page(child, form, Errors.none(), last, null, null));
    }

    private @Nullable PeopleMap last(UUID childId, Kind kind, @Nullable UUID from) {
        return maps.of(childId).stream()
                .filter(map -> map.kind() == kind && (from == null || map.id().equals(from)))
                .findFirst()
                .orElse(null);
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/maps")
    Page create(StaffViewer viewer, @PathVariable UUID childId, Sent sent) {
        Child child = children.find(viewer, childId);
        MapForm form = MapForm.typed(sent);
        return press(viewer, child, form, maps.latest(childId, form.id()).orElse(null), sent.text("go"));
    }

    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/children/{childId}/maps/{id}/change")
    Page change(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "map", id);
        PeopleMap now = maps.latest(childId, id).orElseThrow(NotFound::new);
        Draft draft = drafts.of(viewer, childId, DRAFT, id).orElse(null);
        MapForm kept = draft == null ? null : MapForm.typed(draft.sent());
        boolean restored = kept != null && !kept.isNew() && !map(child, kept).saysTheSameAs(now);
        return Page.of(
                MakingPage.TEMPLATE,
                page(
                        child,
                        restored && kept != null ? kept : MapForm.over(now),
                        Errors.none(),
                        null,
                        null,
                        restored ? draft : null));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/maps/{id}/change")
    Page save(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id, Sent sent) {
        Child child = children.find(viewer, childId);
        PeopleMap now = maps.latest(childId, id).orElseThrow(NotFound::new);
        MapForm typed = MapForm.typed(sent);
        MapForm form = typed.id().equals(id) && typed.kind() == now.kind() ? typed : MapForm.over(now);
        return press(viewer, child, form, now, sent.text("go"));
    }

    /** The picture of what is typed, to be put into the page while somebody types. Nothing is kept of it. */
    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/maps/drawing")
    Page draw(StaffViewer viewer, @PathVariable UUID childId, Sent sent) {
        Child child = children.find(viewer, childId);
        audit.noted();
        return Page.of("maps/drawn", page(child, MapForm.typed(sent), Errors.none(), null, null, null));
    }

    private Page press(StaffViewer viewer, Child child, MapForm form, @Nullable PeopleMap now, String go) {
        if (go.equals("theirs") && now != null) {
            drafts.drop(viewer, child.id(), DRAFT, now.id());
            audit.wrote(viewer, child.id(), "draft", now.id());
            return Page.goOnTo(now.path());
        }
        if (go.equals("again") && now != null) {
            audit.read(viewer, child.id(), "map", form.id());
            return Page.of(
                    MakingPage.TEMPLATE, page(child, form.on(now.id(), now.version()), Errors.none(), null, now, null));
        }
        if (!go.isEmpty() && !go.equals("save")) {
            audit.read(viewer, child.id(), "map-form", null);
            return Page.of(MakingPage.TEMPLATE, page(child, form.after(go), Errors.none(), null, null, null));
        }
        return save(viewer, child, form, now);
    }

    private Page save(StaffViewer viewer, Child child, MapForm form, @Nullable PeopleMap now) {
        Errors errors = child.isOpen() ? form.check(child, today()) : child.closed("maps can be read and not changed");
        if (!errors.isEmpty()) {
            audit.read(viewer, child.id(), "map-form", null);
            return Page.toCorrect(MakingPage.TEMPLATE, page(child, form, errors, null, null, null));
        }
        int standing = now == null ? 0 : now.version();
        PeopleMap map = map(child, form)
                .savedBy(viewer, now == null ? "en" : now.language(), standing + 1, OffsetDateTime.now(clock));
        PeopleMap there = maps.saved(child.id(), form.save()).orElse(null);
        boolean same = there != null && there.saysTheSameAs(map) || now != null && now.saysTheSameAs(map);
        if (same) {
            audit.read(viewer, child.id(), "map", map.id());
            drafts.drop(viewer, child.id(), DRAFT, form.id());
            return Page.goOnTo(map.path() + "?done=saved");
        }
        if (there != null || form.version() != standing || !keeping.keep(map)) {
            // Somebody was quicker, perhaps by the blink of an eye; what they saved is there to be read now.
            PeopleMap theirs = maps.latest(child.id(), form.id()).orElseThrow(NotFound::new);
            audit.read(viewer, child.id(), "map", theirs.id());
            return Page.conflict("maps/conflict", page(child, form, Errors.none(), null, theirs, null));
        }
        audit.wrote(viewer, child.id(), "map", map.id());
        drafts.drop(viewer, child.id(), DRAFT, form.id());
        return Page.goOnTo(map.path() + "?done=saved");
    }

    private MakingPage page(
            Child child,
            MapForm form,
            Errors errors,
            @Nullable PeopleMap from,
            @Nullable PeopleMap theirs,
            @Nullable Draft draft) {
        return new MakingPage(
                banners.of(child),
                theirs == null ? form : form.on(theirs.id(), theirs.version()),
                errors,
                map(child, form),
                from,
                theirs,
                draft == null ? null : draft.keptAt());
    }

    private PeopleMap map(Child child, MapForm form) {
        return form.map(child.id(), today(), OffsetDateTime.now(clock));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
