package heard.handover;

import heard.access.Ids;
import heard.access.StaffViewer;
import heard.children.Child;
import heard.pages.Errors;
import heard.pages.Said;
import heard.pages.Sent;
import heard.responses.Telling;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** That the child was told who comes, as it is being written down. @param version of the handover that the page showed */
public record TellingForm(UUID id, int version, String toldOn, String toldHow, String toldBy, String words) {

    private static final int LONGEST_NAME = 100;

    /** With a kind sentence to begin from. */
    static TellingForm empty(Handover handover, StaffViewer viewer, LocalDate today) {
        Version now = handover.now();
        boolean comes = now.fromOn().isAfter(today);
        String who = now.toRelation() == null ? "new worker" : now.toRelation();
        String words = handover.takenBack() != null
                ? now.toName()
                        + " does not come after all. I am sorry that I said so. I tell you as soon as I know who comes."
                : now.toName() + (comes ? " will be your " + who + " from " : " is your " + who + " since ")
                        + Said.date(now.fromOn()) + ". "
                        + (now.firstVisitOn() == null || now.firstVisitOn().isBefore(today)
                                ? ""
                                : "You will meet on " + Said.date(now.firstVisitOn()) + ". ")
                        + "I have written down what matters to you, so that you do not have to say it all again.";
        return new TellingForm(Ids.next(), now.version(), today.toString(), "", viewer.name(), words);
    }

    static TellingForm of(Sent sent) {
        return new TellingForm(
                sent.id("id").orElseGet(Ids::next),
                sent.number("version"),
                sent.text("toldOn"),
                sent.text("toldHow"),
                sent.line("toldBy"),
                sent.text("words"));
    }

    TellingForm on(Version now) {
        return new TellingForm(id, now.version(), toldOn, toldHow, toldBy, words);
    }

    Errors check(Child child, LocalDate today) {
        Errors errors = Errors.none();
        LocalDate day = Said.parse(toldOn);
        if (day == null) {
            errors.add("toldOn", "When was " + child.called() + " told? Give the day.");
        } else if (day.isAfter(today)) {
            errors.add("toldOn", "This day is in the future. Write it down when " + child.called() + " was told.");
        } else if (day.isBefore(child.bornOn())) {
            errors.add("toldOn", child.called() + " was born on " + Said.date(child.bornOn()) + ".");
        }
        if (way().isEmpty()) {
            errors.add("toldHow", "Say how " + child.called() + " was told");
        }
        if (toldBy.isEmpty()) {
            errors.add("toldBy", "Who told " + child.called() + "? Write their name.");
        }
        errors.addIfLonger("toldBy", toldBy, LONGEST_NAME);
        if (words.isEmpty()) {
            errors.add("words", "Write in which words " + child.called() + " was told");
        }
        errors.addIfLonger("words", words, Told.LONGEST);
        return errors;
    }

    /** Only of a form with no errors. */
    Told told(Handover handover, StaffViewer viewer, OffsetDateTime at) {
        Version now = handover.now();
        return new Told(
                now.childId(),
                id,
                now.id(),
                now.version(),
                Objects.requireNonNull(Said.parse(toldOn)),
                way().orElseThrow(),
                toldBy,
                words,
                handover.takenBack() != null,
                viewer.staffId(),
                viewer.name(),
                at);
    }

    private Optional<Telling> way() {
        return Sent.named(Telling.class, toldHow);
    }
}
