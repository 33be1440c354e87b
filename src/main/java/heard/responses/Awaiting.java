package heard.responses;

import heard.pages.Said;
import heard.voice.How;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A child who waits for an answer, or to be told of one.
 *
 * @param day for an answer that was begun, the day by which the child is to be told; else the day on which it was said
 * @param id that of the answer, or of the visit in which nothing was answered: with the day, the key that the list is paged by
 * @param begun whether somebody has begun an answer
 * @param views how many views it answers, or how many wait of that visit
 * @param words the first of them, or of its translation, as far as there is room
 */
public record Awaiting(
        UUID childId,
        String called,
        String fullName,
        LocalDate day,
        UUID id,
        boolean begun,
        int views,
        @Nullable Outcome outcome,
        How how,
        String words,
        LocalDate saidOn,
        @Nullable String worker) {

    private static final int SHORT = 160;

    /** In quotation marks only where they used words: what a child drew or showed is described. */
    public String shortWords() {
        return how.inQuotes(Said.beginning(words, SHORT));
    }

    public String href(boolean mayWrite) {
        String root = "/children/" + childId;
        return begun
                ? root + "/responses/" + id
                : mayWrite ? root + "/responses/new?visit=" + id : root + "/responses#v-" + id;
    }

    public boolean isLate(LocalDate today) {
        return begun && day.isBefore(today);
    }

    /** 3 days late; by 26 November; not answered. */
    public String state(LocalDate today) {
        if (!begun) {
            return "not answered";
        }
        return isLate(today)
                ? Said.count((int) ChronoUnit.DAYS.between(day, today), "day", "days") + " late"
                : "to be told by " + Said.dayAndMonth(day);
    }
}
