package heard.alerts;

import heard.children.Child;
import heard.pages.England;
import heard.pages.Said;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One alert in a list, with what matters of the child.
 *
 * @param withWhom those it reached last
 * @param climbedTo as what
 * @param ahead how many stand in the whole list
 * @param now by the database's clock
 */
public record Listed(
        UUID childId,
        UUID id,
        Urgency urgency,
        Reason reason,
        String href,
        int causes,
        OffsetDateTime raisedAt,
        @Nullable OffsetDateTime climbsAt,
        int step,
        OffsetDateTime readBy,
        @Nullable OffsetDateTime closedAt,
        @Nullable String closedByName,
        @Nullable String done,
        OffsetDateTime now,
        int ahead,
        String localNumber,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String nameUsed,
        @Nullable String pronouns,
        LocalDate bornOn,
        @Nullable String communication,
        @Nullable String flags,
        @Nullable String worker,
        boolean workerLeft,
        boolean workerAway,
        @Nullable String withWhom,
        @Nullable Part climbedTo,
        boolean bounced) {

    public String called() {
        return Child.called(nameUsed, givenName, localNumber);
    }

    public String fullName() {
        return familyName == null ? called() : called() + " " + familyName;
    }

    /** Why what the child said did not go to their own worker is said with the name. */
    public String workerInWords() {
        return worker == null
                ? "none yet"
                : worker + (workerLeft ? ", who has left" : workerAway ? ", who is away" : "");
    }

    public boolean isUrgent() {
        return urgency == Urgency.URGENT;
    }

    public String page() {
        return "/children/" + childId + "/alerts/" + id;
    }

    /** 9 years · he · Talks best while drawing. */
    public String about() {
        return Stream.of(Said.age(bornOn, England.day(now)), pronouns, communication)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** 12 minutes ago. */
    public String age() {
        return inWords(Duration.between(raisedAt, now)) + " ago";
    }

    public @Nullable String climbs() {
        return climbs(step, climbsAt, now);
    }

    /** Goes to the next person in 4 minutes; after the last of them, to whoever is reminded. Nothing where nobody follows. */
    static @Nullable String climbs(int step, @Nullable OffsetDateTime at, OffsetDateTime now) {
        if (at == null) {
            return null;
        }
        Duration left = Duration.between(now, at);
        return (step < Ladder.TOP ? "Goes to the next person " : "Goes to duty and out of hours again ")
                + (left.isPositive() ? "in " + inWords(left) : "now");
    }

    public boolean isLate() {
        return readBy.isBefore(closedAt == null ? now : closedAt);
    }

    /** How long it took until somebody closed it. */
    public String took() {
        return closedAt == null ? "" : inWords(Duration.between(raisedAt, closedAt));
    }

    /** 40 seconds, 12 minutes, 3 hours, 2 days: as people say it. */
    static String inWords(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 60) {
            return "less than a minute";
        }
        if (seconds < 90 * 60) {
            return Said.count((int) (seconds / 60), "minute", "minutes");
        }
        if (seconds < 48 * 3600) {
            return Said.count((int) (seconds / 3600), "hour", "hours");
        }
        return Said.count((int) (seconds / 86_400), "day", "days");
    }
}
