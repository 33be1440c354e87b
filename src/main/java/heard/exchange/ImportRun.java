package heard.exchange;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import, or one try that changed nothing, as anybody may look at it while it goes on and afterwards.
 *
 * @param alive whether somebody is at work on it now, on whichever node
 * @param doing what it is doing, as in {@code Comparing reviews.csv}
 * @param said why it failed, or what is left to say of it as a whole
 */
public record ImportRun(
        UUID id,
        String askedByName,
        boolean dryRun,
        State state,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime endedAt,
        boolean alive,
        String doing,
        int rowsDone,
        int rowsInAll,
        String said) {

    /** The names are kept in the database. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public boolean isGoingOn() {
        return alive && !hasEnded();
    }

    /** Cut off before it had ended: nothing of it was kept, so it can be started again. */
    public boolean isStopped() {
        return !alive && !hasEnded();
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public boolean isFailed() {
        return state == State.FAILED;
    }

    private boolean hasEnded() {
        return isDone() || isFailed();
    }

    public String inWords() {
        if (isStopped()) {
            return "Stopped before it had ended";
        }
        return switch (state) {
            case WAITING, RUNNING -> "Going on";
            case DONE -> dryRun ? "Tried" : "Brought in";
            case FAILED -> "Not done";
        };
    }
}
