package heard.analysis;

import heard.pages.England;
import heard.pages.Said;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look at what a child said over a period.
 *
 * @param periodTo the last day of the period: its date, and the day on which it is due
 * @param version grows with each reopening of what was signed off
 * @param saves grows with each save; a page that was opened on an older one is stale
 */
public record Analysis(
        UUID childId,
        UUID id,
        LocalDate periodFrom,
        LocalDate periodTo,
        Origin origin,
        AnalysisState state,
        String telling,
        String changed,
        String outcomes,
        String tell,
        int version,
        int saves,
        OffsetDateTime madeAt,
        @Nullable String savedByName,
        @Nullable OffsetDateTime savedAt,
        @Nullable String finishedByName,
        @Nullable OffsetDateTime finishedAt,
        @Nullable String signedOffByName,
        @Nullable OffsetDateTime signedOffAt) {

    public Period period() {
        return new Period(periodFrom, periodTo);
    }

    public Writing writing() {
        return new Writing(telling, changed, outcomes, tell);
    }

    public boolean isDraft() {
        return state == AnalysisState.DRAFT;
    }

    public boolean isSignedOff() {
        return state == AnalysisState.SIGNED_OFF;
    }

    /** Still being written after the day on which it was due. */
    public boolean isOverdue(LocalDate today) {
        return isDraft() && periodTo.isBefore(today);
    }

    public String href() {
        return "/children/" + childId + "/analyses/" + id;
    }

    /** 4 September to 3 December 2026; both years where they differ. */
    public String periodInWords() {
        String from = periodFrom.getYear() == periodTo.getYear() ? Said.dayAndMonth(periodFrom) : Said.date(periodFrom);
        return from + " to " + Said.date(periodTo);
    }

    /** Draft, due in 12 days. */
    public String stateInWords(LocalDate today) {
        return switch (state) {
            case DRAFT -> "draft, " + dueInWords(periodTo, today);
            case FINISHED -> "finished, waiting to be signed off";
            case SIGNED_OFF -> "signed off" + (signedOffAt == null ? "" : " " + Said.date(day(signedOffAt)));
        };
    }

    /** The kind of tag that says it. */
    public String tag(LocalDate today) {
        return isOverdue(today) ? "late" : isSignedOff() ? "done" : "due";
    }

    static String dueInWords(LocalDate due, LocalDate today) {
        long days = java.time.temporal.ChronoUnit.DAYS.between(due, today);
        return days > 0 ? Said.count((int) days, "day", "days") + " overdue" : "due " + Said.ago(due, today);
    }

    static LocalDate day(OffsetDateTime at) {
        return England.day(at);
    }
}
