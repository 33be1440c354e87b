package heard.cards;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card that a child was given, without what stands on it.
 *
 * @param wrongPins how many PINs were tried on it and were wrong since the child last came in
 * @param triedAt when the last of them was
 */
public record Card(
        UUID childId,
        UUID id,
        PinKind kind,
        String givenBy,
        OffsetDateTime givenAt,
        LocalDate expiresOn,
        @Nullable OffsetDateTime lastUsedAt,
        @Nullable OffsetDateTime suspendedAt,
        @Nullable Suspended suspendedBecause,
        @Nullable OffsetDateTime stoppedAt,
        @Nullable Stopped stoppedBecause,
        @Nullable String stoppedBy,
        int wrongPins,
        @Nullable OffsetDateTime triedAt) {

    public enum Suspended {
        WORKER,
        WRONG_PINS
    }

    /** Why a card never works again. */
    public enum Stopped {
        WORKER("Stopped by a worker"),
        NEW_CARD("Another card was given in its place"),
        SEEN("The child said that somebody saw it"),
        MOVED("The child moved"),
        CLOSED("The case was closed");

        private final String inWords;

        Stopped(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    public enum State {
        WORKS,
        SUSPENDED,
        EXPIRED,
        STOPPED
    }

    public State state(LocalDate today) {
        if (stoppedAt != null) {
            return State.STOPPED;
        }
        if (expiresOn.isBefore(today)) {
            return State.EXPIRED;
        }
        return suspendedAt != null ? State.SUSPENDED : State.WORKS;
    }
}
