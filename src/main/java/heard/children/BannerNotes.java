package heard.children;

import java.util.List;
import java.util.UUID;

/** What another module has to say at the top of every page about a child. It declares a bean of this type. */
public interface BannerNotes {

    /** @param urgent said in red as well as in words */
    record Note(String text, String href, boolean urgent) {}

    /** @param childId of a child found through the viewer */
    List<Note> of(UUID childId);
}
