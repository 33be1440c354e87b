package heard.faults;

import heard.outside.Client;
import heard.outside.Sayings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Children who answer one question after another, on several phones at once, while something goes wrong. What is not acknowledged is
 * sent again as it is, as a phone does, until it is.
 */
final class Answering implements AutoCloseable {

    private static final int PHONES = 8;

    private final List<Sayings.Teller> tellers;
    private final IntSupplier port;
    private final ConcurrentLinkedQueue<Said> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
    private final List<Thread> phones = new ArrayList<>();
    private volatile boolean enough;
    private volatile boolean giveUp;

    /** One answer as it left the phone. */
    record Said(Sayings.Teller teller, String ask, int revision, UUID id, String words) {

        byte[] put(Client client) {
            return client.putBytes(
                    "/say/answers/" + ask,
                    "{\"reply\":\"%s\",\"id\":\"%s\",\"revision\":%d,\"words\":\"%s\"}"
                            .formatted(teller.reply(), id, revision, words));
        }
    }

    /** @param port of a program that lives, asked again whenever one does not answer */
    Answering(List<Sayings.Teller> tellers, IntSupplier port) {
        this.tellers = tellers;
        this.port = port;
        for (int phone = 0; phone < PHONES; phone++) {
            int number = phone;
            phones.add(Thread.ofVirtual().start(() -> tell(number)));
        }
    }

    List<Said> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Answers that were neither kept nor worth trying again: there should be none. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    int count() {
        return acknowledged.size();
    }

    void until(int answers) throws InterruptedException {
        long give = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (acknowledged.size() < answers) {
            if (System.nanoTime() > give) {
                throw new AssertionError("Only " + acknowledged.size() + " of " + answers + " answers in two minutes.");
            }
            Thread.sleep(20);
        }
    }

    /** No new answer; what is under way is sent until it is acknowledged. */
    @Override
    public void close() throws InterruptedException {
        enough = true;
        for (Thread phone : phones) {
            if (!phone.join(java.time.Duration.ofMinutes(3))) {
                giveUp = true;
                throw new AssertionError("An answer was still not taken three minutes later.");
            }
        }
    }

    private void tell(int phone) {
        for (int turn = 0; !enough; turn++) {
            int n = phone + PHONES * (turn / Sayings.ASKS);
            Sayings.Teller teller = tellers.get(n % tellers.size());
            keep(new Said(
                    teller,
                    "ask-" + (turn % Sayings.ASKS + 1),
                    n / tellers.size() + 1,
                    UUID.randomUUID(),
                    "What I want to say is number " + phone + "-" + turn));
        }
    }

    private void keep(Said said) {
        while (!giveUp) {
            try (Client client = said.teller().client(port.getAsInt())) {
                int status = client.exchange(said.put(client), false).status();
                if (status == 200 || status == 201) {
                    acknowledged.add(said);
                    return;
                }
                if (status < 500) {
                    refused.add(said.ask() + " " + said.revision() + ": " + status);
                    return;
                }
            } catch (IOException | RuntimeException e) {
                // No answer: whether it was kept is not known, so it is sent again.
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
