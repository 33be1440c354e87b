package heard.faults;

import heard.outside.Client;
import heard.outside.Sayings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/** The program's clock is wrong by an hour, or England's clocks change in the night. */
final class Clocks {

    private static final int AN_HOUR = 3600;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Faults faults;

    Clocks(Faults faults) {
        this.faults = faults;
    }

    void addTo(Map<String, Callable<String>> rows) {
        rows.put("clock-forward-and-back", this::forwardAndBack);
        rows.put(
                "night-clocks-go-forward",
                () -> night("2026-03-29T01:00:00Z", "2026-03-30T22:59:00Z", "Monday 30 March"));
        rows.put(
                "night-clocks-go-back",
                () -> night("2026-10-25T01:00:00Z", "2026-10-26T23:59:00Z", "Monday 26 October"));
    }

    /** Children answer all the while. Of those who are not safe one alert falls due in each hour that is wrong, the others do not. */
    private String forwardAndBack() throws Exception {
        Sayings sayings = faults.sayings();
        List<Sayings.Teller> notSafe = sayings.tellers().subList(0, 6);
        Answering answering = new Answering(sayings.tellers(), () -> faults.program.port());
        try (answering;
                Connection bare = faults.program.bare()) {
            Stored stored = new Stored(bare);
            for (Sayings.Teller teller : notSafe) {
                faults.press(teller);
            }
            answering.until(50);
            wrongBy(AN_HOUR, notSafe.get(0), notSafe.subList(2, 6), sayings, answering, bare);
            wrongBy(-AN_HOUR, notSafe.get(1), notSafe.subList(2, 6), sayings, answering, bare);
            faults.program.setClock(0);
            answering.until(answering.count() + 50);
            for (Sayings.Teller teller : notSafe.subList(0, 2)) {
                Stored.check(stored.count(steps(teller)) == 2, "an alert climbed twice");
            }
        } finally {
            faults.program.setClock(0);
        }
        return "an hour on, an hour back, and right again: what was due climbed once, nothing else, and nobody was put out; "
                + faults.holdsJust(sayings, answering);
    }

    private void wrongBy(
            int seconds,
            Sayings.Teller due,
            List<Sayings.Teller> notDue,
            Sayings sayings,
            Answering answering,
            Connection bare)
            throws Exception {
        Stored stored = new Stored(bare);
        faults.program.setClock(seconds);
        answering.until(answering.count() + 100);
        long wrong = stored.count("""
                select count(*) from answer a join reply r on r.child_id = a.child_id and r.id = a.reply_id
                where r.set_id = '%s' and a.given_at - clock_timestamp() between interval '%d seconds' and interval '%d seconds'
                """.formatted(sayings.set(), seconds - 60, seconds + 60));
        Stored.check(wrong >= 50, "the program's clock was not wrong: " + wrong + " answers by it");
        try (Statement sql = bare.createStatement()) {
            sql.execute("update alert set climbs_from = climbs_from - interval '15 minutes',"
                    + " climbs_at = climbs_at - interval '15 minutes' where " + about(due));
        }
        stored.until(steps(due), 2, SOON);
        // Two rounds more, in which whatever is taken for due would climb.
        Thread.sleep(faults.quick ? 20_000 : 35_000);
        Stored.check(stored.count(steps(due)) == 2, "it climbed more than once");
        for (Sayings.Teller teller : notDue) {
            Stored.check(stored.count(steps(teller)) == 1, "an alert climbed early");
        }
    }

