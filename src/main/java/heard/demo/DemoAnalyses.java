package heard.demo;

import static java.util.Objects.requireNonNullElse;

import heard.access.StaffMember;
import heard.analysis.ActionState;
import heard.analysis.AnalysisHistory;
import heard.analysis.Origin;
import heard.analysis.Period;
import heard.analysis.Writing;
import heard.demo.Council.Action;
import heard.demo.Council.Analysis;
import heard.demo.Council.Role;
import heard.demo.Council.State;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The three-monthly analyses of the made-up children, the oldest first, each signed off as far as it got. */
@Component
class DemoAnalyses {

    private static final Pattern CITE = Pattern.compile("\\s*\\[#[\\w-]+]");
    /** The calendar makes them two weeks ahead. */
    private static final int AHEAD = 14;

    private final AnalysisHistory history;

    DemoAnalyses(AnalysisHistory history) {
        this.history = history;
    }

    void add(Council council, Council.Child child, Map<String, UUID> entries, LocalDate today) {
        List<Analysis> oldestFirst = child.analyses().reversed();
        for (Analysis analysis : oldestFirst) {
            add(council, child, analysis, entries, today);
        }
    }

    private void add(
            Council council, Council.Child child, Analysis analysis, Map<String, UUID> entries, LocalDate today) {
        StaffMember worker = DemoPeople.member(council.staff(child.worker()));
        UUID childId = DemoIds.child(child);
        UUID id = DemoIds.of(child.slug(), "analysis", Integer.toString(analysis.back()));
        LocalDate due = child.analysisDueOn(analysis.back(), today);
        int turn = id.hashCode() & Integer.MAX_VALUE;
        LocalDate made = due.minusDays(AHEAD).isBefore(today) ? due.minusDays(AHEAD) : today.minusDays(1);
        history.draft(
                childId,
                id,
                period(child, analysis, today),
                Origin.CALENDAR,
                new Writing(
                        CITE.matcher(analysis.telling()).replaceAll(""),
                        requireNonNullElse(analysis.changed(), ""),
                        requireNonNullElse(analysis.outcomes(), ""),
                        requireNonNullElse(analysis.tellChild(), "")),
                cites(child, analysis, today).stream()
                        .map(key -> Objects.requireNonNull(entries.get(key), child.slug() + " cites " + key))
                        .toList(),
                worker,
                DemoRecord.at(made, turn));
        int number = 0;
        for (Action action : analysis.actions()) {
            if (!isCarriedInto(child, analysis, action)) {
                add(council, child, analysis, action, id, ++number, today);
            }
        }
        if (analysis.state() != State.DRAFT) {
            LocalDate ended = due.plusDays(analysis.finishedAfter());
            boolean signed = analysis.state() == State.SIGNED_OFF;
            OffsetDateTime finished = DemoRecord.at(signed ? ended.minusDays(1) : ended, turn);
            history.finish(childId, id, worker, earliest(finished, today));
            if (signed) {
                history.signOff(childId, id, manager(council, child), earliest(DemoRecord.at(ended, turn / 3), today));
            }
        }
    }

    /** What ends on the day of loading ended in the morning, before anybody looks at it. */
    private static OffsetDateTime earliest(OffsetDateTime at, LocalDate today) {
        OffsetDateTime morning = DemoRecord.at(today, 0).minusHours(13);
        return at.isBefore(morning) ? at : morning;
    }

    /** From the day after the one before; the first goes back as far as what it leans on. */
    static Period period(Council.Child child, Analysis analysis, LocalDate today) {
        LocalDate due = child.analysisDueOn(analysis.back(), today);
        boolean first = child.analyses().stream().noneMatch(other -> other.back() == analysis.back() + 1);
        if (!first) {
            return new Period(child.analysisDueOn(analysis.back() + 1, today).plusDays(1), due);
        }
        LocalDate quarter = due.minusMonths(3).plusDays(1);
        return new Period(
                analysis.cites().stream()
                        .flatMap(key -> child.said(key).stream())
                        .map(said -> today.minusDays(said.daysAgo()))
                        .filter(day -> day.isBefore(quarter))
                        .min(LocalDate::compareTo)
                        .orElse(quarter),
                due);
    }

    /** Those of the period: what was said before it can be spoken of, but it belongs to the analysis before. */
    static List<String> cites(Council.Child child, Analysis analysis, LocalDate today) {
        Period period = period(child, analysis, today);
        return analysis.cites().stream()
                .filter(key -> child.said(key)
                        .map(said -> today.minusDays(said.daysAgo()))
                        .filter(day -> !day.isBefore(period.from()) && !day.isAfter(period.to()))
                        .isPresent())
                .toList();
    }

    /** Written down in both analyses: the earlier one has it, and it is carried from there. */
    private static boolean isCarriedInto(Council.Child child, Analysis analysis, Action action) {
        return other(child, analysis.back() + 1, action).isPresent();
    }

    private static Optional<Action> other(Council.Child child, int back, Action action) {
        return child.analyses().stream()
                .filter(analysis -> analysis.back() == back)
                .flatMap(analysis -> analysis.actions().stream())
                .filter(one -> one.text().equals(action.text()))
                .findFirst();
    }

    private void add(
            Council council,
            Council.Child child,
            Analysis analysis,
            Action action,
            UUID analysisId,
            int number,
            LocalDate today) {
        Action latest = other(child, analysis.back() - 1, action).orElse(action);
        LocalDate due = today.plusDays(latest.dueIn());
        Optional<Council.Staff> owner = council.staff().stream()
                .filter(one -> one.name().equals(action.owner()))
                .findFirst();
        ActionState state = switch (action.state()) {
            case DONE -> ActionState.DONE;
            case DROPPED -> ActionState.DROPPED;
            // What is carried over is open until the next analysis takes it.
            case OPEN, CARRIED_OVER -> ActionState.OPEN;
        };
        LocalDate settled = due.isBefore(today) ? due : today.minusDays(1);
        LocalDate analysisDue = child.analysisDueOn(analysis.back(), today);
        history.action(
                DemoIds.child(child),
                analysisId,
                DemoIds.of(analysisId.toString(), "action", Integer.toString(number)),
                owner.isPresent() ? action.text() : action.text() + " (" + action.owner() + ")",
                DemoPeople.member(owner.orElseGet(() -> council.staff(child.worker()))),
                due,
                state,
                state == ActionState.OPEN ? null : settled,
                DemoRecord.at(analysisDue.isBefore(today) ? analysisDue : today.minusDays(1), number));
    }

    private static StaffMember manager(Council council, Council.Child child) {
        return council.staff().stream()
                .filter(one -> one.role() == Role.MANAGER && child.team().equals(one.team()))
                .findFirst()
                .map(DemoPeople::member)
                .orElseThrow();
    }
}
