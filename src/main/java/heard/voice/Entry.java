package heard.voice;

import heard.pages.England;
import heard.pages.Languages;
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

    /** By the child, also where somebody passed it on. */
    public boolean isInTheirOwnWords() {
        return speaker == Speaker.CHILD;
    }

    /** The child's words as another remembers them: theirs, but at second hand. */
    public boolean isPassedOn() {
        return isInTheirOwnWords() && how == How.RELAYED;
    }

    /** Heard from the child directly. */
    public boolean isFirstHand() {
        return isInTheirOwnWords() && how != How.RELAYED;
    }

    public boolean isQuoted() {
        return how.isQuoted();
    }

    public boolean isInEnglish() {
        return language.equals("en") || language.startsWith("en-");
    }

    /** German. */
    public String languageName() {
        return Languages.inEnglish(language);
    }

    /** Who expressed it and how: {@code Said by Jayden}, {@code Told to us by a teacher, Miss Patel}. */
    public String saidBy(String called) {
        return saidBy(speaker, speakerName, how, called);
    }

    /** The same, of as much of an entry as there is. */
    public static String saidBy(Speaker speaker, @Nullable String speakerName, How how, String called) {
        if (speaker == Speaker.CHILD) {
            return switch (how) {
                case SPOKEN -> "Said by " + called;
                case WRITTEN -> "Written by " + called;
                case DRAWN -> "Drawn by " + called;
                case SIGNED -> "Signed by " + called;
                case SHOWN -> "Shown by " + called;
                case OBSERVED -> "What we saw in " + called;
                case CHOSEN -> "Chosen by " + called;
                case UNSAID -> "Left unsaid by " + called;
                case RELAYED -> called + "’s words, passed on" + (speakerName == null ? "" : " by " + speakerName);
            };
        }
        String verb = switch (how) {
            case WRITTEN -> "Written to us by ";
            case OBSERVED -> "Seen by ";
            default -> "Told to us by ";
        };
        return verb + speaker.withArticle() + (speakerName == null ? "" : ", " + speakerName);
    }

    /** Whether it was put into the record on another day than it was said. */
    public boolean isWrittenDownLater() {
        return !recordedDay().equals(saidOn);
    }

    public LocalDate recordedDay() {
        return England.day(recordedAt);
    }
}
