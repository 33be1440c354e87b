package heard.handover;

import heard.pages.Said;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one who goes hands to one who comes.
 *
 * @param versions the latest first, never none
 * @param readings whoever read it first, first
 * @param tellings the one that was written down last first
 * @param takings what of it was taken back
 */
public record Handover(List<Version> versions, List<Reading> readings, List<Told> tellings, List<TakenBack> takings) {

    public Version now() {
        return versions.getFirst();
    }

    public UUID id() {
        return now().id();
    }

    public List<Version> earlier() {
        return versions.subList(1, versions.size());
    }

    public String href() {
        return "/children/" + now().childId() + "/handover/" + id();
    }

    /** The one page, with this handover's word on it. */
    public String sheet() {
        return "/children/" + now().childId() + "/handover?of=" + id();
    }

    public boolean isRead() {
        return !readings.isEmpty();
    }

    /** Not what was put right after somebody had read it. */
    public boolean isReadAsItStands() {
        return readings.stream().anyMatch(reading -> reading.version() == now().version());
    }

    /** Whether whoever comes went, or goes today, without having read it. */
    public boolean isLate(LocalDate today) {
        LocalDate visit = now().firstVisitOn();
        return takenBack() == null && !isRead() && visit != null && !visit.isAfter(today);
    }

    /** Null while the handover holds. */
    public @Nullable TakenBack takenBack() {
        return takings.stream()
                .filter(taking -> taking.tellingId() == null)
                .findFirst()
                .orElse(null);
    }

    /** Null while it holds that the child was told this. */
    public @Nullable TakenBack takenBack(Told told) {
        return takings.stream()
                .filter(taking -> told.id().equals(taking.tellingId()))
                .findFirst()
                .orElse(null);
    }

    /** That the child was told who comes: the one that holds; null while they were not told. */
    public @Nullable Told told() {
        return told(false);
    }

    /** That the child was told that nobody comes after all. */
    public @Nullable Told toldOfTakingBack() {
        return told(true);
    }

    private @Nullable Told told(boolean ofTakingBack) {
        return tellings.stream()
                .filter(told -> told.ofTakingBack() == ofTakingBack && takenBack(told) == null)
                .findFirst()
                .orElse(null);
    }

    /** Whether the child believes in somebody who does not come. */
    public boolean isToTellOfTakingBack() {
        return takenBack() != null && told() != null && toldOfTakingBack() == null;
    }

    /** Not where somebody else comes by now than whom the child was told of. */
    public boolean isToldOfWhoComes() {
        Told told = told();
        return told != null
                && versions.stream()
                        .filter(version -> version.version() == told.version())
                        .anyMatch(then -> Objects.equals(then.toStaffId(), now().toStaffId())
                                && then.toName().equals(now().toName())
                                && then.fromOn().equals(now().fromOn()));
    }

    /** When it was read, and whether that was in time. */
    public String readInWords(LocalDate today) {
        LocalDate visit = now().firstVisitOn();
        Reading first = readings.stream()
                .min(Comparator.comparing(Reading::readOn).thenComparing(Reading::recordedAt))
                .orElse(null);
        if (first == null) {
            return visit == null
                    ? "not read yet"
                    : visit.isAfter(today)
                            ? "not read yet, to be read before the first visit on " + Said.date(visit)
                            : visit.isEqual(today)
                                    ? "not read, and the first visit is today"
                                    : "not read, and the first visit was on " + Said.date(visit);
        }
        String read = "read by " + first.readerName() + " on " + Said.date(first.readOn());
        String order = visit == null
                ? ""
                : first.readOn().isBefore(visit)
                        ? ", before the first visit"
                        : first.readOn().isAfter(visit) ? ", after the first visit" : ", on the day of the first visit";
        return read + order + (isReadAsItStands() ? "" : "; put right since, and not read again");
    }
}
