package heard.access;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/**
 * UUIDv7: in order of time, so that new rows stand together in an index. Those that one process makes are in the order in which they
 * were made, within a millisecond too and when the clock is set back: what a child said in one form is listed in that order.
 */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator(null, new NeverBack());

    private Ids() {}

    /** Time is read and the id made in one turn; else another thread's later millisecond could come in between. */
    public static synchronized UUID next() {
        return GENERATOR.generate();
    }

    private static final class NeverBack extends UUIDClock {

        private long latest;

        @Override
        public long currentTimeMillis() {
            latest = Math.max(latest, super.currentTimeMillis());
            return latest;
        }
    }
}
