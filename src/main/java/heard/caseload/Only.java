package heard.caseload;

import java.util.Arrays;
import java.util.Optional;

/** The figures over the list. Each opens the children it counts; the same words of SQL count them and find them. */
enum Only {
    ANSWER("answer", "(f.unanswered > 0 or f.tell_by is not null)"),
    OVERDUE("overdue", "f.due_on < :today"),
    DUE("due", "f.due_on between :today and :monthEnd"),
    UNHEARD("unheard", "f.since < :sixWeeksAgo"),
    REVIEW("review", "f.review_on between :today and :inFourWeeks");

    private final String key;
    private final String where;

    Only(String key, String where) {
        this.key = key;
        this.where = where;
    }

    String key() {
        return key;
    }

    String where() {
        return where;
    }

    static Optional<Only> of(String key) {
        return Arrays.stream(values()).filter(only -> only.key.equals(key)).findFirst();
    }
}
