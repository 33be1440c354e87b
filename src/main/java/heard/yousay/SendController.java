package heard.yousay;

import heard.access.Audit;
import heard.access.ChildViewer;
import heard.access.ForChild;
import heard.access.NotFound;
import heard.access.SayLook;
import heard.alerts.Alerts;
import heard.alerts.WorkingDays;
import heard.asking.Ask;
import heard.asking.Waiting;
import heard.pages.Page;
import heard.pages.Saying;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking over what was said, sending it, and what the child is told then. */
@Controller
public class SendController {

    private final Replies replies;
    private final Journey journey;
    private final Waiting waiting;
    private final Alerts alerts;
    private final Audit audit;
    private final Clock clock;

    SendController(Replies replies, Journey journey, Waiting waiting, Alerts alerts, Audit audit, Clock clock) {
        this.replies = replies;
        this.journey = journey;
        this.waiting = waiting;
        this.alerts = alerts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param english the question in English, to stand beside it; null where none is asked for
     * @param said what was chosen and typed; empty where nothing was
     * @param chosenEnglish what was chosen, in English beside it; null where none is asked for
     * @param photoShown whether every browser shows it
     */
    public record Line(
            String askKey,
            String question,
            @Nullable String english,
            String said,
            @Nullable String chosenEnglish,
            @Nullable UUID drawing,
            @Nullable UUID sound,
            @Nullable UUID photo,
            @Nullable String insteadKey) {

        public boolean isEmpty() {
            return said.isEmpty() && drawing == null && sound == null && photo == null && insteadKey == null;
        }
    }

    public record CheckPage(Saying saying, UUID reply, List<Line> lines, boolean anything, boolean toldNotSafe) {}

    /** @param readBy the day by whose end a person will have read it, in the child's language */
    public record ReceiptPage(
            Saying saying, @Nullable String worker, String readBy, String readByEnglish, boolean toldNotSafe) {}

    @ForChild
    @GetMapping("/say/check")
    Page check(ChildViewer viewer, SayLook look) {
        audit.read(viewer, "reply", null);
        Reply reply = replies.onThePage(viewer).orElse(null);
        if (reply == null) {
            return Page.goOnTo("/say/choose");
        }
        Journey.Way way = journey.of(reply);
        replies.turnTo(viewer, reply.id(), null);
        List<Line> lines = new ArrayList<>();
        boolean notSafe = false;
        for (Ask ask : way.path()) {
            Answer answer = way.standing().get(ask.key());
            lines.add(line(ask, answer == null ? Given.NOTHING : answer.given(), look));
            notSafe |= way.saysNotSafe(ask);
        }
        return Page.of(
                "yousay/check",
                new CheckPage(
                        look.saying(viewer, QuestionPage.style(way.set().look())),
                        reply.id(),
                        lines,
                        way.hasAnything(),
                        notSafe));
    }

    /** Sent once, however often the button is pressed. */
    @ForChild
    @PostMapping("/say/send")
    Page send(ChildViewer viewer, @RequestParam UUID reply) {
        Reply there = replies.hold(viewer.childId(), reply).orElseThrow(NotFound::new);
        if (!there.isSent()) {
            if (!journey.of(there).hasAnything()) {
                audit.read(viewer, "reply", reply);
                return Page.goOnTo("/say/check");
            }
            replies.send(viewer, reply, OffsetDateTime.now(clock));
            waiting.answered(viewer.childId(), there.setId(), reply);
        }
        audit.wrote(viewer, "sent-reply", reply);
        return Page.goOnTo("/say/receipt");
    }

    @ForChild
    @GetMapping("/say/receipt")
    Page receipt(ChildViewer viewer, SayLook look) {
        audit.read(viewer, "receipt", null);
        Reply reply = replies.lastSent(viewer).orElse(null);
        OffsetDateTime sentAt = reply == null ? null : reply.sentAt();
        if (reply == null || sentAt == null) {
            return Page.goOnTo("/say/choose");
        }
        Journey.Way way = journey.of(reply);
        Saying saying = look.saying(viewer, QuestionPage.style(way.set().look()));
        LocalDate readBy = WorkingDays.oneWorkingDayAfter(sentAt).toLocalDate();
        return Page.of(
                "yousay/receipt",
                new ReceiptPage(
                        saying,
                        alerts.worker(viewer.childId()).orElse(null),
                        saying.words().day(readBy),
                        heard.pages.SayWords.in("en").day(readBy),
                        way.path().stream().anyMatch(way::saysNotSafe)));
    }

    private static Line line(Ask ask, Given given, SayLook look) {
        String chosen = Telling.chosen(ask, given, look.tag());
        String words = given.words().strip();
        return new Line(
                ask.key(),
                ask.text(look.tag()),
                look.saying().besideEnglish(ask.text(look.tag()), ask.text("en")),
                chosen.isEmpty() ? words : words.isEmpty() ? chosen : chosen + "\n" + words,
                look.saying().besideEnglish(chosen, Telling.chosen(ask, given, "en")),
                given.drawingId(),
                given.soundId(),
                given.photoId(),
                given.instead() == null ? null : given.instead().key());
    }
}
