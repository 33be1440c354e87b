package heard.profile;

import heard.voice.Entry;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What of the things a child said before may be shown to whoever holds their card. Another module declares a bean of this type. */
public interface ShownBefore {

    /** @return the ids of those that may be shown; none unless the child and their worker have chosen so */
    Set<UUID> of(UUID childId, Collection<Entry> said);
}
