package heard.sessions;

import heard.children.Child;
import heard.pages.Errors;
import heard.pages.Languages;
import heard.pages.Said;
import heard.voice.Entry;
import java.time.LocalDate;
import java.util.List;

/** What must hold before a session is saved, each with the words that say how to put it right. */
final class Checked {

    /** A line, not a text. */
    static final int LONGEST_LINE = 500;

    private final SessionForm form;
    private final Child child;
    private final Errors errors;

    private Checked(SessionForm form, Child child) {
        this.form = form;
        this.child = child;
        this.errors = form.version() == 0 ? closed(child) : Errors.none();
    }

    /** @param standing how many things the session has that is being corrected; 0 for a new one */
    static Errors of(SessionForm form, Child child, LocalDate today, int standing) {
        Checked checked = new Checked(form, child);
        checked.day(today);
        checked.errors.addIfLonger("place", form.place(), LONGEST_LINE);
        checked.errors.addIfLonger("present", form.present(), LONGEST_LINE);
        checked.errors.addIfLonger("tool", form.tool(), LONGEST_LINE);
        checked.errors.addIfLonger("originalKept", form.originalKept(), LONGEST_LINE);
        checked.errors.addIfLonger("communication", form.communication(), LONGEST_LINE);
        checked.said(standing);
        return checked.errors;
    }

    static Errors closed(Child child) {
        return child.closed("no session can be added");
    }

    private void day(LocalDate today) {
        LocalDate day = form.day();
        if (form.heldOn().isBlank()) {
            errors.add("heldOn", "When did you meet? Give the day.");
        } else if (day == null) {
            errors.add("heldOn", "“" + form.heldOn() + "” is no day. Write it as 12/11/2026, or pick it.");
        } else if (day.isAfter(today)) {
            errors.add("heldOn", Said.date(day) + " is in the future. When did you meet?");
        } else if (day.isBefore(child.bornOn())) {
            errors.add(
                    "heldOn",
                    Said.date(day) + " is before " + child.called() + " was born (" + Said.date(child.bornOn())
                            + "). When did you meet?");
        }
    }

    private void said(int standing) {
        List<Expression> said = form.said();
        if (said.stream().allMatch(Expression::isBlank)) {
            errors.add(
                    "words-0",
                    "Write what " + child.called() + " said, drew or showed. Without it there is no session to keep.");
            return;
        }
        if (said.stream().filter(thing -> !thing.isBlank()).count() > SessionForm.MOST) {
            errors.add(
                    "words-" + SessionForm.MOST,
                    "One session holds up to " + SessionForm.MOST + " things. Put the rest into a second session.");
        }
        for (int n = 0; n < said.size(); n++) {
            Expression thing = said.get(n);
            if (thing.isBlank() && n < standing) {
                errors.add(
                        "words-" + n,
                        "What " + child.called()
                                + " said cannot be taken away. Put it right, or write what was meant.");
            }
            if (!thing.isBlank()) {
                one(thing, n);
            }
        }
    }

    private void one(Expression thing, int n) {
        if (thing.words().isBlank() && thing.original().isBlank()) {
            errors.add("words-" + n, "Write what " + child.called() + " said or showed that your reading is of.");
        }
        errors.addIfLonger("words-" + n, thing.words(), Entry.LONGEST);
        errors.addIfLonger("original-" + n, thing.original(), Entry.LONGEST);
        errors.addIfLonger("reading-" + n, thing.reading(), Entry.LONGEST);
        if (Languages.code(thing.language()) == null) {
            errors.add(
                    "language-" + n,
                    "“" + thing.language().strip()
                            + "” is not a language we know. Write its English name, for example Polish.");
        } else if (!thing.original().isBlank() && thing.language().isBlank()) {
            errors.add("language-" + n, "Which language did " + child.called() + " speak?");
        }
    }
}
