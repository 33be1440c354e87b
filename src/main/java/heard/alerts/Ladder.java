package heard.alerts;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom an alert goes to, and when, for as long as nobody acknowledges it. Steps of what is to be read are 0 and 1; of what is urgent
 * from 10 on, so that one that becomes urgent begins anew and everybody is told again.
 */
final class Ladder {

    static final int READ = 0;
    static final int READ_LATE = 1;
    static final int URGENT = 10;
    static final int TOP = 13;

    /** From the worker to the manager. */
    static final int FIRST_CLIMB_MINUTES = 15;

    private static final Duration[] URGENT_AFTER = {
        Duration.ZERO, Duration.ofMinutes(FIRST_CLIMB_MINUTES), Duration.ofMinutes(30), Duration.ofMinutes(60)
    };
    private static final Duration REMIND_EVERY = Duration.ofMinutes(60);

    private Ladder() {}

    static int first(Urgency urgency) {
        return urgency == Urgency.URGENT ? URGENT : READ;
    }

    /**
     * When a step falls due.
     *
     * @param from when its clock began
     * @param readBy one working day after it was raised
     * @return null where there is no such step: what is to be read stops with the manager
     */
    static @Nullable OffsetDateTime at(int step, OffsetDateTime from, OffsetDateTime readBy) {
        if (step < URGENT) {
            return step == READ ? from : step == READ_LATE ? readBy : null;
        }
        return step <= TOP
                ? from.plus(URGENT_AFTER[step - URGENT])
                : from.plus(URGENT_AFTER[TOP - URGENT]).plus(REMIND_EVERY.multipliedBy(step - TOP));
    }

    /** After a long stop each person of the ladder is told once; of the reminders only the latest is given. */
    static int next(int step, OffsetDateTime from, OffsetDateTime readBy, OffsetDateTime now) {
        int next = step + 1;
        while (next > TOP) {
            OffsetDateTime after = at(next + 1, from, readBy);
            if (after == null || after.isAfter(now)) {
                break;
            }
            next++;
        }
        return next;
    }

    /** Who is told at a step, if there is anybody; else whoever comes after them. */
    static Set<Part> parts(int step) {
        return switch (step) {
            case READ, URGENT -> EnumSet.of(Part.WORKER);
            case READ_LATE, URGENT + 1 -> EnumSet.of(Part.MANAGER);
            case URGENT + 2 -> EnumSet.of(Part.DUTY);
            case TOP -> EnumSet.of(Part.OUT_OF_HOURS);
            default -> EnumSet.of(Part.DUTY, Part.OUT_OF_HOURS);
        };
    }
}
