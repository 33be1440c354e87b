package heard.faults;

import heard.outside.Sayings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the database holds of what children said, read past the program. */
final class Stored {

    private final Connection bare;

    Stored(Connection bare) {
        this.bare = bare;
    }

    /** Each acknowledged answer once, with its words, its entry and an alert; and none that was never said. */
    String holdsJust(Sayings sayings, Answering answering) throws SQLException {
        List<Answering.Said> said = answering.acknowledged();
        check(answering.refused().isEmpty(), "refused: " + answering.refused());
        check(!said.isEmpty(), "nothing was acknowledged");
        Set<UUID> ids = new HashSet<>();
        try (PreparedStatement sql = bare.prepareStatement("""
                select a.words, e.words, e.source_version
                from answer a left join entry e on e.child_id = a.child_id and e.id = a.entry_id
                where a.child_id = ? and a.id = ?
                """)) {
            for (Answering.Said one : said) {
                check(ids.add(one.id()), "acknowledged twice: " + one.id());
                sql.setObject(1, one.teller().child());
                sql.setObject(2, one.id());
                try (ResultSet row = sql.executeQuery()) {
                    check(row.next(), "lost: " + one.ask() + " " + one.id());
                    check(one.words().equals(row.getString(1)), "other words: " + one.id());
                    check(one.words().equals(row.getString(2)), "no entry, or another: " + one.id());
                    check(!row.next(), "doubled: " + one.id());
                }
            }
        }
        long answers = sayings.answers(bare);
        check(answers == said.size(), answers + " answers stored, " + said.size() + " acknowledged");
        long entries = count("""
                select count(*) from entry e join reply r on r.child_id = e.child_id and r.id = e.source_id where r.set_id = '%s'
                """, sayings);
        check(entries == answers, entries + " entries of " + answers + " answers");
        long untold = count("""
                select count(distinct r.id) from reply r join answer a on a.child_id = r.child_id and a.reply_id = r.id
                where r.set_id = '%s'
                  and not exists (select from alert l where l.child_id = r.child_id and l.about_id = r.id)
                """, sayings);
        check(untold == 0, untold + " replies of which nobody was told");
        return said.size() + " answers acknowledged, each stored once with its entry and its alert";
    }

    long count(String sql, Sayings sayings) throws SQLException {
        return count(sql.formatted(sayings.set()));
    }

    long count(String sql) throws SQLException {
        try (var statement = bare.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Looks again and again until there are so many. */
    void until(String sql, long number, Duration atMost) throws SQLException, InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        long there = count(sql);
        while (there != number && System.nanoTime() < end) {
            Thread.sleep(200);
            there = count(sql);
        }
        check(there == number, there + " and not " + number + " after " + atMost.toSeconds() + " s: " + sql.strip());
    }

    static void check(boolean right, String wrong) {
        if (!right) {
            throw new AssertionError(wrong);
        }
    }
}
