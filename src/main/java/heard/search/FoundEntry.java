package heard.search;

import heard.voice.How;
import heard.voice.Source;
import heard.voice.Speaker;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As much of an entry as a result shows; the fields are those of {@link heard.voice.Entry}. */
record FoundEntry(
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
        String sourceLabel) {

    Key key() {
        return new Key(saidOn, id);
    }
}
