package heard.chronology;

import java.util.List;
import java.util.UUID;

/** What happened, as one module knows it. It declares a bean of this type. */
public interface Happenings {

    /** In any order. @param childId of a child found through the viewer */
    List<Happening> of(UUID childId);
}
