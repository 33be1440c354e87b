package heard.yousay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an answer that was sent.
 *
 * @param present what stands now; null while nothing does
 */
record Outcome(State state, @Nullable Answer present, List<Problem> problems) {

    enum State {
        /** Stored now. */
        KEPT,
        /** It was there already. */
        SAME,
        /** Somebody gave another answer in the meantime: in another window, or on another phone. */
        OLDER,
        /** All of it was sent already, and is not changed any more. */
        SENT,
        /** Something has to be put right first; nothing was stored. */
        NOT_RIGHT
    }

    static Outcome of(State state, @Nullable Answer present) {
        return new Outcome(state, present, List.of());
    }

    boolean stands() {
        return state == State.KEPT || state == State.SAME;
    }

    int revision() {
        return present == null ? 0 : present.revision();
    }
}
