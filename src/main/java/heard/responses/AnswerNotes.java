package heard.responses;

import heard.children.BannerNotes;
import heard.children.Child;
import heard.pages.Said;
import heard.voice.Entry;
import heard.voice.EntryNotes;
import heard.voice.EntryReplaced;
import heard.voice.How;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What other pages about a child say of its answers: a line under each entry, and a note at the top while a promise runs. */
@Repository
class AnswerNotes implements EntryNotes {

    private static final int SHORT = 300;

    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Line(
            UUID entryId,
            UUID responseId,
            @Nullable LocalDate tellBy,
            StepKind kind,
            LocalDate onDay,
            String byName,
            @Nullable Outcome outcome,
            @Nullable How how,
            @Nullable String words) {}

    /** One statement, by key: what holds of the answer to each entry. */
    @Override
    public Map<UUID, Note> of(Child child, Collection<Entry> entries) {
        Map<UUID, List<Line>> lines = new HashMap<>();
        jdbc.sql("""
                        select r.entry_id, r.response_id, r.tell_by, s.kind, s.on_day, s.by_name, s.outcome, e.how,
                               left(coalesce(s.words, e.translation, e.words), :short + 1) as words
                        from response_entry r
                        join response_step s on s.child_id = r.child_id and s.response_id = r.response_id
                             and s.replaced_by is null and not s.taken_out
                        left join entry e on e.child_id = s.child_id and e.id = s.entry_id
                        where r.child_id = :child and r.entry_id = any(:entries) and r.stands
                        order by s.on_day, s.recorded_at, s.id
                        """)
                .param("short", SHORT)
                .param("child", child.id())
                .param("entries", entries.stream().map(Entry::id).toArray(UUID[]::new))
                .query(Line.class)
                .list()
                .forEach(line -> lines.computeIfAbsent(line.entryId(), id -> new ArrayList<>())
                        .add(line));
        Map<UUID, Note> notes = new LinkedHashMap<>();
        for (Entry entry : entries) {
            List<Line> answer = lines.get(entry.id());
            if (answer != null) {
                notes.put(entry.id(), note(child, answer));
            } else if (Unanswered.asksForAnswer(entry)) {
                notes.put(
                        entry.id(),
                        new Note(
                                Tone.QUIET,
                                "Not answered yet",
                                "",
                                null,
                                null,
                                null,
                                "/children/" + child.id() + "/responses/new?entry=" + entry.id(),
                                "Answer this",
                                true));
            }
        }
        return notes;
    }

    private Note note(Child child, List<Line> answer) {
        Line decided = last(answer, StepKind.DECIDED);
        Line told = last(answer, StepKind.TOLD);
        Line said = last(answer, StepKind.CHILD_SAID);
        LocalDate tellBy = answer.getFirst().tellBy();
        String href =
                "/children/" + child.id() + "/responses/" + answer.getFirst().responseId();
        if (told != null && tellBy == null) {
            String lead = decided == null || decided.outcome() == null
                    ? "Answered."
                    : decided.outcome().title() + ".";
            return new Note(
                    Tone.DONE,
                    lead,
                    "Told on " + Said.dayAndMonth(told.onDay()) + " by " + told.byName() + ":",
                    shortened(told.words()),
                    said == null ? null : replyLead(child, said),
                    said == null ? null : reply(said),
                    href,
                    "See all of it",
                    false);
        }
        Line latest = decided != null ? decided : answer.getLast();
        boolean late = tellBy != null && tellBy.isBefore(LocalDate.now(clock));
        String lead = decided != null && decided.outcome() != null
                ? decided.outcome().title() + ": decided by " + decided.byName()
                : latest.kind().title() + " by " + latest.byName();
        String until = tellBy == null
                ? ""
                : late
                        ? "Should have been told by " + Said.dayAndMonth(tellBy) + "."
                        : (decided == null ? "To be decided and told by " : "To be told by ") + Said.dayAndMonth(tellBy)
                                + ".";
        return new Note(
                late ? Tone.LATE : Tone.WAIT,
                lead + ", " + Said.dayAndMonth(latest.onDay()) + ".",
                until,
                null,
                null,
                null,
                href,
                "Go on with it",
                false);
    }

    private static @Nullable Line last(List<Line> answer, StepKind kind) {
        return answer.stream()
                .filter(line -> line.kind() == kind)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static String replyLead(Child child, Line said) {
        return switch (said.how() == null ? How.SPOKEN : said.how()) {
            case WRITTEN -> child.called() + " wrote:";
            case DRAWN -> child.called() + " drew:";
            case SIGNED -> child.called() + " signed:";
            case SHOWN -> child.called() + " showed us:";
            case OBSERVED -> "We saw:";
            case SPOKEN, RELAYED -> child.called() + " said:";
        };
    }

    /** In quotation marks only where they used words. */
    private static String reply(Line said) {
        String words = String.valueOf(shortened(said.words()));
        return said.how() == How.DRAWN || said.how() == How.SHOWN || said.how() == How.OBSERVED
                ? words
                : "“" + words + "”";
    }

    private static @Nullable String shortened(@Nullable String words) {
        return words == null || words.codePointCount(0, words.length()) <= SHORT
                ? words
                : words.substring(0, words.offsetByCodePoints(0, SHORT)).strip() + "…";
    }

    /** For the top of every page about the child, while a promise runs. */
    List<BannerNotes.Note> atTheTop(UUID childId) {
        record Running(@Nullable LocalDate first) {}
        Running running =
                jdbc.sql("""
                        select min(tell_by) as first from response_entry
                        where child_id = :child and stands and tell_by is not null
                        """).param("child", childId).query(Running.class).single();
        if (running.first() == null) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        boolean late = running.first().isBefore(today);
        return List.of(new BannerNotes.Note(
                late
                        ? "Answer promised by " + Said.dayAndMonth(running.first()) + " is late"
                        : "Answer due " + Said.ago(running.first(), today),
                "/children/" + childId + "/responses?show=begun",
                late));
    }

    /** The answer follows the words that took the place of those it was given to; that it was given to those stays. */
    @EventListener
    void follow(EntryReplaced replaced) {
        jdbc.sql("""
                with gone as (
                    update response_entry set stands = false where child_id = :child and entry_id = :entry and stands
                    returning child_id, response_id, tell_by, outcome, decided_on, told_on
                )
                insert into response_entry (child_id, response_id, entry_id, tell_by, outcome, decided_on, told_on)
                select child_id, response_id, :by, tell_by, outcome, decided_on, told_on from gone
                """)
                .param("child", replaced.childId())
                .param("entry", replaced.entryId())
                .param("by", replaced.by())
                .update();
    }
}
