package heard.cards;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares PINs, few at once and in a fair order, so that ten thousand wrong ones cost a real child no more than a moment.
 *
 * <p>Everybody waits in the long queue. Who has a token that exists waits in the short one too, and whichever comes first does
 * the work: a right PIN is told at once. A wrong one is told only when its turn in the long queue has come and
 * been spent as if the work were done there, so that it takes as long as for a token that does not exist.
 */
@Component
class PinWork {

    private static final Logger log = LoggerFactory.getLogger(PinWork.class);
    static final int LONG_QUEUE = 200;
    private static final int SHORT_QUEUE = 2_000;
    private static final int OF_ONE_SOURCE = 40;

    private final Turns<Work> everybody = new Turns<>(LONG_QUEUE, OF_ONE_SOURCE);
    private final Turns<Work> known = new Turns<>(SHORT_QUEUE, OF_ONE_SOURCE);
    private final List<Thread> threads = new ArrayList<>();

    enum Result {
        RIGHT,
        WRONG,
        /** Too many are waiting: it was not looked at, or it was wrong and there was no turn to say so. */
        BUSY
    }

    private static final class Work {
        final BooleanSupplier isRight;
        final AtomicBoolean begun = new AtomicBoolean();
        final CompletableFuture<Boolean> found = new CompletableFuture<>();
        final CompletableFuture<Boolean> told = new CompletableFuture<>();
        volatile long tookMillis;

        Work(BooleanSupplier isRight) {
            this.isRight = isRight;
        }

        boolean isRightWithin(Duration patience) {
            return found.copy()
                    .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }

        /** @return whether this call did it: work is done once */
        boolean doIt() {
            if (!begun.compareAndSet(false, true)) {
                return false;
            }
            long start = System.nanoTime();
            try {
                boolean right = isRight.getAsBoolean();
                tookMillis = (System.nanoTime() - start) / 1_000_000;
                found.complete(right);
            } catch (RuntimeException | Error e) {
                found.completeExceptionally(e);
                told.completeExceptionally(e);
            }
            return true;
        }
    }

    PinWork() {
        // Of the platform and not virtual: this work never waits, and would hold up every request that is under way.
        int each = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        for (int i = 0; i < each; i++) {
            threads.add(
                    Thread.ofPlatform().daemon().name("pins of everybody " + i).start(() -> always(this::longTurn)));
            threads.add(Thread.ofPlatform().daemon().name("pins of cards " + i).start(() -> always(this::shortTurn)));
        }
    }

    /** How many are compared at the same time in the long queue. */
    int atOnce() {
        return threads.size() / 2;
    }

    /**
     * Waits for a turn and for the work.
     *
     * @param isKnown whether there is such a token
     * @param patience how long a right PIN is waited for where there is no turn to say that it was wrong: until those whose token
     *     does not exist are told that there is none
     */
    Result compare(String source, boolean wasNeverWrong, boolean isKnown, Duration patience, BooleanSupplier isRight) {
        Work work = new Work(isRight);
        boolean hasTurn = everybody.add(source, wasNeverWrong, work);
        boolean hasShortTurn = isKnown && known.add(source, wasNeverWrong, work);
        if (hasTurn) {
            return work.told.join() ? Result.RIGHT : Result.WRONG;
        }
        return hasShortTurn && work.isRightWithin(patience) ? Result.RIGHT : Result.BUSY;
    }

    private void shortTurn() throws InterruptedException {
        Work work = known.take();
        if (work.doIt() && !work.found.isCompletedExceptionally() && work.found.join()) {
            work.told.complete(true);
        }
    }

    private void longTurn() throws InterruptedException {
        Work work = everybody.take();
        boolean byMe = work.doIt();
        if (work.found.handle((right, e) -> e != null).join()) {
            return;
        }
        boolean right = work.found.join();
        if (!byMe && !right) {
            Thread.sleep(work.tookMillis);
        }
        work.told.complete(right);
    }

    private interface Turn {
        void take() throws InterruptedException;
    }

    private static void always(Turn turn) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    turn.take();
                } catch (RuntimeException e) {
                    log.error("A PIN could not be compared.", e);
                }
            }
        } catch (InterruptedException e) {
            // The program stops.
        }
    }

    @PreDestroy
    void stop() {
        threads.forEach(Thread::interrupt);
    }
}
