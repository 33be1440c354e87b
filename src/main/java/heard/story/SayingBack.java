package heard.story;

import heard.access.ChildViewer;
import heard.access.Ids;
import heard.access.SayLook;
import heard.alerts.Alerts;
import heard.alerts.NewAlert;
import heard.danger.DangerWords;
import heard.media.Attachments;
import heard.pages.England;
import heard.responses.Responses;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Source;
import heard.voice.Speaker;
import heard.voice.Voice;
import heard.yousay.Upload;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what a child says back: the entry in the record, what they said to an answer beside that answer, the sound, the alert, all in the
 * transaction of the request.
 */
@Component
class SayingBack {

    private static final String SECTION = "said-back-";

    private final StoryReplies replies;
    private final Responses responses;
    private final Voice voice;
    private final Attachments attachments;
    private final Alerts alerts;
    private final DangerWords danger;
    private final Clock clock;
    private final TransactionTemplate byItself;

    SayingBack(
            StoryReplies replies,
            Responses responses,
            Voice voice,
            Attachments attachments,
            Alerts alerts,
            DangerWords danger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.replies = replies;
        this.responses = responses;
        this.voice = voice;
        this.attachments = attachments;
        this.alerts = alerts;
        this.danger = danger;
        this.clock = clock;
        this.byItself = new TransactionTemplate(transactions);
        this.byItself.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    enum State {
        /** Stored now. */
        KEPT,
        /** It was there already. */
        SAME,
        /** Something else was written in the meantime, in another window. */
        OLDER,
        TOO_LONG
    }

    /**
     * @param present what they have said back in this stay; null while it is nothing
     * @param notKept why the sound could not be kept, while all else was: a key of the words that say so
     */
    record Outcome(
            State state,
            @Nullable StoryReply present,
            @Nullable String notKept) {

        int revision() {
            return present == null ? 0 : present.revision();
        }

        String words() {
            return present == null ? "" : present.words();
        }
    }

    /**
     * @param id made on the device, or when the page was shown
     * @param revision one more than that of what it was written over
     * @param label what the record calls what they say something back to
     * @param dropsSound whether they took their recording away
     */
    record Said(
            UUID id,
            int revision,
            Thing thing,
            UUID thingId,
            String label,
            String words,
            @Nullable Upload sound,
            boolean dropsSound) {

        int tooLongBy() {
            return Math.max(0, words.codePointCount(0, words.length()) - StoryReply.LONGEST);
        }
    }

    /** Keeps it. A sound that cannot be kept is a problem of its own: the words are kept. */
    Outcome keep(ChildViewer viewer, SayLook look, Said said) {
        replies.hold(viewer.childId());
        StoryReply before = replies.said(viewer, said.thingId()).orElse(null);
        if (said.tooLongBy() > 0) {
            return new Outcome(State.TOO_LONG, before, null);
        }
        StoryReply saved = replies.saved(viewer.childId(), said.id()).orElse(null);
        if (saved != null && said.words().equals(saved.words())) {
            return new Outcome(State.SAME, before, null);
        }
        boolean drops = said.dropsSound() && before != null && before.soundId() != null;
        boolean same = said.words().equals(before == null ? "" : before.words()) && !drops;
        if (same && said.sound() == null) {
            return new Outcome(State.SAME, before, null);
        }
        if (saved != null || (before != null && said.revision() <= before.revision())) {
            return new Outcome(State.OLDER, before, null);
        }
        UUID sound = before == null || drops ? null : before.soundId();
        String notKept = null;
        if (said.sound() != null) {
            try {
                sound = sound(viewer, said, said.sound());
            } catch (Upload.Refused e) {
                notKept = e.key();
            }
        }
        return same && notKept != null
                ? new Outcome(State.SAME, before, notKept)
                : new Outcome(State.KEPT, store(viewer, look, said, sound, before), notKept);
    }

    private StoryReply store(
            ChildViewer viewer, SayLook look, Said said, @Nullable UUID sound, @Nullable StoryReply before) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        UUID thread = before == null ? said.id() : before.threadId();
        int revision = before == null ? 1 : before.revision() + 1;
        UUID old = before == null ? null : before.entryId();
        Entry entry =
                said.words().isEmpty() && sound == null ? null : entry(viewer, look, said, thread, revision, now, old);
        if (entry != null && said.thing() == Thing.ANSWER) {
            responses.childSaid(entry, said.id());
        } else if (entry != null) {
            voice.add(entry);
        }
        if (entry != null && sound != null) {
            attachments.show(viewer.childId(), List.of(sound), entry.id());
        }
        StoryReply reply = new StoryReply(
                viewer.childId(),
                said.id(),
                thread,
                revision,
                said.thing(),
                said.thingId(),
                viewer.visitId(),
                said.words(),
                sound,
                look.tag(),
                entry == null ? old : entry.id(),
                viewer.besideStaffId(),
                viewer.besideName(),
                now);
        replies.add(reply);
        if (entry != null) {
            tell(reply, before);
        }
        return reply;
    }

    /** A file that is refused goes back to a savepoint, and takes nothing else with it. */
    private UUID sound(ChildViewer viewer, Said said, Upload sound) {
        return Objects.requireNonNull(byItself.execute(status -> sound.addTo(attachments, viewer, said.thingId())));
    }

    /** Which thread an entry is of; null for what was not said back. */
    static @Nullable UUID thread(Entry entry) {
        return entry.sourceSection().startsWith(SECTION)
                ? UUID.fromString(entry.sourceSection().substring(SECTION.length()))
                : null;
    }

    /** All of it is to be read. */
    private void tell(StoryReply reply, @Nullable StoryReply before) {
        boolean urgent = danger.areNew(
                reply.words(),
                reply.language(),
                before == null ? null : before.words(),
                before == null ? null : before.language());
        alerts.raise(NewAlert.said(reply.childId(), reply.id(), urgent, reply.threadId(), reply.href()));
    }

    private static Entry entry(
            ChildViewer viewer,
            SayLook look,
            Said said,
            UUID thread,
            int revision,
            OffsetDateTime now,
            @Nullable UUID corrects) {
        boolean written = !said.words().isEmpty();
        return new Entry(
                viewer.childId(),
                Ids.next(),
                England.day(now),
                now,
                Speaker.CHILD,
                null,
                written ? How.WRITTEN : How.SHOWN,
                written ? said.words() : "A recording, to be listened to.",
                written ? look.tag() : "en",
                null,
                null,
                null,
                viewer.isHelped() ? false : null,
                said.thing() == Thing.ANSWER ? Source.RESPONSE : Source.LETTER,
                said.thingId(),
                SECTION + thread,
                revision,
                said.label() + viewer.company(),
                viewer.besideStaffId(),
                viewer.author(),
                corrects,
                null);
    }
}
