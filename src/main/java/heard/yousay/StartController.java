package heard.yousay;

import heard.access.Audit;
import heard.access.ChildViewer;
import heard.access.ForChild;
import heard.access.SayLook;
import heard.alerts.Alerts;
import heard.asking.QuestionSet;
import heard.asking.QuestionSets;
import heard.asking.Waiting;
import heard.pages.Page;
import heard.pages.SayWords;
import heard.pages.Saying;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first two pages: who will read this, and what the child wants to do. */
@Controller
public class StartController {

    private static final String SOMETHING = "something";
    private static final String NEWS = "news";

    private final Replies replies;
    private final QuestionSets sets;
    private final Waiting waiting;
    private final Alerts alerts;
    private final List<AlsoOffered> others;
    private final ObjectProvider<WhoComes> whoComes;
    private final Audit audit;
    private final Clock clock;

    StartController(
            Replies replies,
            QuestionSets sets,
            Waiting waiting,
            Alerts alerts,
            List<AlsoOffered> others,
            ObjectProvider<WhoComes> whoComes,
            Audit audit,
            Clock clock) {
        this.replies = replies;
        this.sets = sets;
        this.waiting = waiting;
        this.alerts = alerts;
        this.others = others;
        this.whoComes = whoComes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param worker who works with the child; null when nobody does just now
     * @param comes who comes, or came lately; null for nobody, and while the child has not been told
     */
    public record StartPage(
            Saying saying,
            @Nullable String worker,
            @Nullable Coming comes) {}

    /**
     * @param key of the words that say it
     * @param day in the child's language
     */
    public record Coming(String key, String name, String day, String dayInEnglish) {}

    /**
     * @param id of the set
     * @param english of the title, to stand beside it; null where none is asked for
     * @param begun whether the child goes on in it
     */
    public record Offer(UUID id, String title, @Nullable String english, String picture, boolean begun) {}

    /**
     * @param goesOnSaying whether they go on with something that they wanted to say
     * @param goesOnWithNews whether they go on with good news
     */
    public record ChoosePage(
            Saying saying,
            List<Offer> offers,
            boolean goesOnSaying,
            boolean goesOnWithNews,
            List<AlsoOffered.Tile> others,
            boolean alreadySent) {}

    @ForChild
    @GetMapping("/say/start")
    Page start(ChildViewer viewer, SayLook look) {
        audit.read(viewer, "you-can-say", null);
        return Page.of(
                "yousay/start",
                new StartPage(
                        look.saying(viewer, Saying.MIDDLE),
                        alerts.worker(viewer.childId()).orElse(null),
                        comes(viewer.childId(), look)));
    }

    private @Nullable Coming comes(UUID childId, SayLook look) {
        LocalDate today = LocalDate.now(clock);
        return whoComes.stream()
                .flatMap(one -> one.of(childId, today).stream())
                .findFirst()
                .map(who -> new Coming(
                        who.from().isAfter(today) ? "start.comes" : "start.came",
                        who.name(),
                        look.saying().words().day(who.from()),
                        SayWords.in("en").day(who.from())))
                .orElse(null);
    }

    @ForChild
    @GetMapping("/say/choose")
    Page choose(ChildViewer viewer, SayLook look, @RequestParam(defaultValue = "false") boolean sent) {
        audit.read(viewer, "you-can-say", null);
        List<Reply> begun = replies.begun(viewer.childId());
        UUID something = sets.saySomething().setId();
        UUID news = sets.goodNews().setId();
        List<Offer> offers = new ArrayList<>();
        for (Reply reply : begun) {
            if (!reply.setId().equals(something) && !reply.setId().equals(news)) {
                offers.add(offer(sets.version(reply.versionId()), true, look));
            }
        }
        for (QuestionSet set : waiting.forChild(viewer.childId(), LocalDate.now(clock))) {
            if (begun.stream().noneMatch(reply -> reply.setId().equals(set.setId()))) {
                offers.add(offer(set, false, look));
            }
        }
        return Page.of(
                "yousay/choose",
                new ChoosePage(
                        look.saying(viewer, Saying.MIDDLE),
                        offers,
                        begun.stream().anyMatch(reply -> reply.setId().equals(something)),
                        begun.stream().anyMatch(reply -> reply.setId().equals(news)),
                        others.stream().flatMap(one -> one.to(viewer).stream()).toList(),
                        sent));
    }

    /**
     * Begins a set of questions, or goes on with it. The same again changes nothing. What was withdrawn or taken away while the page was
     * open is no fault of the child's: they see what there is now.
     */
    @ForChild
    @PostMapping("/say/choose")
    Page begin(ChildViewer viewer, @RequestParam String set) {
        QuestionSet chosen = chosen(viewer, set).orElse(null);
        if (chosen == null) {
            audit.read(viewer, "you-can-say", null);
            return Page.goOnTo("/say/choose");
        }
        Reply reply = replies.open(viewer, chosen, heard.access.Ids.next(), OffsetDateTime.now(clock));
        audit.wrote(viewer, "reply", reply.id());
        return Page.goOnTo("/say/question");
    }

    /** What waits for this child, what they have begun, and what is there for everybody; nothing else. */
    private Optional<QuestionSet> chosen(ChildViewer viewer, String set) {
        if (set.equals(SOMETHING)) {
            return Optional.of(sets.saySomething());
        }
        if (set.equals(NEWS)) {
            return Optional.of(sets.goodNews());
        }
        UUID setId = Sent.uuid(set);
        return Stream.concat(
                        replies.begun(viewer.childId()).stream().map(reply -> sets.version(reply.versionId())),
                        waiting.forChild(viewer.childId(), LocalDate.now(clock)).stream())
                .filter(offered -> Objects.equals(offered.setId(), setId))
                .findFirst();
    }

    private static Offer offer(QuestionSet set, boolean begun, SayLook look) {
        String title = set.title(look.tag());
        return new Offer(
                set.setId(),
                title,
                look.saying().besideEnglish(title, set.title("en")),
                switch (set.occasion()) {
                    case ANY_TIME -> "tell";
                    case GOOD_NEWS -> "good-news";
                    case BEFORE_CONFERENCE, BEFORE_REVIEW, AFTER_MEETING -> "people";
                    case AFTER_VISIT -> "worker";
                    case SAFEGUARDING -> "plan";
                },
                begun);
    }
}
