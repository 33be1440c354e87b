package heard.bench;

import heard.outside.Client;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wrong PINs from thousands of places at once, while one real child comes in with their card again and again. */
final class GuessRow {

    private static final int GUESSERS = 200;
    private static final int GUESSES = 10_000;
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern CARD_ID = Pattern.compile("name=\"cardId\" value=\"([^\"]+)\"");
    private static final Pattern SEED = Pattern.compile("name=\"seed\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("id=\"card-token\">([^<]+)<");
    private static final Pattern PIN = Pattern.compile("id=\"card-pin\">([^<]+)<");

    private final Bench bench;

    GuessRow(Bench bench) {
        this.bench = bench;
    }

    private record Card(String token, String pin) {}

    /** @param longest after which no further guess is begun */
    void measure(Duration longest) throws Exception {
        Card card = card(bench.council.fresh().getFirst());
        comeIn(card);
        double alone = slowest(card, 5);
        AtomicInteger made = new AtomicInteger();
        long until = System.nanoTime() + longest.toNanos();
        List<Double> during = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int n = 0; n < GUESSERS; n++) {
                SplittableRandom random = new SplittableRandom(n);
                all.add(threads.submit(() -> guess(random, made, until)));
            }
            Thread.sleep(2_000);
            while (made.get() < GUESSES && System.nanoTime() < until) {
                during.add(comeIn(card));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        double slowest = during.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        bench.report.told("wrong PINs from as many places", made.get() / (double) longest.toSeconds(), "/s at least");
        bench.report.told("a child's sign-in with nobody guessing, the slowest", alone, "s");
        bench.report.atMost(
                "a child's sign-in, slower by, the slowest of " + during.size() + " beside " + made + " guesses",
                Math.max(0, slowest - alone),
                "s",
                2);
    }

    private Card card(UUID child) throws Exception {
        Client manager = bench.asManager().again();
        Client.Answer page = manager.get("/children/" + child + "/cards");
        Client.Answer made = manager.post(
                "/children/" + child + "/cards",
                Map.of("cardId", found(CARD_ID, page), "seed", found(SEED, page), "kind", "NUMBERS"));
        return new Card(found(TOKEN, made), found(PIN, made));
    }

    private static String found(Pattern pattern, Client.Answer page) throws IOException {
        Matcher found = pattern.matcher(page.body());
        if (!found.find()) {
            throw new IOException("No card was made: " + page.status());
        }
        return found.group(1);
    }

    private double slowest(Card card, int times) throws Exception {
        double slowest = 0;
        for (int n = 0; n < times; n++) {
            slowest = Math.max(slowest, comeIn(card));
        }
        return slowest;
    }

    /** @return seconds from the press of the button to the first page */
    private double comeIn(Card card) throws Exception {
        try (Client child = new Client(bench.program.port()).from("203.0.113.7")) {
            child.get("/say");
            long began = System.nanoTime();
            Client.Answer answer = child.post("/say", Map.of("token", card.token(), "pin", card.pin()));
            if (answer.status() != 303) {
                throw new IOException("The child was not let in: " + answer.status());
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private Void guess(SplittableRandom random, AtomicInteger made, long until) throws Exception {
        while (made.get() < GUESSES && System.nanoTime() < until) {
            String place = "198.18." + random.nextInt(256) + "." + random.nextInt(256);
            try (Client guesser = new Client(bench.program.port()).from(place)) {
                guesser.get("/say");
                StringBuilder token = new StringBuilder();
                for (int n = 0; n < 12; n++) {
                    token.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
                }
                guesser.post(
                        "/say", Map.of("token", token.toString(), "pin", "%06d".formatted(random.nextInt(1_000_000))));
                made.incrementAndGet();
            } catch (SocketTimeoutException e) {
                made.incrementAndGet(); // a machine that is too busy to answer in time has been guessed at all the same
            }
        }
        return null;
    }
}
