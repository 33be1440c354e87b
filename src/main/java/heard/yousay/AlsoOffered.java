package heard.yousay;

import heard.access.ChildViewer;
import java.util.Optional;

/** What another module has for a child on the page on which they choose what to do. It declares a bean of this type. */
public interface AlsoOffered {

    /** @param key of its words; those under it have the same key with {@code .under} */
    record Tile(String href, String picture, String key) {}

    /** Nothing where there is nothing for this child. */
    Optional<Tile> to(ChildViewer viewer);
}
