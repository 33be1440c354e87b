package heard.testing;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.children.Children;
import heard.children.Status;
import heard.people.Allocations;
import heard.people.Part;
import heard.people.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A nine-year-old with an open case, unless said otherwise. */
public final class ChildBuilder {

    private record With(StaffMember member, Part part) {}

    private final UUID id = Ids.next();
    private final String number = "T" + Given.number();
    private String name = "Robin";
    private LocalDate bornOn = LocalDate.of(2017, 3, 14);
    private Status status = Status.CPP;
    private @Nullable UUID teamId;
    private LocalDate openedOn = LocalDate.of(2025, 1, 6);
    private @Nullable LocalDate closedOn;
    private boolean restricted;
    private final List<With> workers = new ArrayList<>();

    ChildBuilder() {}

    public ChildBuilder called(String name) {
        this.name = name;
        return this;
    }

    public ChildBuilder bornOn(LocalDate day) {
        this.bornOn = day;
        return this;
    }

    public ChildBuilder with(Status status) {
        this.status = status;
        return this;
    }

    public ChildBuilder inTeam(Team team) {
        this.teamId = team.id();
        return this;
    }

    /** Their key worker; the child is then in the worker's team too. */
    public ChildBuilder allocatedTo(StaffMember worker) {
        workers.add(new With(worker, Part.KEY));
        teamId = worker.teamId();
        return this;
    }

    public ChildBuilder reviewedBy(StaffMember iro) {
        workers.add(new With(iro, Part.IRO));
        return this;
    }

    public ChildBuilder openedOn(LocalDate day) {
        this.openedOn = day;
        return this;
    }

    public ChildBuilder closedOn(LocalDate day) {
        this.closedOn = day;
        return this;
    }

    public ChildBuilder restricted() {
        this.restricted = true;
        return this;
    }

    public Child save() {
        Child child = new Child(
                id,
                number,
                name,
                "Example" + number,
                null,
                "they",
                bornOn,
                "U",
                "WBRI",
                null,
                null,
                status,
                "Talks best while walking.",
                "en",
                "Nana Rose",
                teamId,
                openedOn,
                closedOn,
                restricted,
                1);
        Given.asService(() -> {
            HeardServer.bean(Children.class).add(child);
            Allocations allocations = HeardServer.bean(Allocations.class);
            workers.forEach(
                    with -> allocations.allocate(id, Ids.next(), with.member().id(), with.part(), openedOn));
        });
        return child;
    }
}
