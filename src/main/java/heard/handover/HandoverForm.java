package heard.handover;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.access.StaffViewer;
import heard.children.Child;
import heard.pages.Errors;
import heard.pages.Said;
import heard.pages.Sent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A handover as it is being written.
 *
 * @param save of this one saving of it, so that a second press saves nothing new
 * @param version of what it was opened on; 0 for a new one
 * @param toStaff the id of somebody who works here; empty for somebody without an account
 */
public record HandoverForm(
        UUID id,
        UUID save,
        int version,
        String toStaff,
        String toName,
        String toRelation,
        String fromOn,
        String firstVisitOn,
        String word,
        String notAgain) {

    private static final int LONGEST_LINE = 100;

    static HandoverForm empty(String toStaff, @Nullable LocalDate from) {
        return new HandoverForm(
                Ids.next(), Ids.next(), 0, toStaff, "", "", from == null ? "" : from.toString(), "", "", "");
    }

    static HandoverForm over(Version now) {
        return new HandoverForm(
                now.id(),
                Ids.next(),
                now.version(),
                now.toStaffId() == null ? "" : now.toStaffId().toString(),
                now.toStaffId() == null ? now.toName() : "",
                Objects.requireNonNullElse(now.toRelation(), ""),
                now.fromOn().toString(),
                now.firstVisitOn() == null ? "" : now.firstVisitOn().toString(),
                now.word(),
                Objects.requireNonNullElse(now.notAgain(), ""));
    }

    /** As it was sent, or kept in a draft. */
    static HandoverForm of(Sent sent) {
        return new HandoverForm(
                sent.id("id").orElseGet(Ids::next),
                sent.id("save").orElseGet(Ids::next),
                sent.number("version"),
                sent.text("toStaff"),
                sent.line("toName"),
                sent.line("toRelation"),
                sent.text("fromOn"),
                sent.text("firstVisitOn"),
                sent.text("word"),
                sent.text("notAgain"));
    }

    public boolean isNew() {
        return version == 0;
    }

    /** The same text, of the handover in the address and on the version that stands now. */
    HandoverForm on(Version now, boolean anotherSave) {
        return new HandoverForm(
                now.id(),
                anotherSave ? Ids.next() : save,
                anotherSave ? now.version() : version,
                toStaff,
                toName,
                toRelation,
                fromOn,
                firstVisitOn,
                word,
                notAgain);
    }

    HandoverForm asNew() {
        return new HandoverForm(id, save, 0, toStaff, toName, toRelation, fromOn, firstVisitOn, word, notAgain);
    }

    Errors check(Child child, List<StaffMember> staff) {
        Errors errors = Errors.none();
        boolean named = !toName.isEmpty() || !toRelation.isEmpty();
        if (toStaff.isEmpty() && !named) {
            errors.add("toStaff", "Who is it for? Choose somebody, or write their name below.");
        }
        if (!toStaff.isEmpty() && named) {
            errors.add("toStaff", "Choose somebody who works here or write a name below: it is for one of the two.");
        }
        if (!toStaff.isEmpty() && member(staff).isEmpty()) {
            errors.add("toStaff", "Choose somebody from the list.");
        }
        if (toStaff.isEmpty() && named) {
            if (toName.isEmpty()) {
                errors.add("toName", "Write their name.");
            }
            if (toRelation.isEmpty()) {
                errors.add("toRelation", "Write what they are to " + child.called() + ", such as foster carer.");
            }
            errors.addIfLonger("toName", toName, LONGEST_LINE);
            errors.addIfLonger("toRelation", toRelation, LONGEST_LINE);
        }
        if (Said.parse(fromOn) == null) {
            errors.add("fromOn", fromOn.isEmpty() ? "From which day? Give the day." : notADay());
        }
        if (!firstVisitOn.isEmpty() && Said.parse(firstVisitOn) == null) {
            errors.add("firstVisitOn", notADay());
        }
        if (word.isEmpty()) {
            errors.add("word", "Write a word to whoever comes: what you would tell them at the door.");
        }
        errors.addIfLonger("word", word, Version.LONGEST_WORD);
        errors.addIfLonger("notAgain", notAgain, Version.LONGEST_NOT_AGAIN);
        return errors;
    }

    /** Only of a form with no errors. */
    Version version(UUID childId, List<StaffMember> staff, StaffViewer viewer, OffsetDateTime now) {
        StaffMember member = member(staff).orElse(null);
        return new Version(
                childId,
                id,
                version + 1,
                save,
                member == null ? null : member.id(),
                member == null ? toName : member.name(),
                member == null ? toRelation : null,
                Objects.requireNonNull(Said.parse(fromOn)),
                Said.parse(firstVisitOn),
                word,
                Sent.orNull(notAgain),
                viewer.staffId(),
                viewer.name(),
                now);
    }

    private Optional<StaffMember> member(List<StaffMember> staff) {
        return staff.stream().filter(one -> one.id().toString().equals(toStaff)).findFirst();
    }

    private static String notADay() {
        return "This must be a real date, like 2026-12-03.";
    }
}
