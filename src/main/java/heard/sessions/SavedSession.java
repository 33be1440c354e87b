package heard.sessions;

import heard.voice.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A session as one of its versions said it.
 *
 * @param session that version
 * @param versions all, the one in use first
 * @param standing what was said, as it stood in that version, in the order of the form
 * @param sections of every entry that ever came from the session, which thing it was: a picture may belong to an older version
 */
public record SavedSession(Session session, List<Session> versions, List<Entry> standing, Map<UUID, String> sections) {

    /** @param said every version of everything that was said in it */
    static SavedSession at(int version, List<Session> versions, List<Entry> said) {
        Map<Integer, Entry> standing = new TreeMap<>();
        said.stream()
                .filter(entry -> entry.sourceVersion() <= version)
                .sorted(Comparator.comparingInt(Entry::sourceVersion))
                .forEach(entry -> standing.put(number(entry), entry));
        Session session = versions.stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow();
        return new SavedSession(
                session,
                versions,
                new ArrayList<>(standing.values()),
                said.stream().collect(Collectors.toMap(Entry::id, Entry::sourceSection)));
    }

    public boolean isInUse() {
        return session.version() == versions.getFirst().version();
    }

    /** Sections are numbers; another source's data may hold none. */
    private static int number(Entry entry) {
        try {
            return Integer.parseInt(entry.sourceSection());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
