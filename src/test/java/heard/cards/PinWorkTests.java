package heard.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who gets their turn, told by gates that open and shut and not by the clock. */
class PinWorkTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PinWork work = new PinWork();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        people.shutdownNow();
        work.stop();
    }

    @Test
    void aRightPinIsToldAtOnceWhileEverybodyElseWaits() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        crowd(gate, 150);

        var child = people.submit(() -> work.compare("home", true, true, PATIENCE, () -> true));

        assertThat(child.get(10, TimeUnit.SECONDS)).isEqualTo(PinWork.Result.RIGHT);
        gate.countDown();
    }

    @Test
    void aWrongPinOfACardThatExistsIsToldNoSoonerThanThatOfOneThatDoesNot() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        crowd(gate, 150);
        AtomicInteger compared = new AtomicInteger();
        var known = CompletableFuture.supplyAsync(
                () -> work.compare("a", true, true, PATIENCE, () -> {
                    compared.incrementAndGet();
                    return false;
                }),
                people);
        var unknown = CompletableFuture.supplyAsync(
                () -> work.compare("b", true, false, PATIENCE, () -> {
                    compared.incrementAndGet();
                    return false;
                }),
                people);
        // A right one after it has been through the short queue: the wrong one before it has been looked at by then.
        assertThat(people.submit(() -> work.compare("c", true, true, PATIENCE, () -> true))
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo(PinWork.Result.RIGHT);

        assertThat(known).isNotDone();
        assertThat(unknown).isNotDone();
        gate.countDown();
        assertThat(known.get(10, TimeUnit.SECONDS)).isEqualTo(PinWork.Result.WRONG);
        assertThat(unknown.get(10, TimeUnit.SECONDS)).isEqualTo(PinWork.Result.WRONG);
        assertThat(compared).hasValue(2);
    }

    @Test
    void whenTooManyWaitTheRestIsTurnedAwayUnlookedAtAndARightPinStillComesIn() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        crowd(gate, 400);

        AtomicInteger compared = new AtomicInteger();
        assertThat(work.compare("x", true, false, PATIENCE, () -> {
                    compared.incrementAndGet();
                    return false;
                }))
                .isEqualTo(PinWork.Result.BUSY);
        assertThat(compared).hasValue(0);
        assertThat(work.compare("home", true, true, PATIENCE, () -> true)).isEqualTo(PinWork.Result.RIGHT);
        assertThat(work.compare("home", true, true, PATIENCE, () -> false)).isEqualTo(PinWork.Result.BUSY);
        gate.countDown();
    }

    @Test
    void whenTooManyWaitAWrongPinIsTurnedAwayAsSoonAsATokenThatDoesNotExistHoweverManyCardsAreTried() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        crowd(gate, 400);
        CountDownLatch tried =
                new CountDownLatch(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        for (int i = 0; i < 50; i++) {
            String source = "cards " + i;
            people.submit(() -> work.compare(source, true, true, PATIENCE, () -> shut(tried, gate)));
        }
        tried.await();

        assertThat(work.compare("x", true, true, Duration.ofMillis(50), () -> true))
                .isEqualTo(PinWork.Result.BUSY);
        gate.countDown();
    }

    @Test
    void oneSourceThatSendsManyIsOneAmongTheOthers() throws InterruptedException {
        Turns<String> turns = new Turns<>(100, 40);
        for (int i = 0; i < 3; i++) {
            turns.add("crowd", true, "crowd " + i);
        }
        turns.add("was wrong", false, "late");
        turns.add("home", true, "home");

        List<String> order = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            order.add(turns.take());
        }
        assertThat(order).containsExactly("crowd 0", "home", "crowd 1", "crowd 2", "late");
    }

    @Test
    void oneSourceCannotFillTheQueue() {
        Turns<Integer> turns = new Turns<>(100, 40);
        for (int i = 0; i < 60; i++) {
            turns.add("crowd", true, i);
        }
        assertThat(turns.isFull("crowd")).isTrue();
        assertThat(turns.isFull("home")).isFalse();
    }

    @Test
    void whatGoesWrongIsToldToWhoeverWaits() {
        var asked = CompletableFuture.supplyAsync(
                () -> work.compare("a", true, true, PATIENCE, () -> {
                    throw new IllegalStateException("broken");
                }),
                people);

        assertThat(asked).failsWithin(Duration.ofSeconds(10));
        assertThat(work.compare("b", true, true, PATIENCE, () -> true)).isEqualTo(PinWork.Result.RIGHT);
    }

    /** So many from as many sources, none of which gets anywhere until the gate opens. */
    private void crowd(CountDownLatch gate, int number) throws InterruptedException {
        int atWork = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        CountDownLatch working = new CountDownLatch(atWork);
        CountDownLatch turnedAway = new CountDownLatch(Math.max(0, number - 200 - atWork));
        for (int i = 0; i < number; i++) {
            if (i == atWork) {
                // From here on nobody is taken out of the queue, so it stays full once it is.
                working.await();
            }
            String source = "crowd " + i;
            people.submit(() -> {
                if (work.compare(source, true, false, PATIENCE, () -> shut(working, gate)) == PinWork.Result.BUSY) {
                    turnedAway.countDown();
                }
            });
        }
        turnedAway.await();
    }

    private static boolean shut(CountDownLatch working, CountDownLatch gate) {
        working.countDown();
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
