package heard.story;

import heard.access.Audit;
import heard.access.ChildViewer;
import heard.access.ForChild;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.SayLook;
import heard.maps.Kind;
import heard.media.Attachment;
import heard.pages.Page;
import heard.pages.Sent;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "My story" on the child's own site, all at one address. Until their worker turned it on there is no such page. */
@Controller
class MyStoryController {

    static final String HERE = "/say/story";

    private final MyStory mine;
    private final Stories stories;
    private final Switches switches;
    private final Places places;
    private final Audit audit;
    private final Clock clock;

    MyStoryController(MyStory mine, Stories stories, Switches switches, Places places, Audit audit, Clock clock) {
        this.mine = mine;
        this.stories = stories;
        this.switches = switches;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    @ForChild
    @GetMapping(HERE)
    Page page(ChildViewer viewer, SayLook look) {
        Setting setting = mine.offered(viewer);
        audit.read(viewer, "my-story", null);
        if (!setting.isOn()) {
            return Page.of("story/ask", new StoryPages.AskPage(mine.saying(viewer, look), Ids.next()));
        }
        Place place = places.of(viewer);
        try {
            return switch (place.at()) {
                case ALL, SENT -> all(viewer, look, place);
                case LETTER -> Page.of("story/letter", mine.letter(viewer, look, place));
                case PEOPLE, FAMILY -> Page.of("story/maps", mine.maps(viewer, look, place));
                case BACK -> Page.of("story/back", mine.back(viewer, look, place.thing(), place.thingId()));
            };
        } catch (NotFound e) {
            // It was withheld since they opened it.
            return all(viewer, look, Place.BEGINNING);
        }
    }

    private Page all(ChildViewer viewer, SayLook look, Place place) {
        return Page.of(
                "story/all",
                new StoryPages.AllPage(
                        mine.saying(viewer, look),
                        stories.page(viewer.childId(), place.fromItem()),
                        Ids.next(),
                        place.at() == Place.At.SENT,
                        mine.worker(viewer)));
    }

    /** The child's own word: yes, not now, or no longer. */
    @ForChild
    @PostMapping(HERE + "/choice")
    Page choose(ChildViewer viewer, @RequestParam UUID id, @RequestParam String choice) {
        mine.offered(viewer);
        boolean yes = choice.equals("yes");
        switches.turn(new Turn(
                viewer.childId(),
                id,
                Side.CHILD,
                yes,
                "",
                viewer.besideStaffId(),
                viewer.author(),
                viewer.visitId(),
                OffsetDateTime.now(clock)));
        audit.wrote(viewer, "my-story-choice", id);
        places.turnTo(viewer, Place.BEGINNING);
        return Page.goOnTo(yes ? HERE : "/say/choose");
    }

    /** Opens a letter, or what to say something back to, or their maps, or another part of it all. */
    @ForChild
    @PostMapping(HERE + "/turn")
    Page turn(ChildViewer viewer, SayLook look, @RequestParam Map<String, String> sent) {
        mine.mustBeOn(viewer);
        audit.read(viewer, "my-story", null);
        Place place = to(sent);
        if (place.at() == Place.At.LETTER) {
            mine.letter(viewer, look, place);
        } else if (place.at() == Place.At.BACK) {
            mine.back(viewer, look, place.thing(), place.thingId());
        } else if (place.at() == Place.At.PEOPLE || place.at() == Place.At.FAMILY) {
            mine.maps(viewer, look, place);
        }
        places.turnTo(viewer, place);
        return Page.goOnTo(HERE);
    }

    /** The buttons of a page send {@code letter}, {@code back-ANSWER} or {@code back-LETTER} with an id, {@code map-ECO} or {@code from} with a number. */
    private static Place to(Map<String, String> sent) {
        if (sent.containsKey("letter")) {
            return new Place(
                    Place.At.LETTER, Thing.LETTER, Sent.uuid(sent.get("letter")).orElseThrow(NotFound::new), 0);
        }
        for (Thing thing : Arrays.asList(Thing.ANSWER, Thing.LETTER)) {
            String id = sent.get("back-" + thing.name());
            if (id != null) {
                return new Place(Place.At.BACK, thing, Sent.uuid(id).orElseThrow(NotFound::new), 0);
            }
        }
        for (Kind kind : Kind.values()) {
            String which = sent.get("map-" + kind.name());
            if (which != null) {
                return Place.ofMaps(kind, Sent.whole(which));
            }
        }
        return new Place(Place.At.ALL, null, null, Sent.whole(sent.getOrDefault("from", "0")));
    }

    /** What they drew, photographed or recorded, and the pictures of their letters. Loaded when they ask for it. */
    @ForChild
    @GetMapping(HERE + "/files/{id}")
    ResponseEntity<Resource> file(
            ChildViewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean small) {
        mine.mustBeOn(viewer);
        Attachment file = stories.file(viewer.childId(), id).orElseThrow(NotFound::new);
        audit.read(viewer, "attachment", id);
        boolean reduced = small && file.thumbnail();
        return ResponseEntity.ok()
                .contentType(reduced ? MediaType.IMAGE_JPEG : MediaType.parseMediaType(file.mediaType()))
                .body(reduced ? stories.small(file) : stories.bytes(file));
    }
}
