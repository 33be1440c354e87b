package heard.letters;

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
import heard.drafts.Drafts;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Sent;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is written to one child: the list, beginning one, throwing away one that was begun. */
@Controller
public class LettersController {

    static final String DRAFT = "letter";

    private static final String NEW = "letters/new";

    private final Children children;
    private final Banners banners;
    private final Letters letters;
    private final Drafts drafts;
    private final Audit audit;
    private final Clock clock;

    LettersController(Children children, Banners banners, Letters letters, Drafts drafts, Audit audit, Clock clock) {
        this.children = children;
        this.banners = banners;
        this.letters = letters;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param writes whether the viewer may write a new one; nobody may when the case is closed */
    public record ListPage(
            Banner banner,
            List<Letters.Listed> letters,
            boolean writes,
            @Nullable String flash) {}

    /** @param id of the letter to be, so that choosing twice begins one */
    public record NewPage(Banner banner, UUID id, Errors errors, String chosen) {}

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/letters")
    Page list(StaffViewer viewer, @PathVariable UUID childId, @RequestParam(defaultValue = "") String done) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "letters", null);
        return Page.of(
                "letters/letters",
                new ListPage(
                        banners.of(child),
                        letters.of(childId),
                        child.isOpen() && viewer.may(Act.WRITE_RECORDS),
                        done.equals("thrown") ? "Thrown away." : null));
    }

    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/children/{childId}/letters/new")
    Page choose(StaffViewer viewer, @PathVariable UUID childId) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "letter-form", null);
        return Page.of(NEW, new NewPage(banners.of(child), Ids.next(), Errors.none(), ""));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/letters")
    Page begin(StaffViewer viewer, @PathVariable UUID childId, Sent sent) {
        Child child = children.find(viewer, childId);
        UUID id = sent.id("id").orElseGet(Ids::next);
        Kind kind = sent.one(Kind.values(), "kind").orElse(null);
        Errors errors = child.closed("nothing new can be written");
        if (kind == null) {
            errors.add("kind", "Choose what you want to write.");
        }
        if (kind == null || !errors.isEmpty()) {
            audit.read(viewer, childId, "letter-form", null);
            return Page.toCorrect(NEW, new NewPage(banners.of(child), id, errors, sent.text("kind")));
        }
        Letter first = first(viewer, child, id, kind);
        letters.begin(first);
        audit.wrote(viewer, childId, "letter", id);
        return Page.goOnTo(first.path() + "/writing");
    }

    private Letter first(StaffViewer viewer, Child child, UUID id, Kind kind) {
        return new Letter(
                child.id(),
                id,
                kind,
                1,
                null,
                id,
                kind.startingTitle(),
                kind.hasPages() ? "" : "Dear " + child.called() + ",",
                kind.hasPages() ? "" : "From " + viewer.name(),
                "en",
                viewer.staffId(),
                viewer.name(),
                OffsetDateTime.now(clock),
                kind.startingParts());
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/letters/{id}/end")
    Page throwAway(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id) {
        children.find(viewer, childId);
        Letter now = letters.latest(childId, id).orElseThrow(NotFound::new);
        audit.wrote(viewer, childId, "letter", id);
        if (!letters.versions(childId, id).isEmpty()) {
            return Page.goOnTo(now.path());
        }
        letters.throwAway(childId, id, OffsetDateTime.now(clock));
        drafts.drop(viewer, childId, DRAFT, id);
        return Page.goOnTo("/children/" + childId + "/letters?done=thrown");
    }
}
