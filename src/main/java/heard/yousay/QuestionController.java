package heard.yousay;

import heard.access.Audit;
import heard.access.ChildViewer;
import heard.access.ForChild;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.SayLook;
import heard.asking.Ask;
import heard.asking.QuestionSets;
import heard.pages.Page;
import heard.pages.Saying;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One question a page, all at one address: what the browser remembers of it says nothing of what was asked. */
@Controller
public class QuestionController {

    private static final String HERE = "/say/question";
    private static final String TEMPLATE = "yousay/question";

    private final Replies replies;
    private final Journey journey;
    private final Keeping keeping;
    private final QuestionSets sets;
    private final Audit audit;

    QuestionController(Replies replies, Journey journey, Keeping keeping, QuestionSets sets, Audit audit) {
        this.replies = replies;
        this.journey = journey;
        this.keeping = keeping;
        this.sets = sets;
        this.audit = audit;
    }

    /**
     * Two answers to one question, written in two places.
     *
     * @param mine as it was just sent, which nothing keeps yet
     */
    public record TwoPage(Saying saying, QuestionPage mine, QuestionPage other) {

        public String mineSaid() {
            return said(mine);
        }

        public String otherSaid() {
            return said(other);
        }

        private String said(QuestionPage page) {
            String chosen = Telling.chosen(
                    page.ask(),
                    new Given("", page.options(), page.people(), null, null, null, null),
                    saying.words().tag());
            String instead = page.instead() == null
                    ? ""
                    : saying.get("instead." + page.instead().key());
            return Stream.of(chosen, page.words().strip(), instead)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
    }

    @ForChild
    @GetMapping(HERE)
    Page question(ChildViewer viewer, SayLook look) {
        audit.read(viewer, "question", null);
        Reply reply = replies.onThePage(viewer).orElse(null);
        if (reply == null) {
            return Page.goOnTo("/say/choose");
        }
        if (reply.atAsk() == null) {
            return Page.goOnTo("/say/check");
        }
        Journey.Way way = journey.of(reply);
        return Page.of(TEMPLATE, page(viewer, look, reply, way, way.at(reply.atAsk())));
    }

    /** Keeps what was given, whichever button was pressed, and goes where the button says: a child who goes back loses nothing. */
    @ForChild
    @PostMapping(HERE)
    Page answer(
            ChildViewer viewer,
            SayLook look,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            @RequestParam(required = false) @Nullable MultipartFile sound) {
        UUID replyId = Sent.uuid(fields.getFirst("reply"));
        String askKey = Sent.first(fields, "ask");
        if (replyId == null) {
            throw new NotFound();
        }
        UUID id = Sent.uuid(fields.getFirst("id"));
        Sent sent = Sent.of(fields, replyId, id == null ? Ids.next() : id);
        Outcome outcome = keeping.keep(viewer, look, askKey, sent, Upload.of(photo, sound));
        return after(viewer, look, sent, askKey, outcome, fields);
    }

    private Page after(
            ChildViewer viewer,
            SayLook look,
            Sent sent,
            String askKey,
            Outcome outcome,
            MultiValueMap<String, String> fields) {
        if (outcome.state() == Outcome.State.SENT) {
            return Page.goOnTo("/say/choose?sent=true");
        }
        Reply reply = replies.find(viewer.childId(), sent.reply()).orElseThrow(NotFound::new);
        Journey.Way way = journey.of(reply);
        Ask ask = way.set().ask(askKey).orElseThrow(NotFound::new);
        QuestionPage page = page(viewer, look, reply, way, ask);
        return switch (outcome.state()) {
            case NOT_RIGHT -> Page.toCorrect(TEMPLATE, page.with(sent, outcome.problems()));
            case OLDER ->
                Page.withStatus(
                        HttpStatus.CONFLICT,
                        "yousay/two",
                        new TwoPage(page.saying(), page.with(sent, List.of()), page));
            default -> {
                if (!outcome.problems().isEmpty()) {
                    yield Page.toCorrect(TEMPLATE, page.with(sent, outcome.problems()));
                }
                if (fields.containsKey("more")) {
                    yield Page.of(TEMPLATE, page.withMoreLines());
                }
                Ask to = to(way, askKey, Sent.first(fields, "go"));
                replies.turnTo(viewer, reply.id(), to == null ? null : to.key());
                yield Page.goOnTo(to == null ? "/say/check" : HERE);
            }
        };
    }

    /** @return null for the page that shows all of it */
    private static @Nullable Ask to(Journey.Way way, String askKey, String go) {
        return switch (go) {
            case "back" -> {
                Ask before = way.from(askKey, -1);
                yield before == null ? way.at(askKey) : before;
            }
            case "stay" -> way.at(askKey);
            default -> way.from(askKey, 1);
        };
    }

    /** Goes to one question, from the page that shows all of them. */
    @ForChild
    @PostMapping("/say/question/turn")
    Page turn(ChildViewer viewer, @RequestParam UUID reply, @RequestParam String to) {
        Reply there = replies.find(viewer.childId(), reply).orElseThrow(NotFound::new);
        audit.read(viewer, "question", reply);
        if (there.isSent()) {
            return Page.goOnTo("/say/choose?sent=true");
        }
        if (to.isEmpty()) {
            List<Ask> path = journey.of(there).path();
            replies.turnTo(viewer, reply, path.getLast().key());
        } else {
            replies.turnTo(
                    viewer,
                    reply,
                    sets.version(there.versionId())
                            .ask(to)
                            .orElseThrow(NotFound::new)
                            .key());
        }
        return Page.goOnTo(HERE);
    }

    private QuestionPage page(ChildViewer viewer, SayLook look, Reply reply, Journey.Way way, Ask ask) {
        Map<String, Answer> standing = way.standing();
        boolean unchecked =
                !look.tag().equals("en") && sets.isMachineMade(way.set().id(), look.tag());
        return QuestionPage.of(viewer, look, reply, way.set(), ask, standing.get(ask.key()), way.path())
                .notingThat(unchecked, way.saysNotSafe(way.from(ask.key(), -1)) || way.saysNotSafe(ask));
    }
}
