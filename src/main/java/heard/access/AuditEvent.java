package heard.access;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the trail. {@code seq} only ever grows and is what a page of the trail continues from. */
public record AuditEvent(
        long seq,
        OffsetDateTime at,
        String actor,
        String action,
        String subject,
        @Nullable UUID subjectId) {

    /** Opened: voice. */
    public String inWords() {
        String did = switch (action) {
            case "READ" -> "Opened";
            case "WROTE" -> "Wrote";
            case "LISTED" -> "Saw in a list";
            case "REFUSED" -> "Was refused";
            case "SIGNED_IN" -> "Came in";
            case "SIGNED_OUT" -> "Left";
            case "SIGN_IN_FAILED" -> "Could not come in";
            default -> action;
        };
        return did + ": " + subject.replace('-', ' ');
    }
}
