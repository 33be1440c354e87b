package heard.pages;

import java.security.Principal;

/** How much waits at a place in the bar. The module whose place it is declares a bean of this type. */
public interface NavCount {

    /** As in {@link NavItem}. */
    String key();

    /** Asked for every page, after its transaction: must cost next to nothing. 0 shows no number. */
    int of(Principal viewer);
}
