package heard.sessions;

import heard.access.StaffViewer;
import heard.children.Banner;
import heard.pages.Said;
import heard.pages.Sent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Two people saved the same session: what the other one saved, what this one typed, and where they differ.
 *
 * @param now what is saved
 * @param form what was typed, on top of what is saved now
 * @param byMe whether it was this very person, in another window
 */
public record Conflict(
        Banner banner, SavedSession now, SessionForm form, boolean byMe, List<Both> words, List<Both> facts) {

    /** One part of the session as both have it. */
    public record Both(String label, Difference theirs, Difference mine, boolean quoted) {}

    static Conflict between(Banner banner, SavedSession now, SessionForm form, StaffViewer viewer) {
        SessionForm theirs = SessionForm.of(now.session(), now.standing());
        List<Both> words = new ArrayList<>();
        for (int n = 0; n < Math.max(theirs.said().size(), form.said().size()); n++) {
            Expression their = n < theirs.said().size() ? theirs.said().get(n) : Expression.NOTHING;
            // What is not in the form is left as it is, so it is no difference.
            Expression mine = n < form.said().size() ? form.said().get(n) : their;
            both(words, "", their.words(), mine.words(), mine.howIn().isQuoted());
            both(
                    words,
                    "As it was spoken",
                    their.original(),
                    mine.original(),
                    mine.howIn().isQuoted());
            both(words, "Reading", their.reading(), mine.reading(), false);
            if (their.howIn() != mine.howIn()) {
                both(words, "How", their.howIn().title(), mine.howIn().title(), false);
            }
            if (their.questionIn() != mine.questionIn()) {
                both(words, "About", question(their), question(mine), false);
            }
        }
        List<Both> facts = new ArrayList<>();
        both(facts, "Day", day(theirs), day(form), false);
        both(facts, "Where", theirs.place(), form.place(), false);
        both(facts, "Who was there", theirs.present(), form.present(), false);
        both(facts, "Seen alone", alone(theirs), alone(form), false);
        both(facts, "Tool", theirs.tool(), form.tool(), false);
        both(facts, "Original kept", theirs.originalKept(), form.originalKept(), false);
        both(facts, "Communication", theirs.communication(), form.communication(), false);
        return new Conflict(
                banner, now, form, Objects.equals(now.session().authorId(), viewer.staffId()), words, facts);
    }

    private static void both(List<Both> into, String label, String theirs, String mine, boolean quoted) {
        if (!theirs.isEmpty() || !mine.isEmpty()) {
            into.add(new Both(label, Difference.of(theirs, mine), Difference.of(mine, theirs), quoted));
        }
    }

    private static String day(SessionForm form) {
        LocalDate day = form.day();
        return day == null ? form.heldOn() : Said.date(day);
    }

    private static String alone(SessionForm form) {
        return Sent.named(SeenAlone.class, form.seenAlone())
                .map(SeenAlone::title)
                .orElse("");
    }

    private static String question(Expression thing) {
        var question = thing.questionIn();
        return question == null ? "Not one of the four" : question.brief();
    }

    public String by() {
        return byMe ? "you" : now.session().authorName();
    }
}
