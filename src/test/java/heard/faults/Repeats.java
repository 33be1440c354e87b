package heard.faults;

import heard.outside.Client;
import heard.outside.Sayings;
import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same sent often, two at once, or half. */
final class Repeats {

    private final Faults faults;

    Repeats(Faults faults) {
        this.faults = faults;
    }

    void addTo(Map<String, Callable<String>> rows) {
        rows.put("twenty-clicks", this::twentyClicks);
        rows.put("twenty-clicks-on-send", this::twentySends);
        rows.put("twenty-clicks-on-not-safe", this::twentyPresses);
        rows.put("two-tabs", this::twoTabs);
        rows.put("network-cut-in-a-request", () -> cut(false));
        rows.put("network-cut-in-an-answer", () -> cut(true));
    }

    private String twentyClicks() throws Exception {
        Sayings sayings = faults.sayings();
        Sayings.Teller teller = sayings.tellers().getFirst();
        Answering.Said said = new Answering.Said(teller, "ask-1", 1, UUID.randomUUID(), "I said it once.");
        List<Integer> statuses = atOnce(20, teller, said::put);
        Stored.check(
                statuses.stream().filter(status -> status == 201).count() == 1
                        && statuses.stream().filter(status -> status == 200).count() == 19,
                "answered " + statuses);
        try (Connection bare = faults.program.bare()) {
            Stored stored = new Stored(bare);
            Stored.check(sayings.answers(bare) == 1, "not one answer");
            Stored.check(stored.count(ENTRIES, sayings) == 1, "not one entry");
        }
        return "stored once, acknowledged twenty times";
    }

    private String twentySends() throws Exception {
        Sayings sayings = faults.sayings();
        Sayings.Teller teller = sayings.tellers().getFirst();
        try (Client client = teller.client(faults.program.port())) {
            Answering.Said said = new Answering.Said(teller, "ask-1", 1, UUID.randomUUID(), "Please send this.");
            Stored.check(client.exchange(said.put(client), false).status() == 201, "not kept");
        }
        List<Integer> statuses = atOnce(
                20,
                teller,
                client -> client.postBytes(
                        "/say/send", Map.of("reply", teller.reply().toString())));
        Stored.check(statuses.stream().allMatch(status -> status == 303), "answered " + statuses);
        try (Connection bare = faults.program.bare()) {
            Stored stored = new Stored(bare);
            Stored.check(
                    stored.count("select count(*) from reply where set_id = '%s' and sent_at is not null", sayings)
                            == 1,
                    "not sent once");
            Stored.check(stored.count(ENTRIES, sayings) == 1, "not one entry");
            Stored.check(stored.count("""
                            select count(*) from alert l join reply r on r.child_id = l.child_id and r.id = l.about_id
                            where r.set_id = '%s'
                            """, sayings) == 1, "not one alert");
        }
        return "sent once, told once";
    }

    private String twentyPresses() throws Exception {
        Sayings sayings = faults.sayings();
        Sayings.Teller teller = sayings.tellers().get(1);
        String press = UUID.randomUUID().toString();
        List<Integer> statuses =
                atOnce(20, teller, client -> client.postBytes("/say/not-safe", Map.of("press", press)));
        Stored.check(statuses.stream().allMatch(status -> status == 303), "answered " + statuses);
        try (Connection bare = faults.program.bare()) {
            Stored stored = new Stored(bare);
            Stored.check(
                    stored.count("select count(*) from not_safe where visit_id = '" + teller.visit() + "'") == 1,
                    "not one press");
            Stored.check(
                    stored.count(
                                    "select count(*) from alert where urgency = 'URGENT' and closed_at is null and child_id = '"
                                            + teller.child() + "'")
                            == 1,
                    "not one open alert");
        }
        return "one press, one alert";
    }

    private String twoTabs() throws Exception {
        Sayings sayings = faults.sayings();
        Sayings.Teller teller = sayings.tellers().getFirst();
        try (Client client = teller.client(faults.program.port())) {
            Answering.Said one = new Answering.Said(teller, "ask-1", 1, UUID.randomUUID(), "Said in the first tab.");
            Answering.Said two = new Answering.Said(teller, "ask-1", 1, UUID.randomUUID(), "Said in the second tab.");
            Stored.check(client.exchange(one.put(client), false).status() == 201, "the first was not kept");
            Client.Answer conflict = client.exchange(two.put(client), true);
            Stored.check(
                    conflict.status() == 409 && conflict.body().contains("Said in the first tab."),
                    "answered " + conflict.status() + " " + conflict.body());
            Answering.Said anew = new Answering.Said(teller, "ask-1", 2, UUID.randomUUID(), "Said in the second tab.");
            Stored.check(client.exchange(anew.put(client), false).status() == 201, "the chosen one was not kept");
        }
        try (Connection bare = faults.program.bare()) {
            Stored stored = new Stored(bare);
            Stored.check(sayings.answers(bare) == 2, "not both kept");
            Stored.check(stored.count("""
                            select count(*) from entry e join reply r on r.child_id = e.child_id and r.id = e.source_id
                            where r.set_id = '%s' and e.replaced_by is null and e.words = 'Said in the second tab.'
                            """, sayings) == 1, "not the chosen one stands");
        }
        return "the second is shown the first; the chosen one stands, both stay";
    }

    /** @param inAnswer cut after all was sent and before anything came back; else after each number of bytes sent */
    private String cut(boolean inAnswer) throws Exception {
        Sayings sayings = faults.sayings();
        List<Answering.Said> all = new ArrayList<>();
        int cuts = 0;
        for (Sayings.Teller teller : sayings.tellers()) {
            for (int n = 1; n <= Sayings.ASKS; n++) {
                Answering.Said said = new Answering.Said(
                        teller, "ask-" + n, 1, UUID.randomUUID(), "Cut in the middle of number " + cuts);
                try (Client client = teller.client(faults.program.port())) {
                    byte[] whole = said.put(client);
                    client.cutAfter(whole, inAnswer ? whole.length : cuts % whole.length);
                }
                all.add(said);
                cuts++;
            }
        }
        for (Answering.Said said : all) {
            try (Client client = said.teller().client(faults.program.port())) {
                int status = client.exchange(said.put(client), false).status();
                Stored.check(status == 201 || status == 200, "sent again: " + status);
            }
        }
        try (Connection bare = faults.program.bare()) {
            Stored stored = new Stored(bare);
            long answers = sayings.answers(bare);
            Stored.check(answers == all.size(), answers + " answers of " + all.size());
            Stored.check(stored.count(ENTRIES, sayings) == all.size(), "not an entry for each");
        }
        return cuts + " cuts, each answer stored once in the end";
    }

    private static final String ENTRIES = """
            select count(*) from entry e join reply r on r.child_id = e.child_id and r.id = e.source_id where r.set_id = '%s'
            """;

    private interface Request {
        byte[] from(Client client);
    }

    private List<Integer> atOnce(int times, Sayings.Teller teller, Request request) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int n = 0; n < times; n++) {
                all.add(threads.submit(() -> {
                    try (Client client = teller.client(faults.program.port())) {
                        go.await();
                        return client.exchange(request.from(client), false).status();
                    } catch (IOException e) {
                        return 0;
                    }
                }));
            }
            go.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> one : all) {
                statuses.add(one.get());
            }
            return statuses;
        }
    }
}
