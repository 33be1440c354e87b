package heard.caseload;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Ids;
import heard.access.Permit;
import heard.access.Role;
import heard.access.Staff;
import heard.access.StaffMember;
import heard.access.StaffViewer;
import heard.children.Banner;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.pages.Choice;
import heard.pages.Errors;
import heard.pages.Page;
import heard.people.Allocation;
import heard.people.Allocations;
import heard.people.Part;
import heard.people.Teams;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A manager's team: who works with how many children, who waits for a worker, and giving a child to one. */
@Controller
public class TeamController {

    private static final int WAITING_SHOWN = 20;

    private final Caseloads caseloads;
    private final TeamWorkers workers;
    private final Children children;
    private final Banners banners;
    private final Allocations allocations;
    private final Teams teams;
    private final Staff staff;
    private final Audit audit;
    private final Clock clock;

    TeamController(
            Caseloads caseloads,
            TeamWorkers workers,
            Children children,
            Banners banners,
            Allocations allocations,
            Teams teams,
            Staff staff,
            Audit audit,
            Clock clock) {
        this.caseloads = caseloads;
        this.workers = workers;
        this.children = children;
        this.banners = banners;
        this.allocations = allocations;
        this.teams = teams;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param more how many wait beside those who are shown */
    public record TeamPage(LocalDate today, String team, List<TeamWorker> workers, List<Waiting> waiting, int more) {}

    public record AllocationPage(
            Banner banner,
            List<Allocation> now,
            List<Choice> workers,
            List<Choice> officers,
            String worker,
            String officer,
            Errors errors,
            boolean saved) {}

    @Permit(Act.ALLOCATE)
    @GetMapping("/team")
    Page team(StaffViewer viewer) {
        LocalDate today = LocalDate.now(clock);
        List<Waiting> waiting = caseloads.page(new Wanted(
                viewer, today, Scope.WAITING, null, null, false, Looked.forWhat("", today), null, WAITING_SHOWN));
        audit.listed(viewer, waiting.stream().map(Waiting::id).toList(), "team");
        int more = waiting.isEmpty() ? 0 : waiting.getFirst().ahead() - waiting.size();
        return Page.of(
                "caseload/team", new TeamPage(today, teamName(viewer), workers.of(viewer, today), waiting, more));
    }

    @Permit(Act.ALLOCATE)
    @GetMapping("/children/{childId}/allocation")
    Page form(StaffViewer viewer, @PathVariable UUID childId, @RequestParam(defaultValue = "") String saved) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "allocation", null);
        return Page.of("caseload/allocation", page(viewer, child, null, null, Errors.none(), saved.equals("yes")));
    }

    /**
     * From today on. Who had the part until now has it no longer, and that they had it stays. A child without a team is taken into
     * the manager's.
     *
     * @param worker the social worker; empty leaves who it is
     * @param officer the reviewing officer; empty leaves who it is
     */
    @Permit(Act.ALLOCATE)
    @PostMapping("/children/{childId}/allocation")
    Page allocate(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @RequestParam(defaultValue = "") String worker,
            @RequestParam(defaultValue = "") String officer) {
        Child child = children.find(viewer, childId);
        Errors errors = check(viewer, child, worker, officer);
        if (!errors.isEmpty()) {
            audit.read(viewer, childId, "allocation", null);
            return Page.toCorrect("caseload/allocation", page(viewer, child, worker, officer, errors, false));
        }
        children.takeInto(childId, java.util.Objects.requireNonNull(viewer.teamId()));
        LocalDate today = LocalDate.now(clock);
        if (!worker.isEmpty()) {
            allocations.allocate(childId, Ids.next(), UUID.fromString(worker), Part.KEY, today);
        }
        if (!officer.isEmpty()) {
            allocations.allocate(childId, Ids.next(), UUID.fromString(officer), Part.IRO, today);
        }
        audit.wrote(viewer, childId, "allocation", null);
        return Page.goOnTo("/children/" + childId + "/allocation?saved=yes");
    }

    private Errors check(StaffViewer viewer, Child child, String worker, String officer) {
        Errors errors = Errors.none();
        if (!child.isOpen()) {
            return errors.add("worker", "This case is closed. It can be given to nobody until it is opened again.");
        }
        if (viewer.teamId() == null) {
            return errors.add(
                    "worker",
                    "You have no team yet. An administrator gives you one; then you can take children into it.");
        }
        if (child.teamId() != null && !child.teamId().equals(viewer.teamId())) {
            return errors.add("worker", "This child is with another team. Its manager gives them to a worker.");
        }
        boolean keyNow = allocations.current(child.id()).stream().anyMatch(a -> a.part() == Part.KEY);
        if (worker.isEmpty() ? !keyNow && officer.isEmpty() : !isIn(ofTeam(viewer), worker)) {
            errors.add("worker", "Choose somebody of your team.");
        }
        if (!officer.isEmpty() && !isIn(officers(), officer)) {
            errors.add("officer", "Choose a reviewing officer from the list.");
        }
        return errors;
    }

    private AllocationPage page(
            StaffViewer viewer,
            Child child,
            @Nullable String worker,
            @Nullable String officer,
            Errors errors,
            boolean saved) {
        List<Allocation> now = allocations.current(child.id());
        return new AllocationPage(
                banners.of(child),
                now,
                withNobody(ofTeam(viewer), "Choose a social worker"),
                withNobody(officers(), "Choose a reviewing officer"),
                worker != null ? worker : who(now, Part.KEY),
                officer != null ? officer : who(now, Part.IRO),
                errors,
                saved);
    }

    private List<Choice> ofTeam(StaffViewer viewer) {
        return viewer.teamId() == null ? List.of() : choices(staff.current(viewer.teamId()), Role.WORKER, Role.MANAGER);
    }

    private List<Choice> officers() {
        return choices(staff.current(null), Role.IRO);
    }

    private String teamName(StaffViewer viewer) {
        return teams.all().stream()
                .filter(team -> team.id().equals(viewer.teamId()))
                .map(heard.people.Team::name)
                .findFirst()
                .orElse("");
    }

    private static List<Choice> choices(List<StaffMember> members, Role... roles) {
        return members.stream()
                .filter(member -> List.of(roles).contains(member.role()))
                .map(member -> new Choice(member.id().toString(), member.name()))
                .toList();
    }

    private static List<Choice> withNobody(List<Choice> choices, String label) {
        return Stream.concat(Stream.of(new Choice("", label)), choices.stream()).toList();
    }

    private static boolean isIn(List<Choice> choices, String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }

    private static String who(List<Allocation> now, Part part) {
        return now.stream()
                .filter(allocation -> allocation.part() == part)
                .map(allocation -> allocation.staffId().toString())
                .findFirst()
                .orElse("");
    }
}
