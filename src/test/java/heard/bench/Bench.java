package heard.bench;

import heard.outside.Client;
import heard.outside.Program;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Measures the packaged program from outside, as a browser meets it: signed in, permitted, audited, row security and full text on, fsync
 * on. Beside each rate stands the same work done bare on the same PostgreSQL from this same process, so that a
 * slower machine gives lower rates and the same ratios.
 */
public final class Bench {

    private static final int CHILDREN = 667;
    private static final int OTHER_CHILDREN = 333;
    private static final int ENTRIES = 300;

    /** Takes minutes, and leaves a record that none of the other groups is meant for: measured only when it is named. */
    private static final String MILLION = "million";

    private static final String WITHOUT_JOBS = "--db-scheduler.enabled=false";

    final Report report = new Report();
    final Path var = Path.of("target", "bench-var").toAbsolutePath();
    final Duration warm;
    final Duration duration;
    private final boolean quick;
    private final boolean keep;
    private final List<String> only;
    Program program;
    Council council;
    private Client manager;
    private List<String> texts = List.of();
    private final List<String> cpu = new ArrayList<>();

    private Bench(List<String> args) {
        quick = args.contains("--quick");
        keep = args.contains("--keep");
        only = args.stream().filter(arg -> !arg.startsWith("--")).toList();
        warm = Duration.ofSeconds(quick ? 1 : 2);
        duration = Duration.ofSeconds(quick ? 2 : 5);
    }

    /**
     * @param args {@code --quick} measures for fewer seconds; {@code --keep} measures again on the data of the last run; names of
     *     groups ({@code voice save search cuts answer crowd guess job million}) leave the others out
     */
    public static void main(String[] args) throws Exception {
        new Bench(Arrays.asList(args)).run();
    }

    private void run() throws Exception {
        Report.heading();
        report.told(
                "other work on the machine when this began",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                "load");
        if (!keep || !Files.exists(var)) {
            fill();
        }
        program = Program.start(var, WITHOUT_JOBS);
        try {
            report.atMost("start to the first answer", program.secondsToFirstAnswer(), "s", 10);
            Thread.sleep(quick ? 3_000 : 15_000);
            report.atMost("idle memory of the program", program.megabytes(), "MB", 400);
            report.told("idle memory of PostgreSQL beside it", program.postgresMegabytes(), "MB");
            try (Connection bare = program.bare()) {
                council = new Council(bare, CHILDREN);
            }
            rows();
            report.told("memory of the program after all this", program.megabytes(), "MB");
        } finally {
            program.close();
            if (only.contains(MILLION)) {
                delete(var);
            }
        }
        report.write(Path.of("target", "bench.json"));
        System.out.printf(
                "%nProcessor a request, in ms, and kB into the database's log; what went on beside it included%n  %-64s %8s %8s %8s%n",
                "", "program", "postgres", "log");
        cpu.forEach(System.out::println);
    }

    private void rows() throws Exception {
        warmUp();
        if (wanted("voice")) {
            new VoiceRows(this).measure();
        }
        if (wanted("search")) {
            new SearchRows(this).measure();
        }
        if (wanted("save")) {
            new SaveRows(this).measure();
            forgetSaved();
            vacuum();
        }
        if (wanted("cuts")) {
            new VoiceRows(this).hangUps();
        }
        if (wanted("answer")) {
            new AnswerRows(this).measure();
        }
        if (only.contains(MILLION)) {
            new MillionRow(this).measure();
        }
        if (wanted("crowd")) {
            new CrowdRow(this).measure(Duration.ofSeconds(quick ? 30 : 300));
        }
        if (wanted("guess")) {
            new GuessRow(this).measure(Duration.ofSeconds(quick ? 20 : 400));
        }
        if (wanted("job")) {
            new JobRow(this).measure(quick ? 20_000 : 100_000);
        }
    }

    /**
     * A program that has run for an hour is what people use; its first seconds are told by the start. Every kind of work, until the
     * compiler has done its part.
     */
    private void warmUp() throws Exception {
        Duration round = Duration.ofSeconds(quick ? 4 : 15);
        Client reader = Client.signedIn(program.port(), Council.QUALITY, Council.PASSWORD);
        untilNoQuicker(() -> {
            new SaveRows(this).save(2);
            return Measured.of(4, Duration.ZERO, round, number -> warmingUp(number, reader))
                    .perSecond();
        });
        forgetSaved();
        vacuum();
    }

    /**
     * Until two rounds, one after the other, were hardly quicker than the quickest before: one alone may have been slow by chance.
     *
     * @param round gives its rate
     */
    void untilNoQuicker(Callable<Double> round) throws Exception {
        double quickest = 0;
        int idle = 0;
        for (int turn = 0; turn < (quick ? 2 : 10) && idle < 2; turn++) {
            double rate = round.call();
            idle = rate < quickest * 1.05 ? idle + 1 : 0;
            quickest = Math.max(rate, quickest);
        }
    }

