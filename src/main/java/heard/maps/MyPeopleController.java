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
import heard.pages.Sent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * "My people" and "My family" on the child's own site: one person at a time, one thing a page, each of the two at one address. Whoever
 * holds the card alone sees nothing of what was made before.
 */
@Controller
@RequestMapping({MyPages.PEOPLE, MyPages.FAMILY})
public class MyPeopleController {

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
    @GetMapping
    Page page(ChildViewer viewer, SayLook look, HttpServletRequest request) {
        audit.read(viewer, "my-people", null);
        Kind kind = kind(request);
        Stays.At at = stays.onThePage(viewer, kind).orElse(null);
        return at == null
                ? Page.of("maps/my-people", pages.all(viewer, look, kind))
                : Page.of(ONE, pages.one(viewer, look, kind, at.member(), at.step()));
    }

    /** Keeps what was told, whichever button was pressed, and goes where the button says. */
    @ForChild
    @PostMapping
    Page write(
            ChildViewer viewer,
            SayLook look,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> fields) {
        Kind kind = kind(request);
        Sent sent = new Sent(fields);
        Step step = Step.of(kind, sent.text("step")).orElseThrow(NotFound::new);
        UUID member = sent.id("reply").orElseThrow(NotFound::new);
        UUID id = sent.id("id").orElseGet(Ids::next);
        String go = sent.text("go");
        if (go.equals("drop")) {
            people.takeAway(viewer, look, kind, member, id);
            audit.wrote(viewer, "map", member);
            stays.turnTo(viewer, kind, null);
            return Page.goOnTo(MyPages.at(kind));
        }
        Told told = told(
                kind,
                member,
                step,
                id,
                sent.number("revision") + 1,
                step.isChosen() ? sent.all("option") : List.of(sent.text("words")));
        Outcome outcome = keep(viewer, look, told);
        return switch (outcome.state()) {
            case TOO_LONG ->
                Page.toCorrect(
                        ONE,
                        MyPages.with(
                                pages.one(viewer, look, kind, member, step),
                                told,
                                MyPages.tooLong(look.saying(), told)));
            case OLDER -> Page.conflict("maps/my-two", MyPages.two(pages.one(viewer, look, kind, member, step), told));
            default -> {
                stays.turnTo(viewer, kind, to(told, go, outcome.map()));
                yield Page.goOnTo(MyPages.at(kind));
            }
        };
    }

    /** How scripts keep it while it is being told: 201 stored, 200 there already, 409 with what stands, 422 too long. */
    @ForChild
    @PutMapping("/{step}")
    ResponseEntity<Kept> put(
            ChildViewer viewer,
            SayLook look,
            HttpServletRequest request,
            @PathVariable String step,
            @RequestBody Put put) {
        Kind kind = kind(request);
        Step about = Step.of(kind, step).orElseThrow(NotFound::new);
        if (put.reply() == null || put.id() == null || put.revision() == null || put.revision() < 1) {
            throw new NotFound();
        }
        List<String> options = put.options() == null ? List.of() : put.options();
        List<String> value = about.isChosen() ? options : put.words() == null ? List.of() : List.of(put.words());
        Told told = told(kind, put.reply(), about, put.id(), put.revision(), value);
        Outcome outcome = keep(viewer, look, told);
        HttpStatus status = switch (outcome.state()) {
            case KEPT -> HttpStatus.CREATED;
            case SAME -> HttpStatus.OK;
            case OLDER -> HttpStatus.CONFLICT;
            case TOO_LONG -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        PeopleMap map = outcome.map();
        String stands = about.of(map, told.member());
        return ResponseEntity.status(status)
                .body(new Kept(
                        map == null ? 0 : map.version(),
                        about.isChosen() ? "" : stands,
                        about.isChosen() && !stands.isEmpty() ? List.of(stands.split(",")) : List.of(),
                        outcome.state() == State.TOO_LONG ? MyPages.tooLong(look.saying(), told) : null));
    }

    /** From the page that shows all of them to one of them, or to somebody new; or back to that page. */
    @ForChild
    @PostMapping("/turn")
    Page turn(ChildViewer viewer, HttpServletRequest request, @RequestParam(defaultValue = "") String to) {
        audit.read(viewer, "my-people", null);
        Kind kind = kind(request);
        UUID member = to.equals("new") ? Ids.next() : Sent.uuid(to).orElse(null);
        if (member == null && !to.isEmpty()) {
            throw new NotFound();
        }
        if (member != null
                && !to.equals("new")
                && maps.madeBy(viewer, kind).map(map -> map.member(member)).isEmpty()) {
            throw new NotFound();
        }
        stays.turnTo(viewer, kind, member == null ? null : new Stays.At(member, Step.NAME));
        return Page.goOnTo(MyPages.at(kind));
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

    private static Kind kind(HttpServletRequest request) {
        return request.getRequestURI().startsWith(MyPages.FAMILY) ? Kind.GENOGRAM : Kind.ECO;
    }

    /** What nobody offered is nothing that was chosen. */
    private static Told told(Kind kind, UUID member, Step step, UUID id, int revision, List<String> sent) {
        String first = sent.isEmpty() ? "" : Sent.clean(sent.getFirst());
        String value = switch (step) {
            case NAME -> first.replace('\n', ' ');
            case WHO ->
                (kind == Kind.ECO ? Who.of(first).isPresent() : Kin.of(first).isPresent()) ? first : "";
            case OF ->
                Step.written(sent.stream()
                        .flatMap(one -> Stream.of(one.split(",")))
                        .flatMap(one -> Sent.uuid(one).stream())
                        .toList());
            case NEAR -> Sent.named(Near.class, first).isEmpty() ? "" : first;
            case LIVES ->
                first.equals(MyFamily.WITH) || Sent.named(Lives.class, first).isPresent() ? first : "";
            case SAY -> first;
        };
        return new Told(kind, member, step, id, revision, value);
    }

    /** @return null for the page that shows all of them */
    private static Stays.@Nullable At to(Told told, String go, @Nullable PeopleMap map) {
        if (go.equals("all")) {
            return null;
        }
        Member member = map == null ? null : map.member(told.member());
        List<Step> steps = Step.of(told.kind());
        int on = go.equals("stay") ? 0 : go.equals("back") ? -1 : 1;
        int next = steps.indexOf(told.step()) + on;
        // Nobody is asked whose child somebody is while nobody is there who could be the parent.
        if (map != null
                && member != null
                && next > 0
                && next < steps.size()
                && steps.get(next) == Step.OF
                && MyFamily.whoseToChoose(map, member).isEmpty()) {
            next += on;
        }
        // Of somebody with no name who is nobody there is nothing more to ask.
        boolean nobody = next > steps.indexOf(Step.WHO) && member == null;
        return next < 0 || next >= steps.size() || nobody ? null : new Stays.At(told.member(), steps.get(next));
    }
}
