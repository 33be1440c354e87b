package heard.testing;

import heard.access.Ids;
import heard.access.Role;
import heard.access.ServiceRun;
import heard.access.Staff;
import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.people.Teams;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What a test begins with. Every name and number is new, so tests that run side by side do not meet. */
public final class Given {

    public static final String PASSWORD = "heard-demo";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Given() {}

    /** Never the same twice in one run. */
    public static int number() {
        return 100_000 + COUNT.incrementAndGet();
    }

    public static Team aTeam() {
        Team team = new Team(Ids.next(), "Team " + number());
        asService(() -> HeardServer.bean(Teams.class).add(team.id(), team.name()));
        return team;
    }

    public static StaffMember aWorker(Team team) {
        return staff(Role.WORKER, team);
    }

    public static StaffMember aManager(Team team) {
        return staff(Role.MANAGER, team);
    }

    public static StaffMember anIro() {
        return staff(Role.IRO, null);
    }

    public static StaffMember aQualityOfficer() {
        return staff(Role.QUALITY, null);
    }

    public static StaffMember anAdministrator() {
        return staff(Role.ADMIN, null);
    }

    public static ChildBuilder aChild() {
        return new ChildBuilder();
    }

    /** Something the child said; see the builder for who, how, when and where. */
    public static EntryBuilder anEntry(Child child) {
        return new EntryBuilder(child);
    }

    /** Something that a job of the service would do: for data that no page makes. */
    public static void asService(Runnable work) {
        HeardServer.bean(ServiceRun.class).inOneTransaction(() -> {
            work.run();
            return true;
        });
    }

    private static StaffMember staff(Role role, @org.jspecify.annotations.Nullable Team team) {
        int number = number();
        UUID id = Ids.next();
        StaffMember member = new StaffMember(
                id, "staff." + number, role.title() + " " + number, role, team == null ? null : team.id());
        asService(() -> HeardServer.bean(Staff.class).add(member, PASSWORD));
        return member;
    }
}
