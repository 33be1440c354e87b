package heard.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands round every page.
 *
 * @param csrf the token that each form sends back as {@code _csrf}
 * @param viewerName the signed-in person's name, null when nobody is
 * @param nav the places in the bar that this person may go to
 * @param leaveTo where a child who leaves quickly comes to
 * @param assets changes with each build, so that style sheets can be kept by browsers for a year
 * @param whose mark of the child whose page it is; null on the staff's pages and before a child has come in
 */
public record Frame(
        String csrf,
        @Nullable String viewerName,
        List<Link> nav,
        String leaveTo,
        String assets,
        @Nullable String whose) {

    /** The attribute of a request that holds it. */
    public static final String WHOSE = Frame.class.getName() + ".whose";

    /** As on an earlier page of this child, whoever is in now; with its token, if one is given. */
    public Frame onAPageOf(String child, @Nullable String token) {
        return new Frame(token == null ? csrf : token, viewerName, nav, leaveTo, assets, child);
    }

    /** Whether this viewer has children to search among: an administrator has none. */
    public boolean maySearch() {
        return nav.stream().anyMatch(link -> link.key().equals("children"));
    }

    /** How much waits at all the places in the bar together: said on the folded menu of a phone. */
    public int waiting() {
        return nav.stream().mapToInt(Link::count).sum();
    }

    /** @param count how much waits there; 0 shows no number */
    public record Link(String label, String href, String key, int count) {}
}
