package heard.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of EPISODES: a stretch of care under one legal status in one placement.
 *
 * @param ordinal 1, or 2 and on for further episodes that start on the same day; with child and start it is the key, so
 *     that a second import meets the same row
 * @param end null while it goes on; never before the start
 */
record EpisodeRow(
        int line,
        String child,
        LocalDate start,
        int ordinal,
        @Nullable String reasonForNewEpisode,
        @Nullable String legalStatus,
        @Nullable String need,
        @Nullable String placement,
        @Nullable String provider,
        @Nullable LocalDate end,
        @Nullable String reasonCeased,
        @Nullable String reasonForChange) {

    /** Short breaks: the return asks for no reviews of a child who has no other episodes. */
    boolean isShortBreak() {
        return "V3".equals(legalStatus) || "V4".equals(legalStatus);
    }

    EpisodeRow at(int newLine, int newOrdinal) {
        return new EpisodeRow(
                newLine,
                child,
                start,
                newOrdinal,
                reasonForNewEpisode,
                legalStatus,
                need,
                placement,
                provider,
                end,
                reasonCeased,
                reasonForChange);
    }
}
