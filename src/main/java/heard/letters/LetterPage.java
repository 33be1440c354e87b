package heard.letters;

import heard.children.Banner;
import heard.voice.Entry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter with what was done with it.
 *
 * @param versions every finished one, the latest first
 * @param writing whether something was saved after the latest finished one
 * @param said what the child said to it, by the ids of the entries
 * @param unprintable what of it cannot be printed, in words; empty when all can
 * @param mayWrite whether the viewer may write in this child's record, and the case is open
 */
public record LetterPage(
        Banner banner,
        Paper paper,
        List<Letters.Version> versions,
        boolean writing,
        List<Giving> givings,
        Map<UUID, Entry> said,
        List<String> unprintable,
        boolean mayWrite,
        String done) {

    public Letter letter() {
        return paper.letter();
    }

    public String path() {
        return letter().path();
    }

    /** Whether there is a finished version after the one that is shown. */
    public boolean isOlder() {
        return letter().isFinished() && letter().number() < versions.getFirst().version();
    }

    /** What the child said when it was given like this. */
    public @Nullable Entry said(Giving giving) {
        return giving.entryId() == null ? null : said.get(giving.entryId());
    }

    /** What has just been done, in words. */
    public @Nullable String flash() {
        String called = banner.child().called();
        return switch (done) {
            case "finished" ->
                "Finished. It stays as it is now. Print it, or read it with " + called
                        + ", and say here when you gave it.";
            case "given" -> "Kept.";
            default -> null;
        };
    }
}
