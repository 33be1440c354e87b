package heard.letters;

import heard.access.Ids;
import heard.children.Child;
import heard.pages.England;
import heard.pages.Errors;
import heard.pages.Languages;
import heard.pages.Said;
import heard.pages.Sent;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Source;
import heard.voice.Speaker;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a letter was given, as it is being typed.
 *
 * @param id of the giving, made with the form, so that sending it twice keeps one
 * @param corrects the one that is put right
 * @param words what the child said to it, in their language; empty for nothing
 * @param english the same in English, where it was another
 */
public record GivingForm(
        UUID id,
        @Nullable UUID corrects,
        String version,
        String givenOn,
        String way,
        String givenBy,
        String understood,
        String words,
        String language,
        String english,
        String how) {

    static GivingForm blank(int version, LocalDate today, String viewer) {
        return new GivingForm(
                Ids.next(), null, Integer.toString(version), today.toString(), "", viewer, "", "", "en", "", "SPOKEN");
    }

    /** What stands, to be put right. */
    static GivingForm of(Giving there, @Nullable Entry said) {
        return new GivingForm(
                Ids.next(),
                there.id(),
                Integer.toString(there.version()),
                there.givenOn().toString(),
                there.way().name(),
                there.givenBy(),
                there.understood().name(),
                said == null ? "" : said.words(),
                said == null ? "en" : said.language(),
                said == null ? "" : Objects.requireNonNullElse(said.translation(), ""),
                said == null ? How.SPOKEN.name() : said.how().name());
    }

    static GivingForm typed(Sent sent) {
        return new GivingForm(
                sent.id("id").orElseGet(Ids::next),
                sent.id("corrects").orElse(null),
                sent.text("version"),
                sent.text("givenOn"),
                sent.text("way"),
                sent.line("givenBy"),
                sent.text("understood"),
                sent.text("words"),
                sent.has("language") ? sent.text("language") : "en",
                sent.text("english"),
                sent.text("how"));
    }

    /**
     * @param standing the version that is given, null when there is none of that number
     * @param before what the child said, where that is put right
     */
    Errors check(Child child, @Nullable Letter standing, @Nullable Entry before, LocalDate today) {
        Errors errors = child.closed("nothing more can be written down about it; what you typed is still here");
        if (standing == null) {
            errors.add("version", "Choose which version it was.");
        }
        day(errors, child, standing, today);
        if (wayIn() == null) {
            errors.add("way", "Say how it got to " + child.called());
        }
        if (givenBy.isEmpty()) {
            errors.add("givenBy", "Who gave it? Write their name.");
        }
        errors.addIfLonger("givenBy", givenBy, Checked.LONGEST_LINE);
        if (understoodIn() == null) {
            errors.add(
                    "understood", "Say whether " + child.called() + " understood it. “Not checked” is an answer too.");
        }
        said(errors, child, before);
        return errors;
    }

    private void said(Errors errors, Child child, @Nullable Entry before) {
        if (words.isEmpty() && before != null) {
            errors.add(
                    "words",
                    "What " + child.called() + " said cannot be taken away. Put it right, or write what was meant.");
        } else if (words.isEmpty() && !english.isEmpty()) {
            errors.add("words", "Write the words as " + child.called() + " said them too.");
        }
        errors.addIfLonger("words", words, Entry.LONGEST);
        errors.addIfLonger("english", english, Entry.LONGEST);
        if (!Languages.isOne(language)) {
            errors.add("language", "Choose the language that " + child.called() + " spoke.");
        }
    }

    private void day(Errors errors, Child child, @Nullable Letter standing, LocalDate today) {
        LocalDate day = Said.parse(givenOn);
        LocalDate finished = standing == null ? null : England.day(standing.savedAt());
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

    /** The same, to be kept as another one, or in the place of that one. */
    GivingForm again(@Nullable UUID inPlaceOf) {
        return new GivingForm(
                Ids.next(), inPlaceOf, version, givenOn, way, givenBy, understood, words, language, english, how);
    }

    boolean saysTheSameAs(Giving there, @Nullable Entry said) {
        return version.equals(Integer.toString(there.version()))
                && givenOn.equals(there.givenOn().toString())
                && way.equals(there.way().name())
                && givenBy.equals(there.givenBy())
                && understood.equals(there.understood().name())
                && (said == null ? words.isEmpty() : saysTheSameAs(said));
    }

    private boolean saysTheSameAs(Entry said) {
        return words.equals(said.words())
                && language.equals(said.language())
                && Objects.equals(translation(), said.translation())
                && howIn() == said.how();
    }

    /**
     * Called when nothing was found wrong.
     *
     * @param before what the child said, where that is put right
     */
    Giving giving(Letter letter, @Nullable Entry before, UUID by, String byName, OffsetDateTime at) {
        UUID entryId = words.isEmpty() ? null : before != null && saysTheSameAs(before) ? before.id() : Ids.next();
        return new Giving(
                letter.childId(),
                id,
                letter.id(),
                letter.number(),
                Objects.requireNonNull(Said.parse(givenOn)),
                Objects.requireNonNull(wayIn()),
                givenBy,
                Objects.requireNonNull(understoodIn()),
                entryId,
                by,
                byName,
                at,
                corrects);
    }

    /** What the child said to it; null for nothing, and for nothing new. */
    @Nullable
    Entry entry(Giving giving, Letter letter, @Nullable Entry before) {
        if (giving.entryId() == null || before != null && giving.entryId().equals(before.id())) {
            return null;
        }
        return new Entry(
                giving.childId(),
                giving.entryId(),
                giving.givenOn(),
                giving.recordedAt(),
                Speaker.CHILD,
                null,
                howIn(),
                words,
                language,
                translation(),
                null,
                null,
                null,
                Source.LETTER,
                letter.id(),
                before == null ? giving.id().toString() : before.sourceSection(),
                before == null ? 1 : before.sourceVersion() + 1,
                letter.label(),
                giving.recordedBy(),
                giving.recordedByName(),
                before == null ? null : before.id(),
                null);
    }

    private @Nullable String translation() {
        return language.equals("en") ? null : Sent.orNull(english);
    }

    private How howIn() {
        return Sent.named(How.AT_FIRST_HAND, how).orElse(How.SPOKEN);
    }

    private @Nullable Way wayIn() {
        return Sent.named(Way.class, way).orElse(null);
    }

    private @Nullable Understood understoodIn() {
        return Sent.named(Understood.class, understood).orElse(null);
    }
}