    private Measured.Work warmingUp(int number, Client reader) throws Exception {
        Client client = number == 0 ? reader : asManager().again();
        return turn -> {
            String child = "/children/" + council.heard().get((turn * 7 + number) % CHILDREN) + "/voice";
            String path = number == 0 ? "/search?q=school" : number == 1 ? child + "?all=true" : child;
            client.exchange(client.getBytes(path, number > 1), false);
            return true;
        };
    }

    private boolean wanted(String group) {
        return only.isEmpty() || only.contains(group);
    }

    /** A new folder; the first session saved into the empty record; then the entries. */
    private void fill() throws Exception {
        delete(var);
        program = Program.start(var, WITHOUT_JOBS);
        try {
            report.atMost(
                    "first start, making its database, to the first answer", program.secondsToFirstAnswer(), "s", 10);
            Program.command(var, "load", "--children", String.valueOf(CHILDREN + OTHER_CHILDREN), "--entries", "0");
            try (Connection bare = program.bare()) {
                council = new Council(bare, CHILDREN);
                council.people(bare);
            }
            Measured empty = savedWarm();
            manager = null;
            long before = size();
            long began = System.nanoTime();
            Program.command(var, "load", "--children", String.valueOf(CHILDREN), "--entries", String.valueOf(ENTRIES));
            report.told(
                    "loading entries with bin/heard load",
                    (double) CHILDREN * ENTRIES / ((System.nanoTime() - began) / 1e9),
                    "entries/s");
            vacuum();
            report.atMost(
                    "disk an entry, with full text",
                    (size() - before) / (double) (CHILDREN * ENTRIES),
                    "bytes",
                    5.4 * 1024);
            Measured full = savedWarm();
            report.ofBare(
                    "saving a session among " + CHILDREN * ENTRIES + " entries, 16 clients (limit: among none)",
                    full.perSecond(),
                    "saves/s",
                    empty.perSecond(),
                    0.8);
            failed("saving", full);
            forgetSaved();
            vacuum();
        } finally {
            manager = null;
            program.close();
        }
    }

    /** The program as quick as it gets both times, so that what differs is how much stands in the record. */
    private Measured savedWarm() throws Exception {
        SaveRows rows = new SaveRows(this);
        untilNoQuicker(() -> rows.save(16).perSecond());
        return rows.save(16);
    }

    /** Thousands of sessions on one day are no council's day: what is read and searched afterwards is the loaded record alone. */
    private void forgetSaved() throws Exception {
        try (Connection bare = program.bare();
                Statement sql = bare.createStatement()) {
            sql.execute("set session_replication_role = replica");
            for (String table : List.of("entry", "direct_session", "last_heard")) {
                sql.execute("delete from " + table
                        + " where child_id in (select id from child where local_number > 'LOAD-%06d')"
                                .formatted(CHILDREN));
            }
        }
    }

    private void vacuum() throws Exception {
        try (Connection bare = program.bare();
                Statement sql = bare.createStatement()) {
            sql.execute("vacuum analyze");
            sql.execute("checkpoint");
        }
    }

    /** Of the whole database, every index and every other table in it too. */
    private long size() throws Exception {
        return number("select pg_database_size('heard')");
    }

    synchronized Client asManager() throws IOException {
        if (manager == null) {
            manager = Client.signedIn(program.port(), Council.MANAGER, Council.PASSWORD);
            manager.get("/children/" + council.fresh().getFirst() + "/sessions/new");
        }
        return manager;
    }

    /** Texts as children's entries are: about 1.5 KB each. */
    List<String> someTexts() throws Exception {
        if (texts.size() < 1_000) {
            try (Connection bare = program.bare();
                    Statement sql = bare.createStatement();
                    ResultSet rows = sql.executeQuery("select words from entry tablesample system (3) limit 2000")) {
                List<String> some = new ArrayList<>();
                while (rows.next()) {
                    some.add(rows.getString(1));
                }
                texts = some.size() < 1_000
                        ? List.of("My room is big. I like it when we go swimming. ".repeat(32))
                        : some;
            }
        }
        return texts;
    }

    /** Measures, and tells how much of the processors each side took for one: that is steadier than a rate on a busy machine. */
    Measured withCpu(String row, Callable<Measured> work) throws Exception {
        double programBefore = program.cpuSeconds();
        double postgresBefore = program.postgresCpuSeconds();
        long logBefore = logged();
        Measured measured = work.call();
        double program = (this.program.cpuSeconds() - programBefore) * 1000 / measured.all();
        double postgres = (this.program.postgresCpuSeconds() - postgresBefore) * 1000 / measured.all();
        double log = (logged() - logBefore) / 1024.0 / measured.all();
        cpu.add(String.format(Locale.ROOT, "  %-64s %8.2f %8.2f %8.1f", row, program, postgres, log));
        return measured;
    }

    /** Bytes that the database has written into its log up to now. */
    private long logged() throws Exception {
        return number("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn");
    }

    long number(String query) throws Exception {
        try (Connection bare = program.bare();
                Statement sql = bare.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    void failed(String row, Measured measured) {
        if (measured.failed() > 0) {
            report.atMost(row + ", not answered as it should be", measured.failed(), "", 0);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
