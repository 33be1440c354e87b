package heard.story;

import java.util.List;
import java.util.Optional;

/**
 * Whether a story is shown.
 *
 * @param turns the latest first
 */
public record Setting(List<Turn> turns) {

    /** The worker has turned it on, so that the child is asked. */
    public boolean isOffered() {
        return turns.stream()
                .filter(turn -> turn.side() == Side.WORKER)
                .findFirst()
                .map(Turn::turnedOn)
                .orElse(false);
    }

    /** What the child said to that; what they said to an earlier offer no longer holds. */
    public Optional<Turn> chosen() {
        return turns.stream().takeWhile(turn -> turn.side() == Side.CHILD).findFirst();
    }

    public boolean isOn() {
        return isOffered() && chosen().map(Turn::turnedOn).orElse(false);
    }
}
