package heard.bench;

import heard.outside.Sayings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether an answer and a direct session are saved as fast among a million entries: full text, replies and alerts with them. */
final class MillionRow {

    private static final int CLIENTS = 16;
    private static final int MANY = 1_000_000;
    private static final double FLAT = 0.9;
    private static final int ROUNDS = 7;

    private final Bench bench;
    private final AnswerRows answers;

    MillionRow(Bench bench) throws Exception {
        this.bench = bench;
        this.answers = new AnswerRows(bench);
    }

    void measure() throws Exception {
        SaveRows sessions = new SaveRows(bench);
        long entriesBefore = count("entry");
        Measured saved = bench.withCpu("saving a session among " + entriesBefore, () -> sessions.save(CLIENTS));
        // As quick as it gets both times, so that what differs is how much stands in the record.
        bench.untilNoQuicker(() -> answers.save(CLIENTS, answers.sayings()).perSecond());
        long before = count("answer");
        Measured few = usual(before);
        long began = System.nanoTime();
        fill(answers.sayings());
        bench.report.told("filling up to a million answers", (System.nanoTime() - began) / 1e9, "s");
        long there = count("answer");
        Measured many = usual(there);
        bench.report.ofBare(
                "saving an answer among " + there + ", 16 clients (limit: among " + before + ")",
                many.perSecond(),
                "answers/s",
                few.perSecond(),
                FLAT);
        bench.report.told("the same, p99 (among " + before + ": %.1f)".formatted(few.p99()), many.p99(), "ms");
        sessions(sessions, entriesBefore, saved);
    }

    /** The one in the middle of several rounds: a checkpoint or the compiler falls into some of them. */
    private Measured usual(long there) throws Exception {
        List<Measured> rounds = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            Sayings sayings = answers.sayings();
            String row = "saving an answer among " + there + ", round " + round;
            Measured measured = bench.withCpu(row, () -> answers.save(CLIENTS, sayings));
            bench.failed(row, measured);
            rounds.add(measured);
        }
        rounds.sort(Comparator.comparing(Measured::perSecond));
        return rounds.get(ROUNDS / 2);
    }

    private void sessions(SaveRows sessions, long before, Measured few) throws Exception {
        long there = count("entry");
        Measured many = bench.withCpu("saving a session among " + there, () -> sessions.save(CLIENTS));
        bench.report.ofBare(
                "saving a session among " + there + " entries, 16 clients (limit: among " + before + ")",
                many.perSecond(),
                "saves/s",
                few.perSecond(),
                FLAT);
        bench.report.told("the same, p99 (among " + before + ": %.1f)".formatted(few.p99()), many.p99(), "ms");
        bench.failed("saving a session among a million", many);
    }

    /** As if every child had answered the same twelve questions every few days for a year or two, and each had been read. */
    private void fill(Sayings sayings) throws Exception {
        int each = MANY / Sayings.ASKS / sayings.tellers().size() + 1;
        try (Connection bare = bench.program.bare();
                Statement sql = bare.createStatement()) {
            String index = entryByWord(sql);
            for (String statement : List.of(
                    "set session_replication_role = replica",
                    "set maintenance_work_mem = '512MB'",
                    "drop index entry_by_word",
                    """
                    create temp table said as
                    select row_number() over () - 1 as n, left(words, 300) as words from (select words from entry limit 1000) t
                    """,
                    """
                    create temp table past as
                    select r.child_id, uuidv7() as reply_id, gen_random_uuid() as visit_id, r.version_id, n,
                           now() - n * interval '3 days' as at
                    from reply r, generate_series(1, %d) n where r.set_id = '%s'
                    """.formatted(each, sayings.set()),
                    """
                    create temp table given as
                    select p.*, k, uuidv7() as entry_id, (hashtext(p.reply_id::text || k) & 1023) %% (select count(*) from said) as words_n
                    from past p, generate_series(1, %d) k
                    """.formatted(Sayings.ASKS),
                    """
                    insert into reply (child_id, id, set_id, version_id, begun_at, visit_id, sent_at)
                    select child_id, reply_id, '%s', version_id, at, visit_id, at from past
                    """.formatted(sayings.set()),
                    """
                    insert into entry (child_id, id, said_on, recorded_at, speaker, how, words, source, source_id, source_section,
                        source_label, author_name)
                    select g.child_id, g.entry_id, g.at::date, g.at, 'CHILD', 'WRITTEN', s.words || ' ' || g.n, 'YOU_SAY', g.reply_id,
                        'ask-' || g.k, 'You can say', 'the child'
                    from given g join said s on s.n = g.words_n
                    """,
                    """
                    insert into answer (child_id, id, reply_id, ask_key, revision, given_at, visit_id, language, hash, words, entry_id)
                    select g.child_id, gen_random_uuid(), g.reply_id, 'ask-' || g.k, 1, g.at, g.visit_id, 'en',
                        sha256(convert_to(g.entry_id::text, 'UTF8')), s.words || ' ' || g.n, g.entry_id
                    from given g join said s on s.n = g.words_n
                    """,
                    """
                    insert into alert (child_id, id, urgency, reason, about_id, href, raised_at, climbs_from, step, read_by, closed_at,
                        closed_by, closed_by_name)
                    select p.child_id, p.reply_id, 'TO_READ', 'SAID_SOMETHING', p.reply_id, '/', p.at, p.at, 0, p.at, p.at, s.id, s.name
                    from past p, staff s where s.user_name = '%s'
                    """.formatted(Council.MANAGER),
                    """
                    insert into alert_cause (child_id, id, alert_id, urgency, reason)
                    select child_id, reply_id, reply_id, 'TO_READ', 'SAID_SOMETHING' from past
                    """,
                    "insert into alert_step (child_id, alert_id, step) select child_id, reply_id, 0 from past",
                    """
                    insert into alert_recipient (child_id, alert_id, staff_id, step, part, covering, until_at)
                    select p.child_id, p.reply_id, s.id, 0, 'MANAGER', false, p.at from past p, staff s where s.user_name = '%s'
                    """.formatted(Council.MANAGER),
                    index,
                    "alter index entry_by_word alter column 1 set statistics 0",
                    "set session_replication_role = origin",
                    "vacuum analyze",
                    "checkpoint")) {
                sql.execute(statement);
            }
        }
    }

    private static String entryByWord(Statement sql) throws Exception {
        try (ResultSet row = sql.executeQuery("select pg_get_indexdef('entry_by_word'::regclass)")) {
            row.next();
            return row.getString(1);
        }
    }

    private long count(String table) throws Exception {
        return bench.number("select count(*) from " + table);
    }
}
