package heard.bench;

import heard.outside.Client;
import heard.pages.England;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Saving a direct session of one expression, about 1.5 KB, beside the bare durable insert of the same entry. */
final class SaveRows {

    private final Bench bench;
    private final List<String> texts;

    SaveRows(Bench bench) throws Exception {
        this.bench = bench;
        this.texts = bench.someTexts();
    }

    void measure() throws Exception {
        for (int clients : new int[] {1, 16, 64}) {
            String row = "saving a session, " + clients + (clients == 1 ? " client" : " clients");
            Measured bare = bench.withCpu("bare insert of an entry, " + clients, () -> bare(clients));
            Measured saved = bench.withCpu(row, () -> save(clients));
            bench.report.ofBare(row, saved.perSecond(), "saves/s", bare.perSecond(), 0.25);
            if (clients == 16) {
                bench.report.atMost(row + ", p99", saved.p99(), "ms", 30);
            } else {
                bench.report.told(row + ", p99", saved.p99(), "ms");
            }
            bench.failed(row, saved);
        }
    }

    Measured save(int clients) throws Exception {
        String today = LocalDate.now(England.ZONE).toString();
        return Measured.of(clients, bench.warm, bench.duration, number -> {
            Client client = bench.asManager().again();
            List<UUID> children = bench.council.fresh();
            return new Measured.Work() {
                @Override
                public boolean once(int turn) throws Exception {
                    UUID child = children.get((number * 17 + turn * 7) % children.size());
                    UUID id = UUID.randomUUID();
                    Map<String, String> fields = new LinkedHashMap<>();
                    fields.put("id", id.toString());
                    fields.put("save", id.toString());
                    fields.put("version", "0");
                    fields.put("heldOn", today);
                    fields.put("place", "At home");
                    fields.put("seenAlone", "YES");
                    fields.put("words-0", texts.get((number * 31 + turn) % texts.size()));
                    fields.put("how-0", "SPOKEN");
                    return client.exchange(client.postBytes("/children/" + child + "/sessions", fields), false)
                                    .status()
                            == 303;
                }

                @Override
                public void close() throws Exception {
                    client.close();
                }
            };
        });
    }

    private Measured bare(int clients) throws Exception {
        return Measured.of(clients, bench.warm, bench.duration, number -> {
            Connection connection = bench.program.bare();
            PreparedStatement insert = connection.prepareStatement("""
                    insert into entry (child_id, id, said_on, recorded_at, speaker, speaker_name, how, words, language, translation,
                        reading, question, seen_alone, source, source_id, source_section, source_version, source_label,
                        author_id, author_name, corrects, replaced_by)
                    values (?, ?, current_date, now(), 'CHILD', null, 'SPOKEN', ?, 'en', null, null, null, true, 'SESSION', ?, '0', 1,
                        'Direct session', ?, 'bench.manager', null, null)
                    on conflict do nothing
                    """);
            List<UUID> children = bench.council.fresh();
            return new Measured.Work() {
                @Override
                public boolean once(int turn) throws Exception {
                    insert.setObject(1, children.get((number * 17 + turn * 7) % children.size()));
                    insert.setObject(2, UUID.randomUUID());
                    insert.setString(3, texts.get((number * 31 + turn) % texts.size()));
                    insert.setObject(4, UUID.randomUUID());
                    insert.setNull(5, Types.OTHER);
                    return insert.executeUpdate() == 1;
                }

                @Override
                public void close() throws Exception {
                    connection.close();
                }
            };
        });
    }
}
