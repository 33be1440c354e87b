package heard.bench;

import heard.outside.Client;
import heard.outside.Sayings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** One answer of a child saved as it is given, with its entry, alert and audit, beside the bare durable insert of the same words. */
final class AnswerRows {

    /** A few sentences, as an older child writes. */
    private static final int CHARACTERS = 300;

    private final Bench bench;
    private final List<String> texts;

    AnswerRows(Bench bench) throws Exception {
        this.bench = bench;
        this.texts = bench.someTexts();
    }

    void measure() throws Exception {
        bench.untilNoQuicker(() -> save(16, sayings(), new AtomicInteger()).perSecond());
        for (int clients : new int[] {1, 16, 64}) {
            String row = "saving an answer, " + clients + (clients == 1 ? " client" : " clients");
            Sayings sayings = sayings();
            Measured bare = bench.withCpu("bare insert of an answer, " + clients, () -> bare(clients, sayings));
            AtomicInteger kept = new AtomicInteger();
            Measured saved = bench.withCpu(row, () -> save(clients, sayings, kept));
            bench.report.ofBare(row, saved.perSecond(), "answers/s", bare.perSecond(), 0.25);
            if (clients == 64) {
                bench.report.atMost(row + ", p99", saved.p99(), "ms", 50);
            } else {
                bench.report.told(row + ", p50", saved.p50(), "ms");
                bench.report.told(row + ", p99", saved.p99(), "ms");
            }
            bench.failed(row, saved);
            bench.report.atMost(row + ": lost or doubled", Math.abs(stored(sayings) - kept.get()), "answers", 0);
        }
    }

    Sayings sayings() throws Exception {
        try (Connection bare = bench.program.bare()) {
            return new Sayings(bare, bench.council.all());
        }
    }

    Measured save(int clients, Sayings sayings) throws Exception {
        return save(clients, sayings, new AtomicInteger());
    }

    /** Each client answers the twelve questions of one child, then those of the next; when all have answered, they answer anew. */
    private Measured save(int clients, Sayings sayings, AtomicInteger kept) throws Exception {
        List<Sayings.Teller> tellers = sayings.tellers();
        return Measured.of(clients, bench.warm, bench.duration, number -> {
            Client client = new Client(bench.program.port());
            return new Measured.Work() {
                @Override
                public boolean once(int turn) throws Exception {
                    int child = number + clients * (turn / Sayings.ASKS);
                    int asked = turn % Sayings.ASKS;
                    Sayings.Teller teller = tellers.get(child % tellers.size());
                    teller.comesBackOn(client);
                    int status = client.exchange(
                                    client.putBytes(
                                            "/say/answers/ask-" + (asked + 1),
                                            answer(teller, child / tellers.size() + 1, child * Sayings.ASKS + asked)),
                                    false)
                            .status();
                    if (status == 201) {
                        kept.incrementAndGet();
                    }
                    return status == 201;
                }

                @Override
                public void close() throws Exception {
                    client.close();
                }
            };
        });
    }

    private String answer(Sayings.Teller teller, int revision, int n) {
        return "{\"reply\":\"%s\",\"id\":\"%s\",\"revision\":%d,\"words\":\"%s\"}"
                .formatted(teller.reply(), UUID.randomUUID(), revision, words(n));
    }

    private String words(int n) {
        String text = texts.get(n % texts.size()).replaceAll("[^A-Za-z ,.]", " ");
        return text.substring(0, Math.min(CHARACTERS, text.length())).strip() + " " + n;
    }

    private Measured bare(int clients, Sayings sayings) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Sayings.Teller> tellers = sayings.tellers();
        try (Connection bare = bench.program.bare();
                Statement sql = bare.createStatement()) {
            sql.execute("create table if not exists public.bare_answer (like heard.answer including all)");
            sql.execute("truncate public.bare_answer");
        }
        return Measured.of(clients, bench.warm, bench.duration, number -> {
            Connection connection = bench.program.bare();
            PreparedStatement insert = connection.prepareStatement("""
                    insert into public.bare_answer (child_id, id, reply_id, ask_key, revision, given_at, visit_id, language, hash, words)
                    values (?, ?, ?, ?, ?, now(), ?, 'en', sha256(?::bytea), ?)
                    """);
            return new Measured.Work() {
                @Override
                public boolean once(int turn) throws Exception {
                    int n = next.getAndIncrement();
                    Sayings.Teller teller = tellers.get(n % tellers.size());
                    insert.setObject(1, teller.child());
                    insert.setObject(2, UUID.randomUUID());
                    insert.setObject(3, teller.reply());
                    insert.setString(4, "ask-1");
                    insert.setInt(5, n / tellers.size() + 1);
                    insert.setObject(6, teller.visit());
                    insert.setBytes(7, new byte[32]);
                    insert.setString(8, words(n));
                    return insert.executeUpdate() == 1;
                }

                @Override
                public void close() throws Exception {
                    connection.close();
                }
            };
        });
    }

    private long stored(Sayings sayings) throws Exception {
        try (Connection bare = bench.program.bare()) {
            return sayings.answers(bare);
        }
    }
}
