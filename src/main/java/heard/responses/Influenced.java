package heard.responses;

import heard.pages.Said;
import heard.voice.How;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One view behind a number of influence.
 *
 * @param id of the entry
 * @param responseId the answer that it has; null for none
 */
public record Influenced(
        UUID childId,
        String fullName,
        UUID id,
        LocalDate saidOn,
        boolean told,
        @Nullable Outcome outcome,
        How how,
        String words,
        @Nullable UUID responseId) {

    private static final int SHORT = 160;

    public String href() {
        return "/children/" + childId + (responseId == null ? "/entries/" + id : "/responses/" + responseId);
    }

    /** In quotation marks only where they used words. */
    public String shortWords() {
        return how.inQuotes(Said.beginning(words, SHORT));
    }

    public String state() {
        String decided = outcome == null ? responseId == null ? "Not answered" : "Nothing decided" : outcome.title();
        return decided + (told ? ", told" : responseId == null ? "" : ", not told");
    }
}
