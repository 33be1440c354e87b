package heard.cards;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares PINs, few at once and in a fair order, so that ten thousand wrong ones cost a real child no more than a moment.
 *
 * <p>Everybody waits in the long queue, where each source has its turn. Who has a token that exists waits in the short one too, where
 * each card has its turn, whoever tries it from wherever; whichever comes first does the work: a right PIN is told at once. A wrong one
 * is told only when its turn in the long queue has come and been spent as if the work were done there, so that it takes as long
 * as for a token that does not exist. Nobody waits for a turn longer than ten seconds, and for those who have gone no work is done.
 *
 * <p>The same PIN on the same token, sent while it waits or is compared, is that one try: however often it comes, it takes one turn. So
 * whoever knows a card's code keeps nobody from that card by sending one wrong PIN again and again.
 */
@Component
class PinWork {

    private static final Logger log = LoggerFactory.getLogger(PinWork.class);
    static final int LONG_QUEUE = 200;
    private static final int SHORT_QUEUE = 2_000;
    private static final int OF_ONE = 40;

    private final Turns<Work> everybody = new Turns<>(LONG_QUEUE, OF_ONE);
    private final Turns<Work> known = new Turns<>(SHORT_QUEUE, OF_ONE);
    private final Map<String, Work> underWay = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Duration longest;

    enum Result {
        RIGHT,
        WRONG,
        /** Too many are waiting: it was not looked at, or it was wrong and there was no turn in time to say so. */
        BUSY
    }

    private static final class Work {
        final BooleanSupplier isRight;
        final AtomicBoolean begun = new AtomicBoolean();
        final CompletableFuture<Boolean> found = new CompletableFuture<>();
        final CompletableFuture<Result> told = new CompletableFuture<>();
        volatile Duration took = Duration.ZERO;

        Work(BooleanSupplier isRight) {
            this.isRight = isRight;
        }

        /** @return whether this call did it: work is done once */
        boolean doIt() {
            if (!begun.compareAndSet(false, true)) {
                return false;
            }
            long start = System.nanoTime();
            try {
                boolean right = isRight.getAsBoolean();
                took = Duration.ofNanos(System.nanoTime() - start);
                found.complete(right);
            } catch (RuntimeException | Error e) {
                // Told first: the other turn waits for what was found, and would tell that it was wrong.
                told.completeExceptionally(e);
                found.completeExceptionally(e);
            }
            return true;
        }

        /** Waits for the work, whoever does it. */
        boolean wasRight() {
            return found.exceptionally(e -> false).join();
        }
    }

    PinWork() {
        this(Duration.ofSeconds(10));
    }

    /** @param longest that anybody waits for their turn */
    PinWork(Duration longest) {
        this.longest = longest;
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
     * @param tried the token and the PIN, told from every other
     * @param card whose it is, or null where there is no such token
     * @param patience how long a right PIN is waited for where there is no turn to say that it was wrong: until those whose token
     *     does not exist are told that there is none
     */
    Result compare(
            String source,
            boolean isOftenWrong,
            String tried,
            @Nullable String card,
            Duration patience,
            BooleanSupplier isRight) {
        Work work = new Work(isRight);
        Work same = underWay.putIfAbsent(tried, work);
        if (same != null) {
            return same.told.join();
        }
        try {
            boolean hasTurn = everybody.add(source, isOftenWrong, work);
            boolean hasShortTurn = card != null && known.add(card, false, work);
            if (!hasTurn && !hasShortTurn) {
                work.told.complete(Result.BUSY);
            }
            return work.told
                    .completeOnTimeout(Result.BUSY, (hasTurn ? longest : patience).toNanos(), TimeUnit.NANOSECONDS)
                    .join();
        } finally {
            underWay.remove(tried);
        }
    }

    private void shortTurn() throws InterruptedException {
        Work work = known.take();
        if (!work.told.isDone() && work.doIt() && work.wasRight()) {
            work.told.complete(Result.RIGHT);
        }
    }

    private void longTurn() throws InterruptedException {
        Work work = everybody.take();
        if (work.told.isDone()) {
            return;
        }
        long start = System.nanoTime();
        boolean byMe = work.doIt();
        boolean right = work.wasRight();
        if (!byMe && !right) {
            waitUntil(start, work.took);
        }
        work.told.complete(right ? Result.RIGHT : Result.WRONG);
    }

    /** Holds back until so much time has gone by since the start. */
    static void waitUntil(long start, Duration after) {
        long left = after.toNanos() - (System.nanoTime() - start);
        if (left > 0) {
            try {
                Thread.sleep(Duration.ofNanos(left));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
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
