package heard.testing;

import heard.access.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a worker types into the form of a direct session: one thing said at school today, unless said otherwise. */
public final class SessionFields {

    private final UUID id = Ids.next();
    private final Map<String, String> fields = new LinkedHashMap<>();

    private SessionFields() {
        with("id", id.toString());
        with("heldOn", TestClock.TODAY.toString());
        with("place", "School");
        with("present", "Robin and me");
        with("seenAlone", "YES");
        with("tool", "Three Houses");
        with("originalKept", "Folder at North office");
        with("communication", "Drawing, speech");
    }

    /** The first thing is {@code words}. */
    public static SessionFields saying(String words) {
        return new SessionFields().and(0, words);
    }

    public SessionFields and(int n, String words) {
        return with("words-" + n, words)
                .with("how-" + n, "SPOKEN")
                .with("language-" + n, "")
                .with("original-" + n, "")
                .with("reading-" + n, "")
                .with("question-" + n, "");
    }

    public SessionFields with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    public UUID id() {
        return id;
    }

    public String[] all() {
        List<String> all = new ArrayList<>();
        fields.forEach((name, value) -> {
            all.add(name);
            all.add(value);
        });
        return all.toArray(String[]::new);
    }
}
