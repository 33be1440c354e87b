package heard.cards;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who waits for the slow work, in a fair order: every source has its turn before any has a second one. Those that were often wrong have
 * one turn in three while others wait too, so that nobody goes before them for ever.
 */
final class Turns<T> {

    private static final int OF_OTHERS = 3;

    private final int most;
    private final int mostOfOne;
    private final Map<String, Deque<T>> seldomWrong = new LinkedHashMap<>();
    private final Map<String, Deque<T>> oftenWrong = new LinkedHashMap<>();
    private final Lock lock = new ReentrantLock();
    private final Condition oneMore = lock.newCondition();
    private int waiting;
    private int taken;

    /** @param mostOfOne the most that one source may have waiting */
    Turns(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    boolean isFull(String source) {
        lock.lock();
        try {
            return waiting >= most || of(seldomWrong, source) + of(oftenWrong, source) >= mostOfOne;
        } finally {
            lock.unlock();
        }
    }

    /** @return false when too many wait already; then it does not wait */
    boolean add(String source, boolean isOftenWrong, T item) {
        lock.lock();
        try {
            if (isFull(source)) {
                return false;
            }
            (isOftenWrong ? oftenWrong : seldomWrong)
                    .computeIfAbsent(source, s -> new ArrayDeque<>())
                    .add(item);
            waiting++;
            oneMore.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is one. */
    T take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                boolean forOthers = taken == OF_OTHERS - 1;
                Optional<T> next =
                        next(forOthers ? oftenWrong : seldomWrong).or(() -> next(forOthers ? seldomWrong : oftenWrong));
                if (next.isPresent()) {
                    waiting--;
                    taken = (taken + 1) % OF_OTHERS;
                    return next.get();
                }
                oneMore.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private Optional<T> next(Map<String, Deque<T>> of) {
        var first = of.entrySet().iterator();
        if (!first.hasNext()) {
            return Optional.empty();
        }
        var entry = first.next();
        first.remove();
        T item = entry.getValue().removeFirst();
        if (!entry.getValue().isEmpty()) {
            of.put(entry.getKey(), entry.getValue()); // behind all the others
        }
        return Optional.of(item);
    }

    private static <T> int of(Map<String, Deque<T>> waiting, String source) {
        Deque<T> own = waiting.get(source);
        return own == null ? 0 : own.size();
    }
}
