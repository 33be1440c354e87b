package heard.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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

        var child = people.submit(() -> work.compare("home", false, "home", "card of home", PATIENCE, () -> true));

        assertThat(child.get(10, TimeUnit.SECONDS)).isEqualTo(PinWork.Result.RIGHT);
        gate.countDown();
    }

    @Test
    void aWrongPinOfACardThatExistsIsToldNoSoonerThanThatOfOneThatDoesNot() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        crowd(gate, 150);
        AtomicInteger compared = new AtomicInteger();
        var known = CompletableFuture.supplyAsync(
                () -> work.compare("a", false, "a", "card of a", PATIENCE, () -> {
                    compared.incrementAndGet();
                    return false;
                }),
                people);
        var unknown = CompletableFuture.supplyAsync(
                () -> work.compare("b", false, "b", null, PATIENCE, () -> {
                    compared.incrementAndGet();
                    return false;
                }),
                people);
        // A right one after it has been through the short queue: the wrong one before it has been looked at by then.
        assertThat(people.submit(() -> work.compare("c", false, "c", "card of c", PATIENCE, () -> true))
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
        assertThat(work.compare("x", false, "x", null, PATIENCE, () -> {
                    compared.incrementAndGet();
                    return false;
                }))
                .isEqualTo(PinWork.Result.BUSY);
        assertThat(compared).hasValue(0);
        assertThat(work.compare("home", false, "home", "card of home", PATIENCE, () -> true))
                .isEqualTo(PinWork.Result.RIGHT);
        assertThat(work.compare("home", false, "home", "card of home", Duration.ofMillis(50), () -> false))
                .isEqualTo(PinWork.Result.BUSY);
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
            people.submit(() -> work.compare(source, false, source, source, PATIENCE, () -> shut(tried, gate)));
        }
        tried.await();

        assertThat(work.compare("x", false, "x", "card of x", Duration.ofMillis(50), () -> true))
                .isEqualTo(PinWork.Result.BUSY);
        gate.countDown();
    }

    @Test
    void whoeverWaitsTooLongIsToldThatTooManyWaitAndNoWorkIsDoneForThemAnyMore() throws Exception {
        PinWork hasty = new PinWork(Duration.ofMillis(20));
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(hasty.atOnce());
        for (int i = 0; i < hasty.atOnce(); i++) {
            String source = "crowd " + i;
            people.submit(() -> hasty.compare(source, false, source, null, PATIENCE, () -> shut(held, gate)));
        }
        held.await();
        AtomicInteger compared = new AtomicInteger();

        assertThat(hasty.compare("mistyped", true, "mistyped", null, PATIENCE, () -> compared.incrementAndGet() < 0))
                .isEqualTo(PinWork.Result.BUSY);
        gate.countDown();
        while (hasty.compare("later", true, "later", null, PATIENCE, () -> false) == PinWork.Result.BUSY) {
            Thread.onSpinWait();
        }
        assertThat(compared).hasValue(0);
        hasty.stop();
    }

    /** More than a card may have waiting: without it a child's right PIN would be turned away from its own card. */
    @Test
    void theSameWrongPinFromAHundredPlacesTakesOneTurnAndTheRightPinOfThatCardComesIn() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch shortGate = new CountDownLatch(1);
        crowd(gate, 400);
        CountDownLatch held = new CountDownLatch(work.atOnce());
        for (int i = 0; i < work.atOnce(); i++) {
            String card = "held " + i;
            people.submit(() -> work.compare(card, false, card, card, PATIENCE, () -> shut(held, shortGate)));
        }
        held.await();
        AtomicInteger compared = new AtomicInteger();
        for (int i = 0; i < 100; i++) {
            String source = "guesser " + i;
            untilItWaits(() -> work.compare(
                    source, false, "the same", "the card", PATIENCE, () -> compared.incrementAndGet() < 0));
        }
        var child = people.submit(() -> work.compare("home", false, "the right one", "the card", PATIENCE, () -> true));
        shortGate.countDown();

        assertThat(child.get(10, TimeUnit.SECONDS)).isEqualTo(PinWork.Result.RIGHT);
        assertThat(compared).hasValue(1);
        gate.countDown();
    }

    @Test
    void whatWasToldIsComparedAnewWhenItIsTriedAgain() {
        AtomicInteger compared = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            assertThat(work.compare("a", false, "again", null, PATIENCE, () -> compared.incrementAndGet() < 0))
                    .isEqualTo(PinWork.Result.WRONG);
        }
        assertThat(compared).hasValue(3);
    }

    @Test
    void oneCardThatIsTriedFromManyPlacesIsOneAmongTheOthers() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch shortGate = new CountDownLatch(1);
        crowd(gate, 1 + work.atOnce());
        CountDownLatch held = new CountDownLatch(work.atOnce());
        for (int i = 0; i < work.atOnce(); i++) {
            String card = "held " + i;
            people.submit(() -> work.compare(card, false, card, card, PATIENCE, () -> shut(held, shortGate)));
        }
        held.await();
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 30; i++) {
            String source = "guesser " + i;
            untilItWaits(() -> work.compare(source, false, source, "guessed", PATIENCE, () -> !order.add(source)));
        }
        untilItWaits(() -> work.compare("home", true, "home", "own", PATIENCE, () -> order.add("home")));
        shortGate.countDown();

        assertThat(work.compare("last", false, "last", "last", PATIENCE, () -> true))
                .isEqualTo(PinWork.Result.RIGHT);
        assertThat(order.indexOf("home")).isBetween(0, 2 * work.atOnce());
        gate.countDown();
    }

    private static void untilItWaits(Runnable work) {
        Thread thread = Thread.ofPlatform().daemon().start(work);
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    @Test
    void oneSourceThatSendsManyIsOneAmongTheOthers() throws InterruptedException {
        Turns<String> turns = new Turns<>(100, 40);
        for (int i = 0; i < 3; i++) {
            turns.add("crowd", false, "crowd " + i);
        }
        turns.add("home", false, "home");

        assertThat(taken(turns, 4)).containsExactly("crowd 0", "home", "crowd 1", "crowd 2");
    }

    @Test
    void ofThreeTurnsOneIsForThoseWhoWereOftenWrongHoweverManyOthersCome() throws InterruptedException {
        Turns<String> turns = new Turns<>(100, 40);
        for (int i = 0; i < 2; i++) {
            turns.add("often " + i, true, "often " + i);
        }
        for (int i = 0; i < 5; i++) {
            turns.add("new " + i, false, "new " + i);
        }

        assertThat(taken(turns, 7)).containsExactly("new 0", "new 1", "often 0", "new 2", "new 3", "often 1", "new 4");
    }

    private static List<String> taken(Turns<String> turns, int number) throws InterruptedException {
        List<String> order = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            order.add(turns.take());
        }
        return order;
    }

    @Test
    void oneSourceCannotFillTheQueue() {
        Turns<Integer> turns = new Turns<>(100, 40);
        for (int i = 0; i < 60; i++) {
            turns.add("crowd", false, i);
        }
        assertThat(turns.isFull("crowd")).isTrue();
        assertThat(turns.isFull("home")).isFalse();
    }

    @Test
    void whatGoesWrongIsToldToWhoeverWaits() {
        var asked = CompletableFuture.supplyAsync(
                () -> work.compare("a", false, "a", "card of a", PATIENCE, () -> {
                    throw new IllegalStateException("broken");
                }),
                people);

        assertThat(asked).failsWithin(Duration.ofSeconds(10));
        assertThat(work.compare("b", false, "b", "card of b", PATIENCE, () -> true))
                .isEqualTo(PinWork.Result.RIGHT);
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
                if (work.compare(source, false, source, null, PATIENCE, () -> shut(working, gate))
                        == PinWork.Result.BUSY) {
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
