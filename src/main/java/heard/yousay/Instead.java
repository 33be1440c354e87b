package heard.yousay;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a child may choose in place of an answer. Each counts as one. */
public enum Instead {
    NO_SAY("no-say", "Chose not to say."),
    LATER("later", "Asked to be asked later."),
    WORKER("worker", "Wants to tell only their worker."),
    ADVOCATE("advocate", "Wants to tell only an advocate.");

    /** In the order of the page. */
    public static final List<Instead> ALL = List.of(values());

    private final String key;
    private final String inTheRecord;

    Instead(String key, String inTheRecord) {
        this.key = key;
        this.inTheRecord = inTheRecord;
    }

    /** As pages and forms name it. */
    public String key() {
        return key;
    }

    /** The drawing beside it. */
    public String picture() {
        return this == ADVOCATE ? "friend" : key;
    }

    /** As staff read it. */
    public String inTheRecord() {
        return inTheRecord;
    }

    static @Nullable Instead of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(each -> each.key.equals(key))
                .findFirst()
                .orElse(null);
    }
}
