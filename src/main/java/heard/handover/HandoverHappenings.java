package heard.handover;

import heard.chronology.Happening;
import heard.chronology.Happenings;
import heard.chronology.Kind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Each handover on the day it was first written, and that the child was told, for the chronology. */
@Component
class HandoverHappenings implements Happenings {

    private final Handovers handovers;

    HandoverHappenings(Handovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public List<Happening> of(UUID childId) {
        return handovers.of(childId).stream().flatMap(HandoverHappenings::of).toList();
    }

    private static Stream<Happening> of(Handover handover) {
        Version now = handover.now();
        Version first = handover.versions().getLast();
        TakenBack taken = handover.takenBack();
        Stream<Happening> itself = Stream.of(new Happening(
                first.writtenOn(),
                Kind.PEOPLE,
                "Handed over to " + now.to() + ", " + now.when() + ", written by " + first.authorName()
                        + (taken == null ? "" : "; " + taken.inWords()),
                handover.href(),
                null));
        Stream<Happening> tellings = handover.tellings().stream()
                .filter(told -> handover.takenBack(told) == null)
                .map(told -> new Happening(
                        told.toldOn(),
                        Kind.DONE,
                        told.ofTakingBack()
                                ? "Told that " + now.to() + " does not come, by " + told.toldBy()
                                : "Told who comes: " + now.to() + ", by " + told.toldBy(),
                        handover.href(),
                        null));
        return Stream.concat(itself, tellings);
    }
}
