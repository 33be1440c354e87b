package heard.voice;

import heard.access.Ids;
import heard.access.StaffViewer;
import heard.children.Child;
import heard.pages.Errors;
import heard.pages.Said;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
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

    /** As it was sent, or kept in a draft. NUL is no character a text may hold; line ends are counted as one. */
    static ContributionForm of(Function<String, @Nullable String> sent) {
        Function<String, String> text = field -> {
            String value = sent.apply(field);
            return value == null
                    ? ""
                    : value.replace("\0", "").replace("\r\n", "\n").strip();
        };
        return new ContributionForm(
                uuid(text.apply("id")),
                uuid(text.apply("save")),
                number(text.apply("version")),
                text.apply("relation"),
                text.apply("name"),
                text.apply("position"),
                text.apply("organisation"),
                text.apply("toldOn"),
                text.apply("reached"),
                text.apply("whose"),
                text.apply("words"),
                text.apply("reading"),
                text.apply("question"));
    }

    static ContributionForm of(Map<String, String> sent) {
        return of(sent::get);
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
        if (one(Speaker.class, relation) == null || relation.equals(CHILD)) {
            errors.add("relation", "Choose who told you");
        }
        if (name.isEmpty() && !relation.equals("PUBLIC")) {
            errors.add("name", "Write the name of who told you");
        }
        shortEnough(errors, "name", "A name", name, LONGEST_NAME);
        shortEnough(errors, "position", "Who they are", position, LONGEST_NAME);
        shortEnough(errors, "organisation", "An organisation", organisation, LONGEST_NAME);
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
        if (one(Reached.class, reached) == null) {
            errors.add("reached", "Choose how it reached you");
        }
        if (!whose.equals(CHILD) && !whose.equals("ACCOUNT")) {
            errors.add("whose", "Choose whose words they are");
        }
        if (words.isEmpty()) {
            errors.add("words", "Write what they told you");
        }
        shortEnough(errors, "words", "What they told you", words, Entry.LONGEST);
        shortEnough(errors, "reading", "Your reading", reading, Entry.LONGEST);
        return errors;
    }

    /** Whether this very saving made what stands, in the same words; only of a form with no errors. */
    boolean isSavedAs(Entry standing, @Nullable Contribution told) {
        return save.equals(standing.id())
                && contribution(standing.childId()).equals(told)
                && standing.saidOn().equals(Said.parse(toldOn))
                && standing.isInTheirOwnWords() == whose.equals(CHILD)
                && standing.words().equals(words)
                && Objects.equals(standing.reading(), orNull(reading))
                && standing.question() == one(Question.class, question);
    }

    /** @return the version after the one that was opened; only of a form with no errors */
    Contribution contribution(UUID childId) {
        return new Contribution(
                childId,
                id,
                version + 1,
                save,
                Speaker.valueOf(relation),
                orNull(name),
                orNull(position),
                orNull(organisation),
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
                orNull(reading),
                one(Question.class, question),
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

    private static void shortEnough(Errors errors, String field, String what, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            errors.add(
                    field,
                    "%s can have up to %,d characters; this has %,d. Nothing was cut."
                            .formatted(what, longest, length));
        }
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, String name) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return Ids.next();
        }
    }

    private static int number(String typed) {
        try {
            return Math.max(0, Integer.parseInt(typed));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
