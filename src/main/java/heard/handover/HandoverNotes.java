package heard.handover;

import heard.access.StaffViewer;
import heard.children.BannerNotes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A handover that waits to be written or read is said at the top of the child's pages and in the lists of children. */
@Component
public class HandoverNotes implements BannerNotes {

    /** Something to write about a child who stands in no list of the viewer's own. */
    public record ToGoOn(UUID childId, Note note) {}

    private final Handovers handovers;
    private final Clock clock;

    HandoverNotes(Handovers handovers, Clock clock) {
        this.handovers = handovers;
        this.clock = clock;
    }

    @Override
    public List<Note> of(UUID childId) {
        LocalDate today = LocalDate.now(clock);
        return handovers.toDo(childId, today).stream()
                .map(toDo -> toDo.note(today))
                .distinct()
                .toList();
    }

    /** One for each child of a list that something waits about. Asked once a list, in one statement. */
    public Map<UUID, Note> of(Collection<UUID> childIds) {
        LocalDate today = LocalDate.now(clock);
        return handovers.toDo(childIds, today).stream()
                .collect(Collectors.toMap(
                        ToDo::childId, toDo -> toDo.note(today), (one, other) -> other.urgent() ? other : one));
    }

    /** Whoever has gone finds the child in no list of their own any more, and is the one who can write it. */
    public List<ToGoOn> left(StaffViewer viewer) {
        LocalDate today = LocalDate.now(clock);
        Set<UUID> toWrite = handovers.toDo(handovers.leftBy(viewer, today), today).stream()
                .filter(toDo -> toDo.what() == ToDo.What.WRITE)
                .map(ToDo::childId)
                .collect(Collectors.toSet());
        return handovers.called(toWrite).stream()
                .map(child -> new ToGoOn(
                        child.childId(),
                        new Note(
                                "Handover to write for " + child.name(),
                                "/children/" + child.childId() + "/handover/write",
                                false)))
                .toList();
    }
}
