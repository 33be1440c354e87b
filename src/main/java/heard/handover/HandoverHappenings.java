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
        return Stream.concat(
                Stream.of(new Happening(
                        first.writtenOn(),
                        Kind.PEOPLE,
                        "Handed over to " + now.to() + ", " + now.when() + ", written by " + first.authorName(),
                        handover.href(),
                        null)),
                handover.tellings().stream()
                        .map(told -> new Happening(
                                told.toldOn(),
                                Kind.DONE,
                                "Told who comes: " + now.to() + ", by " + told.toldBy(),
                                handover.href(),
                                null)));
    }
}
