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
 * Who waits for the slow work, in a fair order: every source has its turn before any has a second one, and those that were never wrong
 * go before those that were.
 */
final class Turns<T> {

    private final int most;
    private final int mostOfOne;
    private final Map<String, Deque<T>> neverWrong = new LinkedHashMap<>();
    private final Map<String, Deque<T>> others = new LinkedHashMap<>();
    private final Lock lock = new ReentrantLock();
    private final Condition oneMore = lock.newCondition();
    private int waiting;

    /** @param mostOfOne the most that one source may have waiting */
    Turns(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    boolean isFull(String source) {
        lock.lock();
        try {
            return waiting >= most || of(neverWrong, source) + of(others, source) >= mostOfOne;
        } finally {
            lock.unlock();
        }
    }

    /** @return false when too many wait already; then it does not wait */
    boolean add(String source, boolean wasNeverWrong, T item) {
        lock.lock();
        try {
            if (isFull(source)) {
                return false;
            }
            (wasNeverWrong ? neverWrong : others)
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
                Optional<T> next = next(neverWrong).or(() -> next(others));
                if (next.isPresent()) {
                    waiting--;
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
