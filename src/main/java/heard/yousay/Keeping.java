package heard.yousay;

import heard.access.Audit;
import heard.access.ChildViewer;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.SayLook;
import heard.asking.Ask;
import heard.asking.QuestionSet;
import heard.asking.QuestionSets;
import heard.media.About;
import heard.media.Attachment;
import heard.media.Attachments;
import heard.media.NewFile;
import heard.pages.England;
import heard.voice.Entry;
import heard.voice.Source;
import heard.voice.Speaker;
import heard.voice.Voice;
import heard.yousay.Outcome.State;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps one answer: the answer, its files, its entry in the record, the alert and the line on the trail, all in the transaction of the
 * request, so that none is ever there without the others.
 */
@Component
class Keeping {

    private final Replies replies;
    private final Answers answers;
    private final QuestionSets sets;
    private final Attachments attachments;
    private final Voice voice;
    private final Alarm alarm;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate byItself;

    Keeping(
            Replies replies,
            Answers answers,
            QuestionSets sets,
            Attachments attachments,
            Voice voice,
            Alarm alarm,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.replies = replies;
        this.answers = answers;
        this.sets = sets;
        this.attachments = attachments;
        this.voice = voice;
        this.alarm = alarm;
        this.audit = audit;
        this.clock = clock;
        // A file that is refused goes back to a savepoint, and takes nothing else with it.
        this.byItself = new TransactionTemplate(transactions);
        this.byItself.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Keeps it. A file that cannot be kept is a problem of its own: all else of the answer is kept.
     *
     * @throws NotFound when there is no such reply of this child, or no such question in it
     */
    Outcome keep(ChildViewer viewer, SayLook look, String askKey, Sent sent, List<Upload> uploads) {
        Reply reply = replies.hold(viewer.childId(), sent.reply()).orElseThrow(NotFound::new);
        QuestionSet set = sets.version(reply.versionId());
        Ask ask = set.ask(askKey).orElseThrow(NotFound::new);
        Answers.Present present = answers.present(viewer.childId(), reply.id(), askKey, sent.id());
        Answer before = present.standing();
        List<Problem> problems = Problem.in(sent, ask);
        if (!problems.isEmpty()) {
            audit.read(viewer, "reply", reply.id());
            return new Outcome(State.NOT_RIGHT, before, problems);
        }
        Given given = given(sent, before);
        Answer sentBefore = present.same();
        if (uploads.isEmpty() && isThereAlready(viewer, sent, given, before, sentBefore)) {
            audit.read(viewer, "reply", reply.id());
            return Outcome.of(State.SAME, before);
        }
        boolean older = before != null && sent.revision() <= before.revision();
        if (reply.isSent() || older || sentBefore != null) {
            audit.read(viewer, "reply", reply.id());
            return Outcome.of(reply.isSent() ? State.SENT : State.OLDER, before);
        }
        List<Problem> notKept = new ArrayList<>();
        given = withFiles(viewer, reply, sent, given, before, uploads, notKept);
        if (before == null ? given.isEmpty() : before.says(given)) {
            audit.read(viewer, "reply", reply.id());
            return new Outcome(State.SAME, before, notKept);
        }
        return new Outcome(State.KEPT, store(viewer, look, reply, set, ask, sent, given, before), notKept);
    }

    /** Nothing over nothing is nothing; and what stands already, or came in before, needs no second place. */
    private boolean isThereAlready(
            ChildViewer viewer, Sent sent, Given given, @Nullable Answer before, @Nullable Answer sentBefore) {
        if (sentBefore != null && sentBefore.given().isWrittenLike(given)) {
            return true;
        }
        boolean drawn = sent.strokes() != null && !isDrawnAlready(viewer, sent.strokes(), before);
        return !drawn && (before == null ? given.isEmpty() : before.says(given));
    }

    private static Given given(Sent sent, @Nullable Answer before) {
        Given old = before == null ? Given.NOTHING : before.given();
        boolean noDrawing = sent.drops("drawing") || "[]".equals(sent.strokes());
        List<Person> people = sent.persons().stream()
                .filter(person -> !person.name().isBlank())
                .map(person -> new Person(
                        heard.pages.Sent.clean(person.name()), person.ring(), Math.floorMod(person.turn(), 360)))
                .toList();
        return new Given(
                sent.typed(),
                sent.chosen(),
                people,
                noDrawing ? null : old.drawingId(),
                sent.drops(Upload.SOUND) ? null : old.soundId(),
                sent.drops(Upload.PHOTO) ? null : old.photoId(),
                Instead.of(sent.instead()));
    }

    private boolean isDrawnAlready(ChildViewer viewer, String strokes, @Nullable Answer before) {
        UUID drawing = before == null ? null : before.given().drawingId();
        Strokes lines = Strokes.read(strokes).orElse(null);
        if (lines == null || lines.isEmpty()) {
            return drawing == null;
        }
        Answers.Lines kept = drawing == null ? null : answers.drawing(viewer.childId(), drawing);
        return kept != null && Arrays.equals(kept.hash(), Given.sha256(lines.written()));
    }

    private Given withFiles(
            ChildViewer viewer,
            Reply reply,
            Sent sent,
            Given given,
            @Nullable Answer before,
            List<Upload> uploads,
            List<Problem> notKept) {
        UUID drawing = given.drawingId();
        if (sent.strokes() != null && !isDrawnAlready(viewer, sent.strokes(), before)) {
            drawing = Strokes.read(sent.strokes())
                    .filter(lines -> !lines.isEmpty())
                    .map(lines -> draw(viewer, reply, lines))
                    .orElse(null);
        }
        UUID sound = given.soundId();
        UUID photo = given.photoId();
        for (Upload upload : uploads) {
            try {
                UUID id = byItself.execute(status -> upload.addTo(attachments, viewer, reply.id()));
                sound = upload.what().equals(Upload.SOUND) ? id : sound;
                photo = upload.what().equals(Upload.PHOTO) ? id : photo;
            } catch (Upload.Refused e) {
                notKept.add(new Problem(upload.what(), e.key(), ""));
            }
        }
        return new Given(given.words(), given.options(), given.people(), drawing, sound, photo, given.instead());
    }

    private UUID draw(ChildViewer viewer, Reply reply, Strokes lines) {
        String written = lines.written();
        Attachment drawn = attachments.add(
                viewer, file(reply, "drawing.png"), "image/png"::equals, new ByteArrayInputStream(lines.png()));
        answers.addDrawing(viewer.childId(), drawn.id(), new Answers.Lines(written, Given.sha256(written)));
        return drawn.id();
    }

    private static NewFile file(Reply reply, String name) {
        return new NewFile(reply.childId(), Ids.next(), About.YOU_SAY, reply.id(), null, name, null);
    }

    private Answer store(
            ChildViewer viewer,
            SayLook look,
            Reply reply,
            QuestionSet set,
            Ask ask,
            Sent sent,
            Given given,
            @Nullable Answer before) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        UUID old = before == null ? null : before.entryId();
        Telling telling = Telling.of(ask, given, look.tag()).orElse(null);
        // What was said stays said when the box is emptied; what takes its place takes it in the record too.
        UUID entryId = telling == null ? old : Ids.next();
        if (telling != null) {
            voice.add(entry(
                    viewer, reply, set, ask, sent.revision(), telling, now, Objects.requireNonNull(entryId), old));
            attachments.show(viewer.childId(), files(given), Objects.requireNonNull(entryId));
        }
        Answer answer = new Answer(
                viewer.childId(),
                sent.id(),
                reply.id(),
                ask.key(),
                sent.revision(),
                now,
                viewer.visitId(),
                viewer.besideStaffId(),
                viewer.besideName(),
                look.tag(),
                given,
                entryId);
        answers.add(answer);
        alarm.raise(reply, set, before, answer);
        audit.wrote(viewer, "answer", answer.id());
        return answer;
    }

    private static List<UUID> files(Given given) {
        List<UUID> files = new ArrayList<>();
        for (UUID id : Arrays.asList(given.drawingId(), given.soundId(), given.photoId())) {
            if (id != null) {
                files.add(id);
            }
        }
        return files;
    }

    private static Entry entry(
            ChildViewer viewer,
            Reply reply,
            QuestionSet set,
            Ask ask,
            int revision,
            Telling telling,
            OffsetDateTime now,
            UUID id,
            @Nullable UUID corrects) {
        return new Entry(
                viewer.childId(),
                id,
                England.day(now),
                now,
                Speaker.CHILD,
                null,
                telling.how(),
                telling.words(),
                telling.language(),
                telling.translation(),
                null,
                ask.under(),
                viewer.isHelped() ? false : null,
                Source.YOU_SAY,
                reply.id(),
                ask.key(),
                revision,
                Telling.label(set, ask) + viewer.company(),
                viewer.besideStaffId(),
                viewer.author(),
                corrects,
                null);
    }
}
