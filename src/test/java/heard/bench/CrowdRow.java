package heard.bench;

import heard.outside.Client;
import heard.outside.Sayings;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A thousand children at once, each with twelve questions and time to think: every answer kept as it is given, every page turned. */
final class CrowdRow {

    private static final int P99 = 300;

    private final Bench bench;

    CrowdRow(Bench bench) {
        this.bench = bench;
    }

    private record Told(List<Long> nanos, int errors) {}

    void measure(Duration inAll) throws Exception {
        Sayings sayings;
        try (Connection bare = bench.program.bare()) {
            sayings = new Sayings(bare, bench.council.all());
        }
        int children = sayings.tellers().size();
        List<Long> nanos = new ArrayList<>();
        int errors = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Told>> all = new ArrayList<>();
            for (int n = 0; n < children; n++) {
                Sayings.Teller teller = sayings.tellers().get(n);
                SplittableRandom random = new SplittableRandom(n);
                all.add(threads.submit(() -> tell(teller, random, inAll.toMillis() / Sayings.ASKS)));
            }
            for (Future<Told> one : all) {
                nanos.addAll(one.get().nanos());
                errors += one.get().errors();
            }
        }
        nanos.sort(null);
        String row = children + " children, " + Sayings.ASKS + " answers each in " + inAll.toSeconds() + " s";
        bench.report.told(row, nanos.size() / (double) inAll.toSeconds(), "requests/s");
        bench.report.atMost(row + ", p99", nanos.get((int) (nanos.size() * 0.99)) / 1e6, "ms", P99);
        bench.report.atMost(row + ": errors", errors, "", 0);
        bench.report.atMost(
                row + ": lost or doubled", Math.abs(children * (long) Sayings.ASKS - stored(sayings)), "answers", 0);
    }

    private Told tell(Sayings.Teller teller, SplittableRandom random, long millisAnAnswer) throws Exception {
        List<Long> nanos = new ArrayList<>();
        int errors = 0;
        try (Client client = teller.client(bench.program.port())) {
            for (int ask = 1; ask <= Sayings.ASKS; ask++) {
                Thread.sleep(millisAnAnswer / 2 + random.nextLong(millisAnAnswer / 2));
                String words = "I liked number " + ask + " because we went swimming and nobody shouted.";
                UUID id = UUID.randomUUID();
                errors += timed(
                        nanos,
                        201,
                        client,
                        client.putBytes(
                                "/say/answers/ask-" + ask,
                                "{\"reply\":\"%s\",\"id\":\"%s\",\"revision\":1,\"words\":\"%s\"}"
                                        .formatted(teller.reply(), id, words)));
                errors += timed(
                        nanos,
                        303,
                        client,
                        client.postBytes(
                                "/say/question",
                                java.util.Map.of(
                                        "reply",
                                        teller.reply().toString(),
                                        "ask",
                                        "ask-" + ask,
                                        "id",
                                        id.toString(),
                                        "revision",
                                        "0",
                                        "words",
                                        words,
                                        "go",
                                        "next")));
                errors += timed(
                        nanos, 200, client, client.getBytes(ask < Sayings.ASKS ? "/say/question" : "/say/check", true));
            }
        }
        return new Told(nanos, errors);
    }

    private static int timed(List<Long> nanos, int right, Client client, byte[] request) throws Exception {
        long began = System.nanoTime();
        int status = client.exchange(request, false).status();
        nanos.add(System.nanoTime() - began);
        return status == right ? 0 : 1;
    }

    private long stored(Sayings sayings) throws Exception {
        try (Connection bare = bench.program.bare()) {
            return sayings.answers(bare);
        }
    }
}
