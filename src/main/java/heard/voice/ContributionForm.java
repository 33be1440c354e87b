package heard.voice;

import heard.access.Ids;
import heard.access.StaffViewer;
import heard.children.Child;
import heard.pages.Errors;
import heard.pages.Said;
import heard.pages.Sent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as it is being typed.
 *
 * @param id of the contribution, made with the form
 * @param save of this one saving of it, so that a second press saves nothing new
 * @param version of what it was opened on; 0 for a new one
 * @param whose ACCOUNT for their own, CHILD for the child's words as they remember them
 */
public record ContributionForm(
        UUID id,
        UUID save,
        int version,
        String relation,
        String name,
        String position,
        String organisation,
        String toldOn,
        String reached,
        String whose,
        String words,
        String reading,
        String question) {

    static final int LONGEST_NAME = 200;

    private static final String CHILD = "CHILD";

    static ContributionForm empty(LocalDate today) {
        return new ContributionForm(
                Ids.next(), Ids.next(), 0, "", "", "", "", today.toString(), "", "ACCOUNT", "", "", "");
    }

    /** As it was sent, or kept in a draft. */
    static ContributionForm of(Sent sent) {
        return new ContributionForm(
                sent.id("id").orElseGet(Ids::next),
                sent.id("save").orElseGet(Ids::next),
                sent.number("version"),
                sent.text("relation"),
                sent.text("name"),
                sent.text("position"),
                sent.text("organisation"),
                sent.text("toldOn"),
                sent.text("reached"),
                sent.text("whose"),
                sent.text("words"),
                sent.text("reading"),
                sent.text("question"));
    }

    /** To correct what stands. */
    static ContributionForm of(Entry entry, @Nullable Contribution told) {
        return new ContributionForm(
                entry.sourceId(),
                Ids.next(),
                entry.sourceVersion(),
                told != null
                        ? told.relation().name()
                        : entry.isInTheirOwnWords() ? "" : entry.speaker().name(),
                told != null ? orEmpty(told.name()) : orEmpty(entry.speakerName()),
                told == null ? "" : orEmpty(told.position()),
                told == null ? "" : orEmpty(told.organisation()),
                entry.saidOn().toString(),
                told == null ? "" : told.reachedBy().name(),
                entry.isInTheirOwnWords() ? CHILD : "ACCOUNT",
                entry.words(),
                orEmpty(entry.reading()),
                entry.question() == null ? "" : entry.question().name());
    }

    public boolean isNew() {
        return version == 0;
    }

    /** The same text, to be saved over the version that stands now. */
    ContributionForm on(int standing) {
        return new ContributionForm(
                id,
                Ids.next(),
                standing,
                relation,
                name,
                position,
                organisation,
                toldOn,
                reached,
                whose,
                words,
                reading,
                question);
    }

    /** The same, of this contribution: the one in the address, whatever the form says. */
    ContributionForm of(UUID contributionId) {
        return new ContributionForm(
                contributionId,
                save,
                version,
                relation,
                name,
                position,
                organisation,
                toldOn,
                reached,
                whose,
                words,
                reading,
                question);
    }

    Errors check(Child child, LocalDate today) {
        Errors errors = Errors.none();
        if (Sent.named(Speaker.class, relation).isEmpty() || relation.equals(CHILD)) {
            errors.add("relation", "Choose who told you");
        }
        if (name.isEmpty() && !relation.equals("PUBLIC")) {
            errors.add("name", "Write the name of who told you");
        }
        errors.addIfLonger("name", name, LONGEST_NAME);
        errors.addIfLonger("position", position, LONGEST_NAME);
        errors.addIfLonger("organisation", organisation, LONGEST_NAME);
        LocalDate day = Said.parse(toldOn);
        if (day == null) {
            errors.add(
                    "toldOn",
                    toldOn.isEmpty() ? "Give the day they told you" : "This must be a real date, like " + today);
        } else if (day.isAfter(today)) {
            errors.add("toldOn", "This day is in the future");
        } else if (day.isBefore(child.bornOn())) {
            errors.add(
                    "toldOn",
                    child.called() + " was born on " + Said.date(child.bornOn()) + ": this day is before that");
        }
        if (Sent.named(Reached.class, reached).isEmpty()) {
            errors.add("reached", "Choose how it reached you");
        }
        if (!whose.equals(CHILD) && !whose.equals("ACCOUNT")) {
            errors.add("whose", "Choose whose words they are");
        }
        if (words.isEmpty()) {
            errors.add("words", "Write what they told you");
        }
        errors.addIfLonger("words", words, Entry.LONGEST);
        errors.addIfLonger("reading", reading, Entry.LONGEST);
        return errors;
    }

    /** Whether this very saving made what stands, in the same words; only of a form with no errors. */
    boolean isSavedAs(Entry standing, @Nullable Contribution told) {
        return save.equals(standing.id())
                && contribution(standing.childId()).equals(told)
                && standing.saidOn().equals(Said.parse(toldOn))
                && standing.isInTheirOwnWords() == whose.equals(CHILD)
                && standing.words().equals(words)
                && Objects.equals(standing.reading(), Sent.orNull(reading))
                && standing.question() == Sent.named(Question.class, question).orElse(null);
    }

    /** @return the version after the one that was opened; only of a form with no errors */
    Contribution contribution(UUID childId) {
        return new Contribution(
                childId,
                id,
                version + 1,
                save,
                Speaker.valueOf(relation),
                Sent.orNull(name),
                Sent.orNull(position),
                Sent.orNull(organisation),
                Reached.valueOf(reached));
    }

    /** @param corrects what stands now; null for a new one */
    Entry entry(UUID childId, StaffViewer viewer, OffsetDateTime now, @Nullable Entry corrects) {
        Contribution told = contribution(childId);
        boolean passedOn = whose.equals(CHILD);
        How how = passedOn ? How.RELAYED : told.reachedBy() == Reached.WRITTEN ? How.WRITTEN : How.SPOKEN;
        return new Entry(
                childId,
                save,
                Objects.requireNonNull(Said.parse(toldOn)),
                now,
                passedOn ? Speaker.CHILD : told.relation(),
                passedOn ? told.whoPassedItOn() : told.name(),
                how,
                words,
                "en",
                null,
                Sent.orNull(reading),
                Sent.named(Question.class, question).orElse(null),
                null,
                Source.CONTRIBUTION,
                id,
                "",
                told.version(),
                told.label(),
                viewer.staffId(),
                viewer.name(),
                corrects == null ? null : corrects.id(),
                null);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
