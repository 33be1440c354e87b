package heard.bench;

import heard.outside.Client;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Searching all the entries a person may see, newest first, for a word that many say and for one that few do. */
final class SearchRows {

    private static final int CLIENTS = 8;

    private final Bench bench;

    SearchRows(Bench bench) {
        this.bench = bench;
    }

    private record Word(String word, int entries) {}

    void measure() throws Exception {
        try (Connection bare = bench.program.bare()) {
            String[] words = choose(bare);
            for (int i = 0; i < words.length; i++) {
                Word word = new Word(words[i], count(bare, words[i]));
                String kind = List.of("rare", "middling", "common").get(i);
                rows(kind, word, Council.QUALITY, "who may see all");
                rows(kind, word, Council.WORKER, "who may see 20 children");
            }
        }
    }

    private void rows(String kind, Word word, String userName, String who) throws Exception {
        String row = "search, " + kind + " word (in " + word.entries() + "), by one " + who;
        Measured found = bench.withCpu(row, () -> search(word.word(), userName));
        if (kind.equals("middling")) {
            bench.report.told(row, found.perSecond(), "/s");
            bench.report.told(row + ", p99", found.p99(), "ms");
        } else {
            bench.report.atLeast(row, found.perSecond(), "/s", 150);
            bench.report.atMost(row + ", p99", found.p99(), "ms", 100);
        }
        bench.failed(row, found);
    }

    private Measured search(String word, String userName) throws Exception {
        String path = "/search?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
        Client signedIn = Client.signedIn(bench.program.port(), userName, Council.PASSWORD);
        boolean marks = signedIn.get(path).body().contains("<mark>");
        return Measured.of(CLIENTS, bench.warm, bench.duration, number -> {
            Client client = signedIn.again();
            byte[] request = client.getBytes(path, true);
            return new Measured.Work() {
                @Override
                public boolean once(int turn) throws Exception {
                    Client.Answer answer = client.exchange(request, false);
                    return answer.status() == 200 && (marks || userName.equals(Council.WORKER));
                }

                @Override
                public void close() throws Exception {
                    client.close();
                }
            };
        });
    }

    /** From a sample of the entries themselves: in one of them, in about a hundredth, in about a third. */
    private String[] choose(Connection bare) throws Exception {
        List<String> texts = bench.someTexts();
        Map<String, Integer> entries = new HashMap<>();
        for (String text : texts) {
            List.of(text.toLowerCase(java.util.Locale.ROOT).split("[^a-z]+")).stream()
                    .filter(word -> word.length() > 3)
                    .distinct()
                    .forEach(word -> entries.merge(word, 1, Integer::sum));
        }
        TreeMap<Double, String> byDistance = new TreeMap<>();
        String[] chosen = new String[3];
        double[] wanted = {1.0 / texts.size(), 0.01, 0.33};
        for (int i = 0; i < wanted.length; i++) {
            byDistance.clear();
            for (Map.Entry<String, Integer> word : entries.entrySet()) {
                double part = (double) word.getValue() / texts.size();
                byDistance.putIfAbsent(Math.abs(part - wanted[i]), word.getKey());
            }
            for (String word : byDistance.values()) {
                chosen[i] = word;
                // Words like "have" are not searched for.
                if (count(bare, word) > 0) {
                    break;
                }
            }
        }
        return chosen;
    }

    private static int count(Connection bare, String word) throws Exception {
        try (PreparedStatement sql = bare.prepareStatement("""
                select count(*) from entry
                where replaced_by is null
                  and entry_words(said_on, words, translation) @@ to_tsquery('english', ?)
                """)) {
            sql.setString(1, word);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
