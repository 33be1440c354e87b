package heard.voice;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One expression of view.
 *
 * @param saidOn the day it was said, which is not always the day it was written down
 * @param speakerName the other person's name, when it was not the child
 * @param words as they were said; never changed
 * @param language BCP 47, of the words
 * @param translation into English, beside the words
 * @param reading what the worker makes of it, apart from the words
 * @param seenAlone null when nobody said
 * @param source with {@code sourceId}, {@code sourceSection} and {@code sourceVersion}: where it was written down, once each
 * @param sourceSection which question of a form, which expression of a session
 * @param sourceLabel what the source is called on the page: {@code Statutory visit}, {@code Direct session, Three Houses}
 * @param corrects the entry whose place this one took
 * @param replacedBy the entry that took this one's place; null for what stands now
 */
public record Entry(
        UUID childId,
        UUID id,
        LocalDate saidOn,
        OffsetDateTime recordedAt,
        Speaker speaker,
        @Nullable String speakerName,
        How how,
        String words,
        String language,
        @Nullable String translation,
        @Nullable String reading,
        @Nullable Question question,
        @Nullable Boolean seenAlone,
        Source source,
        UUID sourceId,
        String sourceSection,
        int sourceVersion,
        String sourceLabel,
        @Nullable UUID authorId,
        String authorName,
        @Nullable UUID corrects,
        @Nullable UUID replacedBy) {

    /** Every text of an entry may be this long, in characters. */
    public static final int LONGEST = 20_000;

    public boolean isInTheirOwnWords() {
        return speaker == Speaker.CHILD;
    }
}
