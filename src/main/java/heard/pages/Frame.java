package heard.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page of the staff site.
 *
 * @param csrf the token each posted form carries
 * @param viewerName who is signed in, or null when nobody is
 * @param nav the sections this viewer may open
 * @param assets changes whenever a static file does, so that browsers may keep the old ones for ever
 */
public record Frame(String csrf, @Nullable String viewerName, List<Link> nav, String assets) {

    /**
     * @param key names the section, to mark the one the page belongs to
     * @param count of things waiting there; 0 shows nothing
     */
    public record Link(String label, String href, String key, int count) {}
}
