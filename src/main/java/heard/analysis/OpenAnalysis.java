package heard.analysis;

import heard.pages.Said;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of what is to be done.
 *
 * @param analysisId null, with its period and state, while the calendar has not made it yet
 * @param entries how much was said in the period so far
 */
public record OpenAnalysis(
        UUID childId,
        String called,
        String fullName,
        @Nullable UUID analysisId,
        @Nullable LocalDate periodFrom,
        LocalDate dueOn,
        @Nullable AnalysisState state,
        int entries,
        @Nullable String worker) {

    public String href() {
        return "/children/" + childId + (analysisId == null ? "/voice/analysis" : "/analyses/" + analysisId);
    }

    public String period() {
        return periodFrom == null
                ? "not made yet"
                : (periodFrom.getYear() == dueOn.getYear() ? Said.dayAndMonth(periodFrom) : Said.date(periodFrom))
                        + " to " + Said.date(dueOn);
    }

    public String stateInWords(LocalDate today) {
        return state == AnalysisState.FINISHED ? "finished, to be signed off" : Analysis.dueInWords(dueOn, today);
    }

    public String tag(LocalDate today) {
        return state != AnalysisState.FINISHED && dueOn.isBefore(today) ? "late" : state == null ? "plain" : "due";
    }
}
