package heard.maps;

import heard.access.Audit;
import heard.access.ChildViewer;
import heard.access.ForChild;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.SayLook;
import heard.maps.MyPeople.Outcome;
import heard.maps.MyPeople.State;
import heard.maps.MyPeople.Told;
import heard.pages.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * "My people" on the child's own site: one person at a time, one thing a page, all at one address. Whoever holds the card alone sees
 * nothing of what was made before.
 */
@Controller
public class MyPeopleController {

    private static final String HERE = "/say/people-map";
    private static final String ONE = "maps/my-one";

    private final PeopleMaps maps;
    private final Stays stays;
    private final MyPeople people;
    private final MyPages pages;
    private final Audit audit;

    MyPeopleController(PeopleMaps maps, Stays stays, MyPeople people, MyPages pages, Audit audit) {
        this.maps = maps;
        this.stays = stays;
        this.people = people;
        this.pages = pages;
        this.audit = audit;
    }

    /** What stands now, as the script reads it. */
    public record Kept(
            int revision,
            String words,
            List<String> options,
            @Nullable String problem) {}

    /**
     * As a script sends it: anything may be missing.
     *
     * @param reply whom it is about
     */
    public record Put(
            @Nullable UUID reply,
            @Nullable UUID id,
            @Nullable Integer revision,
            @Nullable String words,
            @Nullable List<String> options) {}

    @ForChild
    @GetMapping(HERE)
    Page page(ChildViewer viewer, SayLook look) {
        audit.read(viewer, "my-people", null);
        Stays.At at = stays.onThePage(viewer).orElse(null);
        return at == null
                ? Page.of("maps/my-people", pages.all(viewer, look))
                : Page.of(ONE, pages.one(viewer, look, at.member(), at.step()));
    }

    /** Keeps what was told, whichever button was pressed, and goes where the button says. */
    @ForChild
    @PostMapping(HERE)
    Page write(ChildViewer viewer, SayLook look, @RequestParam Map<String, String> sent) {
        Step step = Step.of(sent.get("step")).orElseThrow(NotFound::new);
        UUID member = uuid(sent.get("reply"));
        if (member == null) {
            throw new NotFound();
        }
        UUID id = Objects.requireNonNullElseGet(uuid(sent.get("id")), Ids::next);
        String go = sent.getOrDefault("go", "");
        if (go.equals("drop")) {
            people.takeAway(viewer, look, member, id);
            audit.wrote(viewer, "map", member);
            stays.turnTo(viewer, null);
            return Page.goOnTo(HERE);
        }
        Told told = told(
                member, step, id, number(sent.get("revision")) + 1, sent.get(step.isChosen() ? "option" : "words"));
        Outcome outcome = keep(viewer, look, told);
        return switch (outcome.state()) {
            case TOO_LONG ->
                Page.toCorrect(
                        ONE,
                        MyPages.with(
                                pages.one(viewer, look, member, step), told, MyPages.tooLong(look.saying(), told)));
            case OLDER -> Page.conflict("maps/my-two", MyPages.two(pages.one(viewer, look, member, step), told));
            default -> {
                stays.turnTo(viewer, to(member, step, go, outcome.map()));
                yield Page.goOnTo(HERE);
            }
        };
    }

    /** How scripts keep it while it is being told: 201 stored, 200 there already, 409 with what stands, 422 too long. */
    @ForChild
    @PutMapping(HERE + "/{step}")
    ResponseEntity<Kept> put(ChildViewer viewer, SayLook look, @PathVariable String step, @RequestBody Put put) {
        Step about = Step.of(step).orElseThrow(NotFound::new);
        if (put.reply() == null || put.id() == null || put.revision() == null || put.revision() < 1) {
            throw new NotFound();
        }
        List<String> options = put.options() == null ? List.of() : put.options();
        String value = about.isChosen() ? options.stream().findFirst().orElse("") : put.words();
        Told told = told(put.reply(), about, put.id(), put.revision(), value);
        Outcome outcome = keep(viewer, look, told);
        HttpStatus status = switch (outcome.state()) {
            case KEPT -> HttpStatus.CREATED;
            case SAME -> HttpStatus.OK;
            case OLDER -> HttpStatus.CONFLICT;
            case TOO_LONG -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        PeopleMap map = outcome.map();
        String stands = about.of(map == null ? null : map.member(told.member()));
        return ResponseEntity.status(status)
                .body(new Kept(
                        map == null ? 0 : map.version(),
                        about.isChosen() ? "" : stands,
                        about.isChosen() && !stands.isEmpty() ? List.of(stands) : List.of(),
                        outcome.state() == State.TOO_LONG ? MyPages.tooLong(look.saying(), told) : null));
    }

    /** From the page that shows all of them to one of them, or to somebody new; or back to that page. */
    @ForChild
    @PostMapping(HERE + "/turn")
    Page turn(ChildViewer viewer, @RequestParam(defaultValue = "") String to) {
        audit.read(viewer, "my-people", null);
        UUID member = to.equals("new") ? Ids.next() : uuid(to);
        if (member == null && !to.isEmpty()) {
            throw new NotFound();
        }
        if (member != null
                && !to.equals("new")
                && maps.madeBy(viewer).map(map -> map.member(member)).isEmpty()) {
            throw new NotFound();
        }
        stays.turnTo(viewer, member == null ? null : new Stays.At(member, Step.NAME));
        return Page.goOnTo(HERE);
    }

    private Outcome keep(ChildViewer viewer, SayLook look, Told told) {
        Outcome outcome = people.keep(viewer, look, told);
        if (outcome.state() == State.KEPT && outcome.map() != null) {
            audit.wrote(viewer, "map", outcome.map().id());
        } else {
            audit.read(viewer, "my-people", null);
        }
        return outcome;
    }

    /** What nobody offered is nothing that was chosen. */
    private static Told told(UUID member, Step step, UUID id, int revision, @Nullable String value) {
        String clean = value == null
                ? ""
                : value.replace("\r\n", "\n").replace("\u0000", "").strip();
        boolean unknown = step == Step.WHO && Who.of(clean).isEmpty()
                || step == Step.NEAR && MapForm.one(Near.values(), clean) == null;
        return new Told(
                member, step, id, revision, unknown ? "" : step == Step.NAME ? clean.replace('\n', ' ') : clean);
    }

    /** @return null for the page that shows all of them */
    private static Stays.@Nullable At to(UUID member, Step step, String go, @Nullable PeopleMap map) {
        int on = switch (go) {
            case "all" -> 9;
            case "stay" -> 0;
            case "back" -> -1;
            default -> 1;
        };
        int next = step.ordinal() + on;
        // Of somebody with no name who is nobody there is nothing more to ask.
        boolean nobody = next > Step.WHO.ordinal() && (map == null || map.member(member) == null);
        return next < 0 || next >= Step.values().length || nobody ? null : new Stays.At(member, Step.values()[next]);
    }

    private static @Nullable UUID uuid(@Nullable String typed) {
        return typed == null ? null : MapForm.uuid(typed);
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
