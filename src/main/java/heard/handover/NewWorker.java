package heard.handover;

import heard.people.Allocations;
import heard.people.Part;
import heard.yousay.WhoComes;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the child's own site says of the new worker: a name and a day, once a person has told the child. */
@Component
class NewWorker implements WhoComes {

    /** After that they are the worker whom every page names anyway. */
    private static final int NEW_FOR_DAYS = 60;

    private final Handovers handovers;
    private final Allocations allocations;

    NewWorker(Handovers handovers, Allocations allocations) {
        this.handovers = handovers;
        this.allocations = allocations;
    }

    /** Of whoever was handed over to without an account (a carer, a school) nothing is said to somebody who holds a card. */
    @Override
    public Optional<Who> of(UUID childId, LocalDate today) {
        return handovers.of(childId).stream()
                .filter(handover -> handover.now().toStaffId() != null
                        && handover.takenBack() == null
                        && handover.isToldOfWhoComes())
                .findFirst()
                .map(Handover::now)
                .filter(now -> now.fromOn().isAfter(today)
                        || isWorker(now) && now.fromOn().isAfter(today.minusDays(NEW_FOR_DAYS)))
                .map(now -> new Who(now.toName(), now.fromOn()));
    }

    private boolean isWorker(Version now) {
        return allocations.current(now.childId()).stream()
                .anyMatch(one -> one.part() == Part.KEY && one.staffId().equals(now.toStaffId()));
    }
}
