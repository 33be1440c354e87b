package heard.demo;

import heard.access.ServiceRun;
import heard.access.StaffMember;
import heard.letters.Giving;
import heard.letters.Givings;
import heard.letters.Letter;
import heard.letters.Letters;
import heard.letters.Part;
import heard.media.About;
import heard.media.Attachments;
import heard.media.NewFile;
import heard.voice.Entry;
import heard.voice.Source;
import heard.voice.Speaker;
import heard.voice.Voice;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was written to some of the made-up children, when they got it, and what they said to it. */
@Component
class DemoLetters {

    private final Letters letters;
    private final Givings givings;
    private final Attachments attachments;
    private final Voice voice;
    private final ServiceRun service;
    private final Clock clock;

    DemoLetters(
            Letters letters, Givings givings, Attachments attachments, Voice voice, ServiceRun service, Clock clock) {
        this.letters = letters;
        this.givings = givings;
        this.attachments = attachments;
        this.voice = voice;
        this.service = service;
        this.clock = clock;
    }

    /**
     * Each once: a start that finds them leaves them as they are.
     *
     * @param goOn asked before each picture
     */
    void add(Council council, BooleanSupplier goOn) {
        for (LettersText.Written written : LettersText.read()) {
            Council.Child child = council.child(written.slug());
            service.inOneTransaction(() -> {
                add(council, child, written);
                return true;
            });
            for (int n = 0; n < written.pages().size() && goOn.getAsBoolean(); n++) {
                draw(child, written, n);
            }
        }
    }

    private void add(Council council, Council.Child child, LettersText.Written written) {
        StaffMember worker = DemoPeople.member(council.staff(child.worker()));
        UUID childId = DemoIds.child(child);
        if (letters.latest(childId, id(child, written)).isPresent()) {
            return;
        }
        Letter letter = letter(child, written, worker);
        letters.begin(letter);
        int turn = 0;
        for (LettersText.Given given : written.given()) {
            turn++;
            Giving giving = giving(child, written, given, worker, turn);
            givings.add(giving);
            if (giving.entryId() != null) {
                voice.add(entry(letter, giving, given));
            }
        }
    }

    private Letter letter(Council.Child child, LettersText.Written written, StaffMember worker) {
        List<Part> parts = new ArrayList<>();
        for (int n = 0; n < written.pages().size(); n++) {
            LettersText.Page page = written.pages().get(n);
            parts.add(new Part(page.heading(), page.words(), picture(child, written, n), page.shows()));
        }
        UUID id = id(child, written);
        return new Letter(
                DemoIds.child(child),
                id,
                written.kind(),
                1,
                written.finished() ? 1 : null,
                id,
                written.title(),
                written.greeting(),
                written.closing(),
                written.language(),
                worker.id(),
                worker.name(),
                at(written.daysAgo(), 0),
                parts);
    }

    private Giving giving(
            Council.Child child, LettersText.Written written, LettersText.Given given, StaffMember worker, int turn) {
        UUID id = id(child, written);
        return new Giving(
                DemoIds.child(child),
                DemoIds.of(id.toString(), "given", Integer.toString(turn)),
                id,
                1,
                LocalDate.now(clock).minusDays(given.daysAgo()),
                given.way(),
                given.by(),
                given.understood(),
                given.how() == null ? null : DemoIds.of(id.toString(), "said", Integer.toString(turn)),
                worker.id(),
                worker.name(),
                at(given.daysAgo(), turn),
                null);
    }

    private static Entry entry(Letter letter, Giving giving, LettersText.Given given) {
        return new Entry(
                letter.childId(),
                Objects.requireNonNull(giving.entryId()),
                giving.givenOn(),
                giving.recordedAt(),
                Speaker.CHILD,
                null,
                Objects.requireNonNull(given.how()),
                given.words(),
                "en",
                null,
                null,
                null,
                null,
                Source.LETTER,
                letter.id(),
                giving.id().toString(),
                1,
                letter.label(),
                giving.recordedBy(),
                giving.recordedByName(),
                null,
                null);
    }

    private void draw(Council.Child child, LettersText.Written written, int n) {
        Drawing.Kind kind = written.pages().get(n).picture();
        UUID picture = picture(child, written, n);
        UUID childId = DemoIds.child(child);
        if (kind == null
                || picture == null
                || service.inOneTransaction(() -> attachments.find(childId, picture))
                        .isPresent()) {
            return;
        }
        byte[] png = Drawing.png(kind, picture.hashCode());
        service.inOneTransaction(() -> attachments.addByService(
                new NewFile(childId, picture, About.LETTER, id(child, written), null, kind.written() + ".png", null),
                null,
                at(written.daysAgo(), n),
                new ByteArrayInputStream(png)));
    }

    private OffsetDateTime at(int daysAgo, int turn) {
        return DemoRecord.at(LocalDate.now(clock).minusDays(daysAgo), turn);
    }

    private static UUID id(Council.Child child, LettersText.Written written) {
        return DemoIds.of(child.slug(), "letter", written.key());
    }

    private static @Nullable UUID picture(Council.Child child, LettersText.Written written, int n) {
        return written.pages().get(n).picture() == null
                ? null
                : DemoIds.of(child.slug(), "letter", written.key(), "picture", Integer.toString(n));
    }
}
