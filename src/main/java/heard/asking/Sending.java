package heard.asking;

import heard.children.Status;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One set that was sent to many children at once.
 *
 * @param children how many it went to
 * @param answered how many of them have answered since
 */
public record Sending(
        UUID id,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        @Nullable Status status,
        @Nullable Integer meetingWithin,
        LocalDate fromOn,
        int children,
        int answered,
        String sentBy,
        OffsetDateTime sentAt) {

    /** Age: 8 to 12, looked after. */
    public String to() {
        List<String> to = new ArrayList<>();
        to.add("age: " + new Ages(ageFrom, ageTo).inWords());
        if (status != null) {
            to.add(status.title());
        }
        if (meetingWithin != null) {
            to.add("a meeting within " + meetingWithin + " days");
        }
        return String.join(", ", to);
    }
}
