package heard.letters;

import heard.access.Ids;
import heard.children.Child;
import heard.pages.Errors;
import heard.pages.Said;
import heard.pages.Sent;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Source;
import heard.voice.Speaker;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a letter was given, as it is being typed.
 *
 * @param id of the giving, made with the form, so that sending it twice keeps one
 * @param words what the child said to it; empty for nothing
 */
public record GivingForm(
        UUID id,
        String version,
        String givenOn,
        String way,
        String givenBy,
        String understood,
        String words,
        String how) {

    /** How a child answers a letter. */
    static final List<How> HOWS = List.of(How.SPOKEN, How.WRITTEN, How.SIGNED, How.DRAWN, How.SHOWN, How.OBSERVED);

    static GivingForm blank(int version, LocalDate today, String viewer) {
        return new GivingForm(
                Ids.next(), Integer.toString(version), today.toString(), "", viewer, "", "", How.SPOKEN.name());
    }

    static GivingForm typed(Sent sent) {
        return new GivingForm(
                sent.id("id").orElseGet(Ids::next),
                sent.text("version"),
                sent.text("givenOn"),
                sent.text("way"),
                sent.line("givenBy"),
                sent.text("understood"),
                sent.text("words"),
                sent.text("how"));
    }

    /** @param standing the version that is given, null when there is none of that number */
    Errors check(Child child, @Nullable Letter standing, LocalDate today) {
        Errors errors = Errors.none();
        if (!child.isOpen()) {
            errors.add("closed", Checked.closed(child, "nothing more can be written down about it"));
        }
        if (standing == null) {
            errors.add("version", "Choose which version it was.");
        }
        day(errors, child, standing, today);
        if (wayIn() == null) {
            errors.add("way", "How did it get to " + child.called() + "?");
        }
        if (givenBy.isEmpty()) {
            errors.add("givenBy", "Who gave it? Write their name.");
        }
        Checked.longest(errors, "givenBy", givenBy, Checked.LONGEST_LINE);
        if (understoodIn() == null) {
            errors.add("understood", "Did " + child.called() + " understand it? “Not checked” is an answer too.");
        }
        Checked.longest(errors, "words", words, Entry.LONGEST);
        return errors;
    }

    private void day(Errors errors, Child child, @Nullable Letter standing, LocalDate today) {
        LocalDate day = Said.parse(givenOn);
        LocalDate finished = standing == null
                ? null
                : standing.savedAt()
                        .atZoneSameInstant(java.time.ZoneId.of("Europe/London"))
                        .toLocalDate();
        if (givenOn.isBlank()) {
            errors.add("givenOn", "When was it? Give the day.");
        } else if (day == null) {
            errors.add("givenOn", "“" + givenOn + "” is no day. Write it as 2026-11-12, or pick it.");
        } else if (day.isAfter(today)) {
            errors.add("givenOn", Said.date(day) + " is in the future. When did " + child.called() + " get it?");
        } else if (finished != null && day.isBefore(finished)) {
            errors.add(
                    "givenOn",
                    "It was finished on " + Said.date(finished) + ", so it cannot have been given on " + Said.date(day)
                            + ". Look at the day, or at the version.");
        }
    }

    /** The same, to be kept as another one. */
    GivingForm again() {
        return new GivingForm(Ids.next(), version, givenOn, way, givenBy, understood, words, how);
    }

    boolean saysTheSameAs(Giving there, @Nullable Entry said) {
        return version.equals(Integer.toString(there.version()))
                && givenOn.equals(there.givenOn().toString())
                && way.equals(there.way().name())
                && givenBy.equals(there.givenBy())
                && understood.equals(there.understood().name())
                && words.equals(said == null ? "" : said.words());
    }

    /** Called when nothing was found wrong. */
    Giving giving(Letter letter, UUID by, String byName, OffsetDateTime at) {
        return new Giving(
                letter.childId(),
                id,
                letter.id(),
                letter.number(),
                Objects.requireNonNull(Said.parse(givenOn)),
                Objects.requireNonNull(wayIn()),
                givenBy,
                Objects.requireNonNull(understoodIn()),
                words.isEmpty() ? null : Ids.next(),
                by,
                byName,
                at);
    }

    /** What the child said to it; null for nothing. */
    @Nullable
    Entry entry(Giving giving, Letter letter) {
        if (giving.entryId() == null) {
            return null;
        }
        return new Entry(
                giving.childId(),
                giving.entryId(),
                giving.givenOn(),
                giving.recordedAt(),
                Speaker.CHILD,
                null,
                HOWS.stream().filter(one -> one.name().equals(how)).findFirst().orElse(How.SPOKEN),
                words,
                "en",
                null,
                null,
                null,
                null,
                Source.LETTER,
                letter.id(),
                giving.id().toString(),
                1,
                letter.label(),
                giving.recordedBy(),
                giving.recordedByName(),
                null,
                null);
    }

    private @Nullable Way wayIn() {
        return Arrays.stream(Way.values())
                .filter(value -> value.name().equals(way))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Understood understoodIn() {
        return Arrays.stream(Understood.values())
                .filter(value -> value.name().equals(understood))
                .findFirst()
                .orElse(null);
    }
}
