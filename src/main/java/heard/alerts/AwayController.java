package heard.alerts;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.Role;
import heard.access.Staff;
import heard.access.StaffViewer;
import heard.pages.Choice;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Said;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When somebody is away, and who covers: each says it for themselves, a manager for their team too. */
@Controller
public class AwayController {

    private static final int LONGEST_DAYS = 400;
    private static final Map<String, String> SAVED = Map.of(
            "yes",
            "Saved. Alerts go to whoever covers, from the first day to the last.",
            "uncovered",
            "Saved. Nobody covers: what is urgent goes to the team’s manager and to duty at once, and what is to be read to the manager.");

    private final Absences absences;
    private final Staff staff;
    private final Audit audit;

    AwayController(Absences absences, Staff staff, Audit audit) {
        this.absences = absences;
        this.staff = staff;
        this.audit = audit;
    }

    /** What was typed. */
    public record Typed(String whose, String fromOn, String toOn, String cover) {}

    /**
     * @param people for whom it may be said; one alone is the viewer
     * @param saved what was just saved, said once
     */
    public record AwayPage(
            List<Absence> away,
            List<Absence> covering,
            UUID newId,
            List<Choice> people,
            List<Choice> covers,
            Typed typed,
            Errors errors,
            String today,
            @Nullable String saved) {}

    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/away")
    Page away(StaffViewer viewer, @RequestParam(defaultValue = "") String saved) {
        audit.didOther(viewer, false, "absences", null);
        Typed empty = new Typed(viewer.staffId().toString(), "", "", "");
        return Page.of("alerts/away", page(viewer, Ids.next(), empty, Errors.none(), SAVED.get(saved)));
    }

    /** @param cover empty when nobody covers: what is urgent goes to the manager and to duty at once */
    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/away")
    Page say(
            StaffViewer viewer,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String fromOn,
            @RequestParam(defaultValue = "") String toOn,
            @RequestParam(defaultValue = "") String cover) {
        Typed typed = new Typed(whose.isBlank() ? viewer.staffId().toString() : whose, fromOn, toOn, cover);
        LocalDate from = Said.parse(fromOn);
        LocalDate to = Said.parse(toOn);
        Errors errors = check(viewer, id, typed, from, to);
        if (!errors.isEmpty()) {
            audit.didOther(viewer, false, "absences", null);
            return Page.toCorrect("alerts/away", page(viewer, id, typed, errors, null));
        }
        absences.say(
                viewer,
                id,
                UUID.fromString(typed.whose()),
                Objects.requireNonNull(from),
                Objects.requireNonNull(to),
                cover.isEmpty() ? null : UUID.fromString(cover));
        audit.didOther(viewer, true, "absences", id);
        return Page.goOnTo("/away?saved=" + (cover.isEmpty() ? "uncovered" : "yes"));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/away/{id}/end")
    Page takeBack(StaffViewer viewer, @PathVariable UUID id) {
        Absence absence = absences.find(id).orElseThrow(NotFound::new);
        if (!isIn(people(viewer), absence.staffId().toString())) {
            throw new NotFound();
        }
        absences.takeBack(id);
        audit.didOther(viewer, true, "absences", id);
        return Page.goOnTo("/away");
    }

    private Errors check(StaffViewer viewer, UUID id, Typed typed, @Nullable LocalDate from, @Nullable LocalDate to) {
        Errors errors = Errors.none();
        LocalDate today = absences.today();
        if (!isIn(people(viewer), typed.whose())) {
            return errors.add("whose", "Choose yourself or somebody of your team.");
        }
        if (from == null) {
            errors.add("fromOn", "Choose the first day away.");
        }
        if (to == null) {
            errors.add("toOn", "Choose the last day away.");
        } else if (to.isBefore(today)) {
            errors.add("toOn", "The last day has passed. Choose one that is still to come.");
        } else if (from != null && to.isBefore(from)) {
            errors.add("toOn", "The last day comes before the first. Choose it again.");
        } else if (from != null && to.isAfter(from.plusDays(LONGEST_DAYS))) {
            errors.add(
                    "toOn",
                    "This is longer than a year. Whoever is away for so long needs their children given to others.");
        }
        if (typed.cover().equals(typed.whose())) {
            errors.add("cover", "Nobody can cover for themselves. Choose somebody else.");
        } else if (!typed.cover().isEmpty() && !isIn(covers(), typed.cover())) {
            errors.add("cover", "Choose who covers from the list.");
        }
        if (errors.isEmpty() && from != null && to != null) {
            absences.overlapping(id, UUID.fromString(typed.whose()), from, to)
                    .ifPresent(other -> errors.add(
                            "fromOn",
                            other.staffName() + " is away from " + Said.date(other.fromOn()) + " to "
                                    + Said.date(other.toOn())
                                    + " already. Take that back first, or choose other days."));
        }
        return errors;
    }

    private AwayPage page(StaffViewer viewer, UUID id, Typed typed, Errors errors, @Nullable String saved) {
        return new AwayPage(
                absences.of(viewer.staffId(), viewer.role() == Role.MANAGER ? viewer.teamId() : null),
                absences.coveredBy(viewer.staffId()),
                id,
                people(viewer),
                Stream.concat(Stream.of(new Choice("", "Nobody")), covers().stream())
                        .toList(),
                typed,
                errors,
                absences.today().toString(),
                saved);
    }

    private List<Choice> people(StaffViewer viewer) {
        Choice me = new Choice(viewer.staffId().toString(), viewer.name());
        return viewer.role() != Role.MANAGER || viewer.teamId() == null
                ? List.of(me)
                : Stream.concat(
                                Stream.of(me),
                                staff.current(viewer.teamId()).stream()
                                        .filter(member -> !member.id().equals(viewer.staffId()))
                                        .filter(DutyController::canAct)
                                        .map(Absences::choice))
                        .toList();
    }

    private List<Choice> covers() {
        return staff.current(null).stream()
                .filter(DutyController::canAct)
                .map(Absences::choice)
                .toList();
    }

    private static boolean isIn(List<Choice> choices, String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }
}
