package heard.testing;

import heard.pages.England;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** For every test it is ten in the morning of Thursday 12 November 2026 in England. */
public final class TestClock {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T10:00:00Z"), England.ZONE);

    private TestClock() {}
}
