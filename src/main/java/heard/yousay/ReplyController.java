package heard.yousay;

import heard.access.Act;
import heard.access.Audit;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.alerts.Alert;
import heard.alerts.Alerts;
import heard.asking.Ask;
import heard.asking.Option;
import heard.asking.QuestionSet;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.danger.Danger;
import heard.danger.DangerWords;
import heard.media.Attachment;
import heard.media.Attachments;
import heard.pages.Page;
import heard.pages.Pictures;
import heard.yousay.ReplyPage.Earlier;
import heard.yousay.ReplyPage.Part;
import heard.yousay.ReplyPage.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where staff read what a child said on their own site. Opening it counts as having read it. */
@Controller
class ReplyController {

    private static final int MOST_EARLIER = 20;

    private final Children children;
    private final Banners banners;
    private final Replies replies;
    private final Answers answers;
    private final Journey journey;
    private final Attachments attachments;
    private final DangerWords danger;
    private final Alerts alerts;
    private final Audit audit;

    ReplyController(
            Children children,
            Banners banners,
            Replies replies,
            Answers answers,
            Journey journey,
            Attachments attachments,
            DangerWords danger,
            Alerts alerts,
            Audit audit) {
        this.children = children;
        this.banners = banners;
        this.replies = replies;
        this.answers = answers;
        this.journey = journey;
        this.attachments = attachments;
        this.danger = danger;
        this.alerts = alerts;
        this.audit = audit;
    }

    /** @param replyId a reply; or a visit in which the child pressed that they don't feel safe */
    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/say/{replyId}")
    Page read(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID replyId) {
        Child child = children.find(viewer, childId);
        // Held: what a child says while this page is being made is either on it or raises anew.
        Reply reply = replies.hold(childId, replyId).orElse(null);
        List<ReplyPage.Press> presses = reply == null ? replies.presses(childId, replyId) : List.of();
        if (reply == null && presses.isEmpty()) {
            throw new NotFound();
        }
        audit.read(viewer, childId, "reply", replyId);
        // A press on an old page has an alert of its own.
        List<Alert> open = Stream.concat(Stream.of(replyId), presses.stream().map(ReplyPage.Press::id))
                .flatMap(about -> alerts.about(childId, about).stream())
                .filter(alert -> alert.isOpen() && alert.isUrgent())
                .toList();
        alerts.readBy(viewer, childId, replyId);
        if (reply == null) {
            return Page.of(
                    "yousay/reply",
                    new ReplyPage(
                            banners.of(child),
                            (presses.stream().allMatch(ReplyPage.Press::oldPage) ? "Somebody" : child.called())
                                    + " pressed “I don’t feel safe”",
                            "You can say",
                            presses.getLast().at(),
                            null,
                            List.of(),
                            open,
                            presses,
                            null));
        }
        replies.setUnread(childId, replyId, false);
        Journey.Way way = journey.of(reply);
        return Page.of(
                "yousay/reply",
                new ReplyPage(
                        banners.of(child),
                        "What " + child.called() + " said",
                        way.set().title("en"),
                        reply.begunAt(),
                        reply.sentAt(),
                        parts(reply, way),
                        open,
                        List.of(),
                        "/children/" + childId + "/responses#v-" + replyId));
    }

    /** In the order of the questions: those on the child's way, and those that were answered before the way turned elsewhere. */
    private List<Part> parts(Reply reply, Journey.Way way) {
        Map<String, List<Answer>> all = answers.all(reply.childId(), reply.id()).stream()
                .collect(Collectors.groupingBy(Answer::askKey, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, Attachment> files = attachments.about(reply.childId(), List.of(reply.id())).stream()
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
        List<Part> parts = new ArrayList<>();
        for (Ask ask : way.set().asks()) {
            List<Answer> given = all.getOrDefault(ask.key(), List.of());
            if (!given.isEmpty() || way.path().contains(ask)) {
                parts.add(part(way.set(), ask, given, files));
            }
        }
        return parts;
    }

    private Part part(QuestionSet set, Ask ask, List<Answer> versions, Map<UUID, Attachment> files) {
        if (versions.isEmpty()) {
            return new Part(
                    ask.text("en"),
                    null,
                    "en",
                    "",
                    List.of(),
                    false,
                    List.of(),
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of());
        }
        Answer now = versions.getFirst();
        Given given = now.given();
        boolean english = now.language().equals("en");
        String shown = ask.text(now.language());
        return new Part(
                ask.text("en"),
                shown.equals(ask.text("en")) ? null : shown,
                now.language(),
                Telling.inTheRecord(ask, given),
                pictures(ask, given),
                set.saysNotSafe(ask.key(), given.chosen()),
                pieces(given.words().strip(), now.language()),
                english ? null : now.language(),
                given.named(),
                file(given.drawingId(), files),
                file(given.photoId(), files),
                file(given.soundId(), files),
                given.instead() == null ? null : given.instead().inTheRecord(),
                now.givenAt(),
                now.besideName(),
                earlier(ask, versions));
    }

    private static @Nullable Attachment file(@Nullable UUID id, Map<UUID, Attachment> files) {
        return id == null ? null : files.get(id);
    }

    private static List<String> pictures(Ask ask, Given given) {
        return ask.options().stream()
                .filter(option -> given.options().contains(option.key()))
                .map(Option::picture)
                .filter(java.util.Objects::nonNull)
                .map(Pictures::svg)
                .toList();
    }

    /** What they typed, cut where words stand that may mean danger. */
    private List<Piece> pieces(String words, String language) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Danger found : danger.in(words, language)) {
            if (found.from() >= at) {
                if (found.from() > at) {
                    pieces.add(new Piece(words.substring(at, found.from()), false, false));
                }
                pieces.add(new Piece(words.substring(found.from(), found.to()), true, found.negated()));
                at = found.to();
            }
        }
        if (at < words.length()) {
            pieces.add(new Piece(words.substring(at), false, false));
        }
        return pieces;
    }

    private static List<Earlier> earlier(Ask ask, List<Answer> versions) {
        return versions.stream()
                .skip(1)
                .limit(MOST_EARLIER)
                .map(version -> new Earlier(
                        version.givenAt(),
                        Telling.of(ask, version.given(), version.language())
                                .map(Telling::words)
                                .orElse("Nothing")))
                .toList();
    }
}
