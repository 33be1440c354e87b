package heard.yousay;

import heard.access.Audit;
import heard.access.ChildViewer;
import heard.access.SayLook;
import heard.asking.QuestionSet;
import heard.asking.QuestionSets;
import heard.media.Attachments;
import heard.pages.England;
import heard.voice.Voice;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** What was said before, put in by the service, in its own transaction: for a made-up council. */
@Component
public class PastReplies {

    private final Replies replies;
    private final Answers answers;
    private final QuestionSets sets;
    private final Attachments attachments;
    private final Voice voice;
    private final Alarm alarm;
    private final Audit audit;
    private final PlatformTransactionManager transactions;

    PastReplies(
            Replies replies,
            Answers answers,
            QuestionSets sets,
            Attachments attachments,
            Voice voice,
            Alarm alarm,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.replies = replies;
        this.answers = answers;
        this.sets = sets;
        this.attachments = attachments;
        this.voice = voice;
        this.alarm = alarm;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * One answer.
     *
     * @param strokes what was drawn, as the pages send it
     */
    public record Said(
            String ask,
            String words,
            List<String> options,
            List<Person> people,
            @Nullable String strokes,
            @Nullable Instead instead) {

        public static Said words(String ask, String words) {
            return new Said(ask, words, List.of(), List.of(), null, null);
        }

        public static Said chose(String ask, String... options) {
            return new Said(ask, "", List.of(options), List.of(), null, null);
        }
    }

    /** The whole of one reply, sent. A reply that is there already is left as it is. */
    public void add(UUID childId, UUID replyId, QuestionSet set, OffsetDateTime at, List<Said> said) {
        if (replies.find(childId, replyId).isPresent()) {
            return;
        }
        Clock then = Clock.fixed(at.toInstant(), England.ZONE);
        Keeping keeping = new Keeping(replies, answers, sets, attachments, voice, alarm, audit, then, transactions);
        ChildViewer child = new ChildViewer(childId, replyId, null, null, null);
        replies.open(child, set, replyId, at);
        for (Said each : said) {
            Sent sent = new Sent(
                    replyId,
                    UUID.nameUUIDFromBytes((replyId + each.ask()).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    1,
                    each.words(),
                    each.options(),
                    each.people(),
                    each.strokes(),
                    each.instead() == null ? null : each.instead().key(),
                    null);
            keeping.keep(child, SayLook.USUAL, each.ask(), sent, List.of());
        }
        replies.send(child, replyId, at);
    }
}
