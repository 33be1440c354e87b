package heard.demo;

import heard.access.StaffMember;
import heard.demo.Council.Said;
import heard.demo.Council.Teller;
import heard.forms.Answer;
import heard.forms.Form;
import heard.forms.Forms;
import heard.pages.England;
import heard.sessions.SeenAlone;
import heard.sessions.Session;
import heard.sessions.SessionHistory;
import heard.voice.Contribution;
import heard.voice.Contributions;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Question;
import heard.voice.Reached;
import heard.voice.Source;
import heard.voice.Speaker;
import heard.voice.Voice;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the made-up children said, put into the record by the way on which it came: session, form or contribution. */
@Component
class DemoRecord {

    private final SessionHistory sessions;
    private final Forms forms;
    private final Contributions contributions;
    private final Voice voice;

    DemoRecord(SessionHistory sessions, Forms forms, Contributions contributions, Voice voice) {
        this.sessions = sessions;
        this.forms = forms;
        this.contributions = contributions;
        this.voice = voice;
    }

    void add(Council council, Council.Child child, LocalDate today) {
        StaffMember worker = DemoPeople.member(council.staff(child.worker()));
        StaffMember chair =
                child.reviewingOfficer() == null ? worker : DemoPeople.member(council.staff(child.reviewingOfficer()));
        // The oldest first, so that what was heard last stands as heard last.
        for (Written written : Written.of(child).reversed()) {
            switch (written.kind()) {
                case SESSION -> addSession(child, written, worker, today);
                case CONTRIBUTION -> addContribution(child, written, worker, today);
                case REVIEW -> addForm(child, written, chair, today);
                case VISIT, ASSESSMENT, PLAN -> addForm(child, written, worker, today);
            }
        }
    }

    /** In the late afternoon, when such things are written down. */
    static OffsetDateTime at(LocalDate day, int turn) {
        return day.atTime(14 + turn % 5, turn / 7 % 60).atZone(England.ZONE).toOffsetDateTime();
    }

    private void addSession(Council.Child child, Written written, StaffMember author, LocalDate today) {
        LocalDate day = today.minusDays(written.daysAgo());
        Council.Session held = written.first().session();
        Boolean alone = written.seenAlone();
        Session session = new Session(
                DemoIds.child(child),
                written.id(),
                1,
                DemoIds.of(written.id().toString(), "save"),
                day,
                held == null ? place(written.first().source()) : held.place(),
                held == null ? child.used() + " and " + first(child.worker()) : held.present(),
                alone == null ? null : alone ? SeenAlone.YES : SeenAlone.NO,
                held == null ? null : held.tool(),
                held == null ? null : held.keptWhere(),
                written.first().translation() == null ? null : child.language() + ", with an interpreter",
                author.id(),
                author.name(),
                at(day, written.turn()));
        List<Entry> entries = new ArrayList<>();
        for (Said said : written.said()) {
            String section = Integer.toString(entries.size() + 1);
            entries.add(entry(
                    child,
                    said,
                    Speaker.CHILD,
                    null,
                    Source.SESSION,
                    written.id(),
                    section,
                    session.label(),
                    session.recordedAt(),
                    day,
                    author));
        }
        sessions.add(session, entries);
    }

    private static String place(Council.Source source) {
        return switch (source) {
            case VISIT -> "at home, on a visit";
            case ASSESSMENT -> "at home, for the assessment";
            case REVIEW -> "before the review";
            case PLAN -> "before the conference";
            case SESSION, CONTRIBUTION -> "at home";
        };
    }

    private void addContribution(Council.Child child, Written written, StaffMember author, LocalDate today) {
        Said said = written.first();
        Teller by = Objects.requireNonNull(said.by());
        LocalDate day = today.minusDays(said.daysAgo());
        int comma = by.name().indexOf(',');
        String name = comma < 0 ? by.name() : by.name().substring(0, comma);
        String position = comma < 0 ? null : by.name().substring(comma + 1).strip();
        Speaker relation = Speaker.valueOf(by.relation().name());
        Reached reached = said.source() == Council.Source.REVIEW
                ? Reached.MEETING
                : said.how() == Council.How.WRITTEN
                        ? Reached.WRITTEN
                        : written.turn() % 3 == 0 ? Reached.IN_PERSON : Reached.PHONE;
        UUID entryId = DemoIds.of(child.slug(), "entry", said.key());
        Contribution contribution = new Contribution(
                DemoIds.child(child), written.id(), 1, entryId, relation, name, position, null, reached);
        contributions.add(
                contribution,
                entry(
                        child,
                        said,
                        relation,
                        name,
                        Source.CONTRIBUTION,
                        written.id(),
                        "",
                        contribution.label(),
                        at(day, written.turn()),
                        day,
                        author));
    }

    private static Entry entry(
            Council.Child child,
            Said said,
            Speaker speaker,
            @Nullable String speakerName,
            Source source,
            UUID sourceId,
            String section,
            String label,
            OffsetDateTime at,
            LocalDate day,
            StaffMember author) {
        return new Entry(
                DemoIds.child(child),
                DemoIds.of(child.slug(), "entry", said.key()),
                day,
                at,
                speaker,
                speakerName,
                how(said),
                said.words(),
                said.translation() == null ? "en" : DemoPeople.languageTag(said.language()),
                said.translation(),
                said.reading(),
                question(said),
                said.seenAlone(),
                source,
                sourceId,
                section,
                1,
                label,
                author.id(),
                author.name(),
                null,
                null);
    }

    private void addForm(Council.Child child, Written written, StaffMember author, LocalDate today) {
        DemoForm form = DemoForm.of(child, written, today);
        LocalDate day = today.minusDays(written.daysAgo());
        int version = forms.inUse(form.definition()).orElseThrow().version();
        List<Answer> answers = new ArrayList<>(form.worker());
        form.voice().forEach((question, said) -> answers.add(new Answer(question, said.words(), how(said))));
        forms.add(new Form(
                DemoIds.child(child),
                written.id(),
                form.definition(),
                version,
                1,
                DemoIds.of(written.id().toString(), "save"),
                day,
                author.id(),
                author.name(),
                at(day, written.turn()),
                answers));
    }

    /** The entry of each thing a child said, by the key that analyses cite it by. */
    Map<String, UUID> entries(Council.Child child, LocalDate today) {
        Map<String, UUID> entries = new HashMap<>();
        for (Written written : Written.of(child)) {
            if (written.isForm()) {
                DemoForm.of(child, written, today)
                        .voice()
                        .forEach((question, said) -> voice.standing(
                                        DemoIds.child(child), Source.FORM, written.id(), question)
                                .ifPresent(entry -> entries.put(said.key(), entry.id())));
            } else {
                written.said().forEach(said -> entries.put(said.key(), DemoIds.of(child.slug(), "entry", said.key())));
            }
        }
        return entries;
    }

    private static How how(Said said) {
        return How.valueOf(said.how().name());
    }

    static @Nullable Question question(Said said) {
        if (said.questions().isEmpty()) {
            return null;
        }
        return switch (said.questions().getFirst()) {
            case MY_LIFE -> Question.LIFE;
            case MY_DAY -> Question.DAY;
            case HOW_I_FEEL -> Question.FEELINGS;
            case WHAT_I_WANT_TO_CHANGE -> Question.CHANGE;
        };
    }

    private static String first(String name) {
        return name.split(" ")[0];
    }
}
