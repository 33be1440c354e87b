package heard.voice;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who told us something about a child, and how it reached us. The words themselves are the entry's.
 *
 * @param id the {@code sourceId} of its entry
 * @param version the {@code sourceVersion} of its entry
 * @param relation what they are to the child; never CHILD
 * @param name null for a member of the public who did not give it
 * @param position in their own terms: {@code class teacher}, {@code grandmother}
 */
public record Contribution(
        UUID childId,
        UUID id,
        int version,
        UUID entryId,
        Speaker relation,
        @Nullable String name,
        @Nullable String position,
        @Nullable String organisation,
        Reached reachedBy) {

    /** As the entry's link to its source says it: {@code Hillside Primary, by phone}. */
    public String label() {
        String way = reachedBy.title().toLowerCase(Locale.UK);
        return organisation == null ? "Told to us " + way : organisation + ", " + way;
    }

    /** Who passed a child's words on: {@code Miss Patel, class teacher}. */
    String whoPassedItOn() {
        String what = position == null ? relation.title() : position;
        return name == null ? relation.withArticle() : name + ", " + what;
    }
}
