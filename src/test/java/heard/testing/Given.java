package heard.testing;

import heard.access.Ids;
import heard.access.Role;
import heard.access.ServiceRun;
import heard.access.Staff;
import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.people.Teams;
import heard.profile.Heading;
import heard.profile.Line;
import heard.profile.Profiles;
import heard.voice.Entry;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

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
    /** A line in a child's profile as it was put in then: in their words where there is an entry. */
    public static Line aLine(
            Child child, StaffMember by, Heading heading, String words, @Nullable Entry entry, OffsetDateTime at) {
        Line line = new Line(
                child.id(),
                Ids.next(),
                1,
                Ids.next(),
                heading,
                words,
                "en",
                entry == null ? null : entry.id(),
                null,
                at,
                null,
                by.id(),
                by.name(),
                entry);
        asService(() -> HeardServer.bean(Profiles.class).add(line));
        return line;
    }

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
