package heard.cards;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where wrong answers went lately. A source that was wrong often is told so more and more slowly; who is right is never kept waiting,
 * for a whole children's home may come from one address. Each node counts for itself: nothing is lost with it.
 */
@Component
class Sources {

    private static final int FREE = 5;
    /** A child who mistypes does so once or twice. */
    private static final int SELDOM = 2;

    private static final Duration FIRST = Duration.ofMillis(250);

    private final Duration slowest;
    private final Cache<String, AtomicInteger> wrong = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(15))
            .maximumSize(100_000)
            .build();

    private final Cache<String, AtomicInteger> tried = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(15))
            .maximumSize(100_000)
            .build();

    Sources(@Value("${heard.cards.slowest}") Duration slowest) {
        this.slowest = slowest;
    }

    /** Of an IPv6 address, the network: a household has as many addresses as it likes. */
    static String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        try {
            return address.indexOf(':') >= 0 && InetAddress.getByName(address) instanceof Inet6Address six
                    ? Arrays.toString(Arrays.copyOf(six.getAddress(), 8))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }

    boolean isOftenWrong(String source) {
        AtomicInteger times = wrong.getIfPresent(source);
        return times != null && times.get() > SELDOM;
    }

    /**
     * Counts a try before it is looked at, known token or not.
     *
     * @return whether more were made from here on this token, and led nobody in, than a child makes who mistypes
     */
    boolean triedOften(String source, byte[] tokenHash) {
        return tried.get(on(source, tokenHash), s -> new AtomicInteger()).getAndIncrement() > SELDOM;
    }

    void cameIn(String source, byte[] tokenHash) {
        tried.invalidate(on(source, tokenHash));
    }

    private static String on(String source, byte[] tokenHash) {
        return HexFormat.of().formatHex(tokenHash) + " " + source;
    }

    /** @return how long to keep the answer back */
    Duration wasWrong(String source) {
        int times = wrong.get(source, s -> new AtomicInteger()).incrementAndGet();
        if (times <= FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(10, times - FREE - 1));
        return wait.compareTo(slowest) > 0 ? slowest : wait;
    }
}
