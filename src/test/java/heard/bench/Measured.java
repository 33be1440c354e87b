package heard.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * What several clients doing the same thing at once reached.
 *
 * @param p50 milliseconds, as is {@code p99}
 * @param failed how many were not answered as they should be
 * @param all how many there were, those of warming up among them
 */
record Measured(double perSecond, double p50, double p99, long failed, long all) {

    /** One client's work, again and again; the number says which turn of this client it is. */
    interface Work extends AutoCloseable {
        /** @return whether it was answered as it should be */
        boolean once(int turn) throws Exception;

        @Override
        default void close() throws Exception {}
    }

    interface Worker {
        Work start(int client) throws Exception;
    }

    private record Taken(long[] nanos, int count, long failed, long all) {}

    /** @param warm before anything is counted */
    static Measured of(int clients, Duration warm, Duration duration, Worker worker) throws Exception {
        CountDownLatch ready = new CountDownLatch(clients);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Taken>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int client = 0; client < clients; client++) {
                int number = client;
                all.add(threads.submit(() -> {
                    try (Work work = worker.start(number)) {
                        ready.countDown();
                        go.await();
                        return run(work, warm, duration);
                    } finally {
                        ready.countDown();
                    }
                }));
            }
            ready.await(5, TimeUnit.MINUTES);
            go.countDown();
            List<Taken> taken = new ArrayList<>();
            for (Future<Taken> one : all) {
                taken.add(one.get());
            }
            return sum(taken, duration);
        }
    }

    private static Taken run(Work work, Duration warm, Duration duration) throws Exception {
        long from = System.nanoTime() + warm.toNanos();
        long until = from + duration.toNanos();
        long[] nanos = new long[4096];
        int count = 0;
        long failed = 0;
        for (int turn = 0; ; turn++) {
            long began = System.nanoTime();
            boolean right = work.once(turn);
            long ended = System.nanoTime();
            if (ended > until) {
                return new Taken(nanos, count, failed, turn + 1L);
            }
            if (ended >= from) {
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, count * 2);
                }
                nanos[count++] = ended - began;
                failed += right ? 0 : 1;
            }
        }
    }

    private static Measured sum(List<Taken> all, Duration duration) {
        long[] nanos = all.stream()
                .flatMapToLong(taken -> Arrays.stream(taken.nanos(), 0, taken.count()))
                .sorted()
                .toArray();
        long failed = all.stream().mapToLong(Taken::failed).sum();
        return new Measured(
                nanos.length / (duration.toNanos() / 1e9),
                milliseconds(nanos, 0.5),
                milliseconds(nanos, 0.99),
                failed,
                all.stream().mapToLong(Taken::all).sum());
    }

    private static double milliseconds(long[] sorted, double part) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * part))] / 1e6;
    }
}
