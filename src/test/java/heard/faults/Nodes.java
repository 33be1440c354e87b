package heard.faults;

import heard.outside.Client;
import heard.outside.Program;
import heard.outside.Sayings;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Three nodes on one PostgreSQL, in the same second. */
final class Nodes {

    private final Faults faults;

    Nodes(Faults faults) {
        this.faults = faults;
    }

    void addTo(Map<String, Callable<String>> rows) {
        rows.put("three-nodes", this::threeNodes);
    }

    private String threeNodes() throws Exception {
        Sayings sayings = faults.sayings();
        try (Program second = Program.start(faults.var);
                Program third = Program.start(faults.var)) {
            List<Integer> ports = List.of(faults.program.port(), second.port(), third.port());
            List<Answering.Said> all = sameOnAll(sayings, ports);
            long climbed = climbing(sayings);
            try (Connection bare = faults.program.bare()) {
                Stored stored = new Stored(bare);
                long answers = sayings.answers(bare);
                Stored.check(answers == all.size(), answers + " answers of " + all.size());
                long twice = stored.count("""
                        select count(*) from (select child_id, about_id from alert where closed_at is null and about_id is not null
                                              group by 1, 2 having count(*) > 1) twice
                        """);
                Stored.check(twice == 0, twice + " alerts are there twice");
                return all.size() + " answers sent to all three at once, each stored once; " + climbed
                        + " alerts climbed one step, each once";
            }
        }
    }

    private static List<Answering.Said> sameOnAll(Sayings sayings, List<Integer> ports) throws Exception {
        List<Answering.Said> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Sayings.Teller teller : sayings.tellers()) {
                Answering.Said said =
                        new Answering.Said(teller, "ask-1", 1, UUID.randomUUID(), "Said to three nodes at once.");
                all.add(said);
                CountDownLatch go = new CountDownLatch(1);
                List<Future<Integer>> statuses = new ArrayList<>();
                for (int port : ports) {
                    statuses.add(threads.submit(() -> {
                        try (Client client = teller.client(port)) {
                            go.await();
                            return client.exchange(said.put(client), false).status();
                        }
                    }));
                }
                go.countDown();
                List<Integer> answered = new ArrayList<>();
                for (Future<Integer> status : statuses) {
                    answered.add(status.get());
                }
                Stored.check(
                        answered.stream().filter(status -> status == 201).count() == 1
                                && answered.stream()
                                                .filter(status -> status == 200)
                                                .count()
                                        == 2,
                        "answered " + answered);
            }
        }
        return all;
    }

    /** Every alert of these replies is due to climb at once; three nodes look for what is due. */
    private long climbing(Sayings sayings) throws Exception {
        try (Connection bare = faults.program.bare();
                Statement sql = bare.createStatement()) {
            Stored stored = new Stored(bare);
            String theirs = " from reply r where r.set_id = '" + sayings.set()
                    + "' and r.child_id = alert.child_id and r.id = alert.about_id";
            int due = sql.executeUpdate("update alert set climbs_at = clock_timestamp()" + theirs);
            String left =
                    "select count(*) from alert join reply r on r.child_id = alert.child_id and r.id = alert.about_id"
                            + " where r.set_id = '" + sayings.set() + "' and climbs_at <= clock_timestamp()";
            for (int turn = 0; turn < 120 && stored.count(left) > 0; turn++) {
                Thread.sleep(500);
            }
            Stored.check(stored.count(left) == 0, "some did not climb within a minute");
            long steps = stored.count("""
                    select count(*) from alert_step s join alert l on l.child_id = s.child_id and l.id = s.alert_id
                    join reply r on r.child_id = l.child_id and r.id = l.about_id
                    where r.set_id = '%s' and s.step = (select max(step) from alert_step x where x.child_id = s.child_id and x.alert_id = s.alert_id)
                    """, sayings);
            Stored.check(steps == due, steps + " last steps of " + due + " alerts");
            return due;
        }
    }
}
