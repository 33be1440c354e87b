package heard.handover;

import heard.access.Ids;
import heard.access.StaffViewer;
import heard.children.Child;
import heard.pages.England;
import heard.pages.Errors;
import heard.pages.Said;
import heard.pages.Sent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/**
 * That a handover was read, as it is being confirmed.
 *
 * @param version of the handover as it stood on the page
 * @param readOn for somebody without an account; who works here confirms on the day they press the button
 */
public record ReadingForm(UUID id, int version, String readerName, String readOn, Errors errors) {

    private static final int LONGEST_NAME = 100;

    static ReadingForm empty(Version now, StaffViewer viewer, LocalDate today) {
        return new ReadingForm(
                Ids.next(),
                now.version(),
                now.toStaffId() == null ? now.toName() : viewer.name(),
                today.toString(),
                Errors.none());
    }

    static ReadingForm of(Sent sent, Version now, StaffViewer viewer) {
        return new ReadingForm(
                sent.id("id").orElseGet(Ids::next),
                sent.number("version"),
                now.toStaffId() == null ? sent.line("readerName") : viewer.name(),
                sent.text("readOn"),
                Errors.none());
    }

    ReadingForm on(Version now) {
        return new ReadingForm(id, now.version(), readerName, readOn, errors);
    }

    void check(Child child, Handover handover, StaffViewer viewer, LocalDate today) {
        Version now = handover.now();
        HandoverFormController.closed(child, handover).all().forEach(errors::add);
        if (now.toStaffId() != null) {
            if (!now.toStaffId().equals(viewer.staffId())) {
                errors.add(
                        "read",
                        "This is for " + now.toName() + ". Only " + now.toName() + " can say that they have read it.");
            }
            return;
        }
        if (readerName.isEmpty()) {
            errors.add("readerName", "Who has read it? Write their name.");
        }
        errors.addIfLonger("readerName", readerName, LONGEST_NAME);
        LocalDate day = Said.parse(readOn);
        if (day == null) {
            errors.add("readOn", "When did they read it? Give the day.");
        } else if (day.isAfter(today)) {
            errors.add("readOn", "This day is in the future.");
        } else if (day.isBefore(now.writtenOn())) {
            errors.add(
                    "readOn",
                    "It was written as it stands on " + Said.date(now.writtenOn())
                            + ", so it cannot have been read before that.");
        }
    }

    /** Only of a form with no errors. */
    Reading reading(Version now, StaffViewer viewer, OffsetDateTime at) {
        boolean staff = now.toStaffId() != null;
        return new Reading(
                now.childId(),
                id,
                now.id(),
                now.version(),
                staff ? England.day(at) : Objects.requireNonNull(Said.parse(readOn)),
                now.toStaffId(),
                staff ? viewer.name() : readerName,
                viewer.staffId(),
                viewer.name(),
                at);
    }
}
