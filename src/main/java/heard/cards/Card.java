package heard.cards;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card that a child was given, without what stands on it.
 *
 * @param wrongPins how many PINs were tried on it lately and were wrong, in all places
 * @param triedAt when the last of them was
 * @param placesOpen where the child came in by it, and can whether or not wrong PINs shut it elsewhere
 * @param placesShut where the child came in by it, and wrong PINs shut it
 * @param placeShutAt when the last of these was shut
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
        @Nullable OffsetDateTime triedAt,
        int placesOpen,
        int placesShut,
        @Nullable OffsetDateTime placeShutAt) {

    public enum Suspended {
        WORKER,
        WRONG_PINS
    }

    /** Why a card never works again. */
    public enum Stopped {
        WORKER("Stopped by a worker"),
        NEW_CARD("Another card was given in its place"),
        SEEN("The child said that somebody saw it"),
        MOVED("Stopped by itself (the child moved)"),
        CLOSED("Stopped by itself (the case was closed)");

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
        /** Wrong PINs shut it in some places only. */
        PARTLY,
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
        if (suspendedAt == null) {
            return placesShut == 0 ? State.WORKS : State.PARTLY;
        }
        return suspendedBecause == Suspended.WRONG_PINS && placesOpen > 0 ? State.PARTLY : State.SUSPENDED;
    }
}
