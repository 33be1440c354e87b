package heard.story;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.alerts.Alert;
import heard.alerts.Alerts;
import heard.children.Banner;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.media.Attachment;
import heard.media.Attachments;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Sent;
import heard.voice.Entry;
import heard.voice.Voice;
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

/** A child's story, for those who work with them: turned on and off, as the child sees it, with what is withheld and why. */
@Controller
public class StoryController {

    private static final int LONGEST = 1_000;

    private final Children children;
    private final Banners banners;
    private final Switches switches;
    private final Stories stories;
    private final Withholdings withholdings;
    private final StoryReplies replies;
    private final Voice voice;
    private final Attachments attachments;
    private final Alerts alerts;
    private final Audit audit;
    private final Clock clock;

    StoryController(
            Children children,
            Banners banners,
            Switches switches,
            Stories stories,
            Withholdings withholdings,
            StoryReplies replies,
            Voice voice,
            Attachments attachments,
            Alerts alerts,
            Audit audit,
            Clock clock) {
        this.children = children;
        this.banners = banners;
        this.switches = switches;
        this.stories = stories;
        this.withholdings = withholdings;
        this.replies = replies;
        this.voice = voice;
        this.attachments = attachments;
        this.alerts = alerts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param past what was withheld and given back, the latest first
     * @param id of what is saved next, made with the page
     * @param note as typed
     * @param typed the reason as typed, for the thing whose field has an error
     */
    public record ForStaff(
            Banner banner,
            Setting setting,
            Story story,
            List<Withholding> past,
            boolean mayWrite,
            UUID id,
            String note,
            String typed,
            Errors errors) {

        public String path() {
            return "/children/" + banner.child().id() + "/story";
        }

        /** A new one for each form of the page. */
        public String freshId() {
            return Ids.next().toString();
        }
    }

    /** @param entry what stands in the record */
    public record ReplyPage(
            Banner banner, StoryReply reply, @Nullable Entry entry, List<Attachment> files, List<Alert> alerts) {

        /** The page of what they said something back to. */
        public String about() {
            return "/children/" + reply.childId() + (reply.thing() == Thing.LETTER ? "/letters/" : "/responses/")
                    + reply.thingId();
        }
    }

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/story")
    Page page(StaffViewer viewer, @PathVariable UUID childId, @RequestParam(defaultValue = "0") int from) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "story", null);
        return Page.of("story/story", forStaff(viewer, child, from, "", "", Errors.none()));
    }

    /** The worker's part of the switch. On, it only offers: the child says yes on their own site. Off, it is off at once. */
    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/story/switch")
    Page turn(StaffViewer viewer, @PathVariable UUID childId, Sent sent) {
        Child child = children.find(viewer, childId);
        boolean on = sent.text("turn").equals("on");
        String note = sent.text("note");
        Setting setting = switches.of(childId);
        if (on == setting.isOffered()) {
            audit.read(viewer, childId, "story", null);
            return Page.goOnTo("/children/" + childId + "/story");
        }
        Errors errors = Errors.none().addIfLonger("note", note, LONGEST);
        if (on && note.isEmpty()) {
            errors.add("note", "Say how " + child.called() + " asked for it");
        }
        if (on && !child.isOpen()) {
            errors.add("note", child.called() + "’s case is closed, so it cannot be turned on");
        }
        if (!errors.isEmpty()) {
            audit.read(viewer, childId, "story", null);
            return Page.toCorrect("story/story", forStaff(viewer, child, 0, note, "", errors));
        }
        UUID id = sent.id("id").orElseGet(Ids::next);
        switches.turn(new Turn(
                childId, id, Side.WORKER, on, note, viewer.staffId(), viewer.name(), null, OffsetDateTime.now(clock)));
        audit.wrote(viewer, childId, "story-switch", id);
        return Page.goOnTo("/children/" + childId + "/story");
    }

    /** Withholds one thing with the reason, or gives it back. Each time is kept. */
    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/story/withholdings")
    Page withhold(StaffViewer viewer, @PathVariable UUID childId, Sent sent) {
        Child child = children.find(viewer, childId);
        Thing thing = sent.one(Thing.values(), "thing").orElseThrow(NotFound::new);
        UUID thingId = sent.id("thingId").orElseThrow(NotFound::new);
        if (!stories.holds(childId, thing, thingId)) {
            throw new NotFound();
        }
        boolean withheld = !sent.text("back").equals("true");
        String field = "reason-" + thingId;
        String reason = sent.text(field);
        int from = sent.number("from");
        Errors errors = Errors.none().addIfLonger(field, reason, LONGEST);
        if (withheld && reason.isEmpty()) {
            errors.add(field, "Say why it is withheld. Only staff read it");
        }
        if (!errors.isEmpty()) {
            audit.read(viewer, childId, "story", null);
            return Page.toCorrect("story/story", forStaff(viewer, child, from, "", reason, errors));
        }
        UUID id = sent.id("id").orElseGet(Ids::next);
        withholdings.add(new Withholding(
                childId,
                id,
                thing,
                thingId,
                withheld,
                reason,
                viewer.staffId(),
                viewer.name(),
                OffsetDateTime.now(clock)));
        audit.wrote(viewer, childId, "story-withholding", id);
        return Page.goOnTo("/children/" + childId + "/story?from=" + from + "#t-" + thingId);
    }

    /** What the child said back. Opening it counts as having read it. */
    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/story/replies/{threadId}")
    Page reply(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID threadId) {
        Child child = children.find(viewer, childId);
        // Held: what the child says while this page is being made is either on it or raises anew.
        replies.hold(childId);
        StoryReply reply = replies.latest(childId, threadId).orElseThrow(NotFound::new);
        audit.read(viewer, childId, "story-reply", threadId);
        List<Alert> open = alerts.about(childId, threadId).stream()
                .filter(alert -> alert.isOpen() && alert.isUrgent())
                .toList();
        alerts.readBy(viewer, childId, threadId);
        Entry entry = reply.entryId() == null
                ? null
                : voice.find(childId, List.of(reply.entryId())).stream()
                        .findFirst()
                        .orElse(null);
        List<Attachment> files = attachments.about(childId, List.of(reply.thingId())).stream()
                .filter(file -> entry != null && entry.id().equals(file.entryId()))
                .toList();
        return Page.of("story/reply", new ReplyPage(banners.of(child), reply, entry, files, open));
    }

    private ForStaff forStaff(StaffViewer viewer, Child child, int from, String note, String typed, Errors errors) {
        return new ForStaff(
                banners.of(child),
                switches.of(child.id()),
                stories.page(child.id(), from),
                withholdings.of(child.id()),
                viewer.may(Act.WRITE_RECORDS),
                Ids.next(),
                note,
                typed,
                errors);
    }
}