    /**
     * One child presses and one sends an answer five minutes before the clocks change. The database's time is moved on, by a function
     * that stands before its own, and the program's clock with it.
     *
     * @param readBy when the answer must have been read
     * @param day the same as the child is told it
     */
    private String night(String change, String readBy, String day) throws Exception {
        Instant said = Instant.parse(change).minus(Duration.ofMinutes(5));
        Sayings sayings = faults.sayings();
        Sayings.Teller one = sayings.tellers().get(0);
        Sayings.Teller two = sayings.tellers().get(1);
        try {
            try (Connection bare = faults.program.bare()) {
                databaseClock(bare, said);
                execute(bare, "alter role heard_app set search_path = heard, pg_catalog");
            }
            faults.restart("--heard.alerts.every=1s");
            try (Connection bare = faults.program.bare()) {
                faults.program.setClock(Duration.between(Instant.now(), said).toSeconds());
                databaseClock(bare, said);
                faults.press(one);
                Stored.check(sent(two).contains(day), "the child was not told that it is read by " + day);
                Stored.check(
                        time(bare, "read_by", two.reply()).equals(Instant.parse(readBy)),
                        "to be read by " + time(bare, "read_by", two.reply()) + " and not by " + readBy);
                Instant from = time(bare, "raised_at", one.visit());
                Stored.check(
                        Duration.between(said, from).abs().compareTo(SOON) < 0, "raised at " + from + ", not " + said);
                climbs(bare, one, from.plus(Duration.ofMinutes(15)), 2);
                climbs(bare, one, from.plus(Duration.ofMinutes(30)), 3);
                climbs(bare, one, from.plus(Duration.ofMinutes(60)), 4);
                climbs(bare, two, Instant.parse(readBy), 2);
            }
        } finally {
            try (Connection bare = faults.program.bare()) {
                execute(bare, "alter role heard_app set search_path = heard");
                execute(bare, "drop function if exists heard.clock_timestamp()");
            }
            faults.restart();
        }
        return "raised five minutes before: climbed after 15, 30 and 60 minutes, each once; read by the end of " + day;
    }

    /** Not a minute before, and then once. */
    private void climbs(Connection bare, Sayings.Teller teller, Instant due, int steps) throws Exception {
        Stored stored = new Stored(bare);
        databaseClock(bare, due.minus(SOON));
        Thread.sleep(3_000);
        Stored.check(stored.count(steps(teller)) == steps - 1, "climbed before " + due);
        databaseClock(bare, due);
        stored.until(steps(teller), steps, Duration.ofSeconds(20));
    }

    private static void databaseClock(Connection bare, Instant now) throws SQLException {
        execute(bare, """
                create or replace function heard.clock_timestamp() returns timestamptz language sql volatile
                return pg_catalog.clock_timestamp() + interval '%d milliseconds'
                """.formatted(Duration.between(Instant.now(), now).toMillis()));
    }

    private static void execute(Connection bare, String sql) throws SQLException {
        try (Statement statement = bare.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @return the page that the child is shown then */
    private String sent(Sayings.Teller teller) throws Exception {
        try (Client client = teller.client(faults.program.port())) {
            Answering.Said said = new Answering.Said(teller, "ask-1", 1, UUID.randomUUID(), "Said in the night.");
            Stored.check(client.exchange(said.put(client), false).status() == 201, "not kept");
            client.post("/say/send", Map.of("reply", teller.reply().toString()));
            return client.get("/say/receipt").body();
        }
    }

    /** How often it has been told to somebody: once when it was raised, and once more with each step. */
    private static String steps(Sayings.Teller teller) {
        return "select count(*) from alert_step s join alert on alert.child_id = s.child_id and alert.id = s.alert_id where "
                + about(teller);
    }

    /** Its alert: of the press, if there was one, else of the answer. */
    private static String about(Sayings.Teller teller) {
        return "alert.child_id = '%s' and alert.about_id = coalesce((select p.visit_id from not_safe p where p.visit_id = '%s' limit 1), '%s')"
                .formatted(teller.child(), teller.visit(), teller.reply());
    }

    private static Instant time(Connection bare, String column, UUID about) throws SQLException {
        try (Statement sql = bare.createStatement();
                ResultSet row = sql.executeQuery("select " + column + " from alert where about_id = '" + about + "'")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
