package heard.story;

import heard.access.Audit;
import heard.access.ChildViewer;
import heard.access.ForChild;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.SayLook;
import heard.pages.Page;
import heard.pages.Sent;
import heard.story.SayingBack.Outcome;
import heard.story.SayingBack.Said;
import heard.story.SayingBack.State;
import heard.yousay.Upload;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A child says something back to what was done, or to a letter. Kept like every answer: by the page's form, or by its script meanwhile. */
@Controller
public class SayBackController {

    private static final String HERE = MyStoryController.HERE + "/reply";

    private final MyStory mine;
    private final SayingBack sayingBack;
    private final Places places;
    private final Audit audit;

    SayBackController(MyStory mine, SayingBack sayingBack, Places places, Audit audit) {
        this.mine = mine;
        this.sayingBack = sayingBack;
        this.places = places;
        this.audit = audit;
    }

    /** What stands now, as the script reads it. */
    public record Kept(
            int revision,
            String words,
            List<String> options,
            @Nullable UUID sound,
            @Nullable String problem) {}

    /** As a script sends it: anything may be missing. @param drop sound, where they take their recording away */
    public record Put(
            @Nullable UUID id,
            @Nullable Integer revision,
            @Nullable String words,
            @Nullable Set<String> drop) {}

    /** Keeps what was written, whichever button was pressed, and goes where the button says. */
    @ForChild
    @PostMapping(HERE)
    Page say(
            ChildViewer viewer,
            SayLook look,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile sound) {
        StoryPages.BackPage page = page(viewer, look, fields.getFirst("thing"), fields.getFirst("reply"));
        Said said = said(page, fields, sound);
        Outcome outcome = keep(viewer, look, said);
        StoryPages.BackPage now = mine.back(viewer, look, page.thing(), page.thingId());
        if (outcome.state() == State.OLDER) {
            return Page.conflict("story/back", now.with(said.words(), null, outcome.words()));
        }
        String problem = problem(page, said, outcome);
        if (problem != null) {
            return Page.toCorrect("story/back", now.with(said.words(), problem, null));
        }
        if (fields.containsKey("drop")) {
            return Page.goOnTo(MyStoryController.HERE);
        }
        boolean nothing = "back".equals(fields.getFirst("go")) || outcome.present() == null;
        places.turnTo(viewer, nothing ? Place.BEGINNING : Place.SENT);
        return Page.goOnTo(MyStoryController.HERE);
    }

    /** How scripts keep it while it is being written: 201 stored, 200 there already, 409 with what stands, 422 too long. */
    @ForChild
    @PutMapping(HERE + "/{thing}/{thingId}")
    ResponseEntity<Kept> put(
            ChildViewer viewer,
            SayLook look,
            @PathVariable String thing,
            @PathVariable String thingId,
            @RequestBody Put put) {
        StoryPages.BackPage page = page(viewer, look, thing, thingId);
        if (put.id() == null || put.revision() == null || put.revision() < 1) {
            throw new NotFound();
        }
        Said said = said(
                page,
                put.id(),
                put.revision(),
                put.words(),
                null,
                put.drop() != null && put.drop().contains(Upload.SOUND));
        return kept(page, said, keep(viewer, look, said));
    }

    /** A recording, with what stands round it on the page. */
    @ForChild
    @PostMapping(HERE + "/{thing}/{thingId}/file")
    ResponseEntity<Kept> file(
            ChildViewer viewer,
            SayLook look,
            @PathVariable String thing,
            @PathVariable String thingId,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile sound) {
        StoryPages.BackPage page = page(viewer, look, thing, thingId);
        Said said = said(page, fields, sound);
        return kept(page, said, keep(viewer, look, said));
    }

    private StoryPages.BackPage page(
            ChildViewer viewer, SayLook look, @Nullable String thing, @Nullable String thingId) {
        mine.mustBeOn(viewer);
        return mine.back(
                viewer,
                look,
                Sent.named(Thing.class, thing).orElse(null),
                Sent.uuid(thingId).orElse(null));
    }

    private Outcome keep(ChildViewer viewer, SayLook look, Said said) {
        Outcome outcome = sayingBack.keep(viewer, look, said);
        if (outcome.state() == State.KEPT && outcome.present() != null) {
            audit.wrote(viewer, "story-reply", outcome.present().threadId());
        } else {
            audit.read(viewer, "my-story", null);
        }
        return outcome;
    }

    private static Said said(
            StoryPages.BackPage page, MultiValueMap<String, String> fields, @Nullable MultipartFile sound) {
        return said(
                page,
                Sent.uuid(fields.getFirst("id")).orElseGet(Ids::next),
                Sent.whole(fields.getFirst("revision")) + 1,
                fields.getFirst("words"),
                Upload.of(null, sound).stream().findFirst().orElse(null),
                fields.containsKey("drop"));
    }

    private static Said said(
            StoryPages.BackPage page,
            UUID id,
            int revision,
            @Nullable String words,
            @Nullable Upload sound,
            boolean dropsSound) {
        return new Said(id, revision, page.thing(), page.thingId(), page.label(), Sent.clean(words), sound, dropsSound);
    }

    private static ResponseEntity<Kept> kept(StoryPages.BackPage page, Said said, Outcome outcome) {
        String problem = problem(page, said, outcome);
        HttpStatus status = problem != null
                ? HttpStatus.UNPROCESSABLE_CONTENT
                : switch (outcome.state()) {
                    case KEPT -> HttpStatus.CREATED;
                    case SAME -> HttpStatus.OK;
                    case OLDER -> HttpStatus.CONFLICT;
                    case TOO_LONG -> HttpStatus.UNPROCESSABLE_CONTENT;
                };
        return ResponseEntity.status(status)
                .body(new Kept(
                        outcome.revision(),
                        outcome.words(),
                        List.of(),
                        outcome.present() == null ? null : outcome.present().soundId(),
                        problem));
    }

    private static @Nullable String problem(StoryPages.BackPage page, Said said, Outcome outcome) {
        if (outcome.state() == State.TOO_LONG) {
            return page.saying().get("oops.long", said.tooLongBy());
        }
        return outcome.notKept() == null ? null : page.saying().get(outcome.notKept());
    }
}
