package heard.analysis;

import heard.pages.Said;
import heard.voice.How;
import heard.voice.Source;
import heard.voice.Speaker;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said in the period, as the writer sees it beside the writing.
 *
 * @param corrected whether another entry has taken its place since it was cited
 */
public record PeriodEntry(
        UUID childId,
        UUID id,
        LocalDate saidOn,
        Speaker speaker,
        @Nullable String speakerName,
        How how,
        String words,
        String language,
        @Nullable String translation,
        @Nullable Boolean seenAlone,
        Source source,
        UUID sourceId,
        String sourceLabel,
        boolean cited,
        boolean corrected) {

    public boolean isInTheirOwnWords() {
        return speaker == Speaker.CHILD;
    }

    public boolean isQuoted() {
        return how.isQuoted();
    }

    /** drawn, seen alone; or the other person. */
    public String inWords() {
        if (!isInTheirOwnWords()) {
            return speakerName == null ? speaker.title() : speakerName + ", " + speaker.title();
        }
        return how.title() + (Boolean.TRUE.equals(seenAlone) ? ", seen alone" : "");
    }

    public String when() {
        return Said.dayAndMonth(saidOn);
    }

    public String href() {
        return source.href(childId, sourceId);
    }
}
