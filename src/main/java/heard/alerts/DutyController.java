package heard.alerts;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Ids;
import heard.access.Permit;
import heard.access.Role;
import heard.access.Staff;
import heard.access.StaffMember;
import heard.access.StaffViewer;
import heard.pages.Choice;
import heard.pages.Errors;
import heard.pages.Page;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is on duty and out of hours, kept by managers. */
@Controller
public class DutyController {

    private static final List<Choice> TEAMS = List.of(
            new Choice("DUTY", "The duty team", "Gets what nobody acted on for 30 minutes, and what has no worker."),
            new Choice("OUT_OF_HOURS", "The out-of-hours team", "Gets what nobody acted on for an hour."));

    private final Duties duties;
    private final Staff staff;
    private final Audit audit;

    DutyController(Duties duties, Staff staff, Audit audit) {
        this.duties = duties;
        this.staff = staff;
        this.audit = audit;
    }

    public record DutyPage(
            List<Duties.OnDuty> day,
            List<Duties.OnDuty> night,
            UUID newId,
            List<Choice> people,
            List<Choice> teams,
            String who,
            String team,
            Errors errors) {}

    @Permit(Act.ALLOCATE)
    @GetMapping("/duty")
    Page duty(StaffViewer viewer) {
        audit.didOther(viewer, false, "duty", null);
        return Page.of("alerts/duty", page(Ids.next(), "", "", Errors.none()));
    }

    @Permit(Act.ALLOCATE)
    @PostMapping("/duty")
    Page put(
            StaffViewer viewer,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String team) {
        Errors errors = Errors.none();
        if (people().stream().noneMatch(choice -> choice.value().equals(who))) {
            errors.add("who", "Choose who is on duty.");
        }
        if (TEAMS.stream().noneMatch(choice -> choice.value().equals(team))) {
            errors.add("team", "Choose which team they are in.");
        }
        if (!errors.isEmpty()) {
            audit.didOther(viewer, false, "duty", null);
            return Page.toCorrect("alerts/duty", page(id, who, team, errors));
        }
        duties.put(viewer, id, UUID.fromString(who), Part.valueOf(team));
        audit.didOther(viewer, true, "duty", id);
        return Page.goOnTo("/duty");
    }

    @Permit(Act.ALLOCATE)
    @PostMapping("/duty/{id}/end")
    Page takeOff(StaffViewer viewer, @PathVariable UUID id) {
        duties.takeOff(id);
        audit.didOther(viewer, true, "duty", id);
        return Page.goOnTo("/duty");
    }

    private DutyPage page(UUID id, String who, String team, Errors errors) {
        List<Duties.OnDuty> now = duties.now();
        return new DutyPage(
                now.stream().filter(one -> one.team() == Part.DUTY).toList(),
                now.stream().filter(one -> one.team() == Part.OUT_OF_HOURS).toList(),
                id,
                Stream.concat(Stream.of(new Choice("", "Choose a person")), people().stream())
                        .toList(),
                TEAMS,
                who,
                team,
                errors);
    }

    private List<Choice> people() {
        return staff.current(null).stream()
                .filter(DutyController::canAct)
                .map(Absences::choice)
                .toList();
    }

    /** Whoever can write down what they did. */
    static boolean canAct(StaffMember member) {
        return member.role() == Role.WORKER || member.role() == Role.MANAGER || member.role() == Role.IRO;
    }
}
