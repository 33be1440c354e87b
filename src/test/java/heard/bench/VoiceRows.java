package heard.bench;

import heard.outside.Client;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Reading what one child said: the whole voice, and the first page of it. */
final class VoiceRows {

    private static final String COLUMNS =
            "child_id, id, said_on, recorded_at, speaker, speaker_name, how, words, language, translation, reading, question, "
                    + "seen_alone, source, source_id, source_section, source_version, source_label, author_id, author_name, "
                    + "corrects, replaced_by";

    private final Bench bench;

    VoiceRows(Bench bench) {
        this.bench = bench;
    }

    void measure() throws Exception {
        bare(8, 300);
        for (int clients : new int[] {1, 16}) {
            Measured bare = bench.withCpu("bare select of 300 entries, " + clients, () -> bare(clients, 300));
            rows("whole voice, 300 entries", "?all=true", clients, bare, 300_000, 0.2, 200);
        }
        for (int clients : new int[] {1, 16}) {
            Measured bare = bench.withCpu("bare select of 50 entries, " + clients, () -> bare(clients, 50));
            rows("first page, 50 entries", "", clients, bare, 50_000, 0.3, 40);
        }
    }

    private void rows(String name, String query, int clients, Measured bare, int atLeastBytes, double aim, double p99)
            throws Exception {
        for (boolean compressed : List.of(false, true)) {
            String row = name
                    + (compressed ? ", compressed, " : ", plain, ")
                    + clients
                    + (clients == 1 ? " client" : " clients");
            Measured page =
                    bench.withCpu(row, () -> pages(clients, query, compressed, compressed ? 1_000 : atLeastBytes));
            bench.report.ofBare(row, page.perSecond(), "pages/s", bare.perSecond(), aim);
            if (clients == 16) {
                bench.report.atMost(row + ", p99", page.p99(), "ms", p99);
            } else {
                bench.report.told(row + ", p50", page.p50(), "ms");
            }
            bench.failed(row, page);
        }
    }

    Measured pages(int clients, String query, boolean compressed, int atLeastBytes) throws Exception {
        return Measured.of(clients, bench.warm, bench.duration, number -> {
            Client client = bench.asManager().again();
            List<UUID> children = bench.council.heard();
            return new Measured.Work() {
                @Override
                public boolean once(int turn) throws Exception {
                    UUID child = children.get((number * 97 + turn * 31) % children.size());
                    Client.Answer answer = client.exchange(
                            client.getBytes("/children/" + child + "/voice" + query, compressed), false);
                    if (answer.status() != 200 || answer.bytes() < atLeastBytes) {
                        return false;
                    }
                    return compressed == answer.head().toLowerCase(Locale.ROOT).contains("content-encoding: gzip");
                }

                @Override
                public void close() throws Exception {
                    client.close();
                }
            };
        });
    }

    private Measured bare(int clients, int entries) throws Exception {
        return Measured.of(clients, bench.warm, bench.duration, number -> {
            Connection connection = bench.program.bare();
            PreparedStatement select = connection.prepareStatement("select " + COLUMNS
                    + " from entry where child_id = ? and replaced_by is null order by said_on desc, id desc limit "
                    + entries);
            List<UUID> children = bench.council.heard();
            return new Measured.Work() {
                @Override
                public boolean once(int turn) throws Exception {
                    select.setObject(1, children.get((number * 97 + turn * 31) % children.size()));
                    int rows = 0;
                    try (ResultSet result = select.executeQuery()) {
                        while (result.next()) {
                            for (int column = 1; column <= 22; column++) {
                                result.getString(column);
                            }
                            rows++;
                        }
                    }
                    return rows == entries;
                }

                @Override
                public void close() throws Exception {
                    connection.close();
                }
            };
        });
    }

    /** Forty-eight phones lose their line in the middle of a page, again and again; then everything is as before. */
    void hangUps() throws Exception {
        Measured before = pages(8, "", true, 1_000);
        Measured hangUps = Measured.of(48, bench.warm, bench.duration, number -> {
            Client client = bench.asManager().again();
            List<UUID> children = bench.council.heard();
            return new Measured.Work() {
                @Override
                public boolean once(int turn) throws Exception {
                    UUID child = children.get((number * 13 + turn) % children.size());
                    client.hangUpAfter(client.getBytes("/children/" + child + "/voice?all=true", false), 16_000);
                    return true;
                }

                @Override
                public void close() throws Exception {
                    client.close();
                }
            };
        });
        bench.report.told("pages cut in the middle by 48 clients", hangUps.perSecond(), "cuts/s");
        Measured after = pages(8, "", true, 1_000);
        bench.report.ofBare(
                "first page, 8 clients, after the 48 hung up (limit: before)",
                after.perSecond(),
                "pages/s",
                before.perSecond(),
                0.9);
        bench.failed("after the 48 hung up", after);
    }
}
