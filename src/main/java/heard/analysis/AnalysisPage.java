package heard.analysis;

import heard.children.Banner;
import heard.pages.Choice;
import heard.pages.Errors;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param left entries of the period that are not shown, since there are too many
 * @param finishFor the manager who will sign, where one is known
 * @param kept the time at which what stands on the page was kept
 * @param savedByOther who saved while this viewer's draft lay there
 * @param writes whether this viewer may write on it now
 * @param mayWrite whether their role may write at all
 * @param maySign whether it waits for this viewer to sign it
 */
public record AnalysisPage(
        Banner banner,
        Analysis analysis,
        AnalysisForm form,
        Errors errors,
        List<PeriodEntry> entries,
        int left,
        Comparison comparison,
        List<Action> actions,
        List<Choice> owners,
        List<AnalysisVersion> versions,
        @Nullable String finishFor,
        @Nullable String kept,
        @Nullable String savedByOther,
        boolean writes,
        boolean mayWrite,
        boolean maySign,
        LocalDate today) {

    public List<PeriodEntry> cited() {
        return entries.stream().filter(PeriodEntry::cited).toList();
    }

    public long own() {
        return entries.stream().filter(PeriodEntry::isInTheirOwnWords).count();
    }

    public String called() {
        return banner.child().called();
    }

    /** Made by the calendar, three months after the last. */
    public String origin() {
        if (analysis.origin() == Origin.BY_HAND) {
            return "Made by hand.";
        }
        return analysis.period().isLongerThanAQuarter()
                ? "Made by the calendar. It covers more than three months, since none was made before."
                : "Made by the calendar, three months after the last.";
    }
}
