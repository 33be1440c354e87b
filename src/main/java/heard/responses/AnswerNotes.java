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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What other pages about a child say of its answers: a line under each entry, and a note at the top while a promise runs. */
@Repository
class AnswerNotes implements EntryNotes {

    private static final int SHORT = 300;
    private static final int MANY = 100;

    private final JdbcClient jdbc;
    private final Views views;
    private final Clock clock;

    AnswerNotes(JdbcClient jdbc, Views views, Clock clock) {
        this.jdbc = jdbc;
        this.views = views;
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
            @Nullable String words,
            @Nullable String original,
            @Nullable String language) {}

    /** What holds of the answer to each entry, in one statement by key; and in another which sets wait in which a child only chose. */
    @Override
    public Map<UUID, Note> of(Child child, Collection<Entry> entries) {
        Map<UUID, List<Line>> lines = new HashMap<>();
        // Sending hundreds of ids costs more than reading the answers to entries that are not on the page.
        boolean many = entries.size() > MANY;
        jdbc.sql("""
                        select r.entry_id, r.response_id, r.tell_by, s.kind, s.on_day, s.by_name, s.outcome, e.how,
                               left(coalesce(s.words, e.translation, e.words), :short + 1) as words,
                               case when e.translation is not null then left(e.words, :short + 1) end as original, e.language
                        from response_entry r
                        join response_step s on s.child_id = r.child_id and s.response_id = r.response_id
                             and s.replaced_by is null and not s.taken_out
                        left join entry e on e.child_id = s.child_id and e.id = s.entry_id
                        where r.child_id = :child and r.stands""" + (many ? "" : " and r.entry_id = any(:entries)") + """

                        order by s.on_day, s.recorded_at, s.id
                        """)
                .param("short", SHORT)
                .param("child", child.id())
                .param("entries", many ? null : entries.stream().map(Entry::id).toArray(UUID[]::new))
                .query(Line.class)
                .list()
                .forEach(line -> lines.computeIfAbsent(line.entryId(), id -> new ArrayList<>())
                        .add(line));
        Set<UUID> chosen = entries.stream()
                .filter(entry -> entry.how() == How.CHOSEN && !lines.containsKey(entry.id()))
                .map(Entry::sourceId)
                .collect(Collectors.toSet());
        Map<UUID, Views.Visit> sets = views.waiting(child.id(), chosen).stream()
                .filter(Views.Visit::onlyChosen)
                .collect(Collectors.toMap(set -> set.ids().getFirst(), set -> set));
        Map<UUID, Note> notes = new LinkedHashMap<>();
        for (Entry entry : entries) {
            List<Line> answer = lines.get(entry.id());
            Views.Visit set = sets.get(entry.id());
            if (answer != null) {
                notes.put(entry.id(), note(child, answer));
            } else if (set != null) {
                notes.put(
                        entry.id(),
                        toAnswer(
                                child,
                                "Not answered yet",
                                "visit=" + set.sourceId(),
                                set.ids().size() == 1 ? "Answer this" : "Answer what was chosen in this set"));
            } else if (Unanswered.asksForAnswer(entry)) {
                String lead = views.isCounted(entry.saidOn()) ? "Not answered yet" : "Never answered";
                notes.put(entry.id(), toAnswer(child, lead, "entry=" + entry.id(), "Answer this"));
            }
        }
        return notes;
    }

    private static Note toAnswer(Child child, String lead, String what, String link) {
        String href = "/children/" + child.id() + "/responses/new?" + what;
        return new Note(Tone.QUIET, lead, "", null, null, href, link, true);
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
                    said == null ? null : reply(child, said),
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

    /** In quotation marks only where they used words. */
    private static EntryNotes.Reply reply(Child child, Line said) {
        How how = said.how() == null ? How.SPOKEN : said.how();
        String lead = switch (how) {
            case WRITTEN -> child.called() + " wrote:";
            case DRAWN -> child.called() + " drew:";
            case SIGNED -> child.called() + " signed:";
            case SHOWN, CHOSEN, UNSAID -> child.called() + " showed us:";
            case OBSERVED -> "We saw:";
            case SPOKEN, RELAYED -> child.called() + " said:";
        };
        boolean quoted = !List.of(How.DRAWN, How.SHOWN, How.OBSERVED, How.CHOSEN, How.UNSAID)
                .contains(how);
        String original = shortened(said.original());
        return new EntryNotes.Reply(
                lead,
                quoted(String.valueOf(shortened(said.words())), quoted),
                original == null ? null : quoted(original, quoted),
                String.valueOf(said.language()));
    }

    private static String quoted(String words, boolean quoted) {
        return quoted ? "“" + words + "”" : words;
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
                    returning child_id, response_id, source_id, tell_by, outcome, decided_on, told_on
                )
                insert into response_entry (child_id, response_id, entry_id, source_id, tell_by, outcome, decided_on, told_on)
                select child_id, response_id, :by, source_id, tell_by, outcome, decided_on, told_on from gone
                """)
                .param("child", replaced.childId())
                .param("entry", replaced.entryId())
                .param("by", replaced.by())
                .update();
    }
}
