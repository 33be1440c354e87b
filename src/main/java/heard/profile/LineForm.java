package heard.profile;

import heard.access.Ids;
import heard.access.StaffViewer;
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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a profile as it is being typed.
 *
 * @param line its id, made with the form
 * @param save of this one saving of it, so that a second press saves nothing new
 * @param version of what it was opened on; 0 for a new one
 * @param heading null while none is chosen
 * @param entry what the child said, of which the words are a part; null while none is chosen, and where it is a new thing
 */
public record LineForm(
        UUID line,
        UUID save,
        int version,
        @Nullable Heading heading,
        Way way,
        @Nullable UUID entry,
        String words,
        String saidOn,
        String how) {

    static LineForm empty(@Nullable Heading heading, Way way, LocalDate today) {
        return new LineForm(Ids.next(), Ids.next(), 0, heading, way, null, "", today.toString(), How.SPOKEN.name());
    }

    /** As it was sent, or kept in a draft. */
    static LineForm of(Sent sent) {
        return new LineForm(
                sent.id("line").orElseGet(Ids::next),
                sent.id("save").orElseGet(Ids::next),
                sent.number("version"),
                Heading.of(sent.text("heading")).orElse(null),
                way(sent.text("way")),
                sent.id("entry").orElse(null),
                sent.text("words"),
                sent.text("saidOn"),
                sent.text("how"));
    }

    /** To change what stands, or take up again what was set aside. */
    static LineForm over(Line now, Way way, LocalDate today) {
        Entry entry = now.entry();
        boolean same = way == Way.RIGHT || way == Way.OURS && !now.isOwn();
        return new LineForm(
                now.id(),
                Ids.next(),
                now.version(),
                now.heading(),
                way,
                way == Way.RIGHT ? now.entryId() : null,
                same && now.words() != null ? now.words() : "",
                way == Way.RIGHT && entry != null ? entry.saidOn().toString() : today.toString(),
                way == Way.RIGHT && entry != null ? entry.how().name() : How.SPOKEN.name());
    }

    public boolean isNew() {
        return version == 0;
    }

    /** With this entry chosen, and what the line has of it already; else all of its words, in English where there is any. */
    LineForm from(Entry chosen, @Nullable Line now) {
        String part = now == null ? null : now.words();
        String all = chosen.translation() == null ? chosen.words() : chosen.translation();
        return new LineForm(
                line,
                save,
                version,
                heading,
                way,
                chosen.id(),
                part != null && isPart(part, chosen) ? part : all.strip(),
                saidOn,
                how);
    }

    /** Whatever version the form names: there is no such line yet. */
    LineForm asNew() {
        return new LineForm(line, save, 0, heading, way, entry, words, saidOn, how);
    }

    /** The same text, to be saved over the version that stands now. */
    LineForm on(Line now) {
        return new LineForm(now.id(), Ids.next(), now.version(), now.heading(), way, entry, words, saidOn, how);
    }

    /** The same, of the line in the address, whatever the form says. */
    LineForm of(Line now) {
        return new LineForm(now.id(), save, version, now.heading(), way, entry, words, saidOn, how);
    }

    /** @param said the entry that was chosen, if it is one of the child's */
    Errors check(Child child, LocalDate today, @Nullable Entry said) {
        Errors errors = Errors.none();
        if (heading == null) {
            errors.add("heading", "Choose what it is about");
        }
        if (way == Way.SAID && said == null) {
            errors.add("entry", "Choose something that " + child.called() + " said");
        }
        if (words.isEmpty()) {
            errors.add("words", way == Way.OURS ? "Write what others should know" : "Write the words");
        }
        errors.addIfLonger("words", words, Line.LONGEST);
        if (way == Way.SAID && said != null && !isPart(words, said)) {
            errors.add(
                    "words",
                    "These are not word for word what " + child.called()
                            + " said. Take them as they stand, or write it as your own line.");
        }
        if (way == Way.NOW || way == Way.RIGHT) {
            checkWhen(child, today, errors);
        }
        return errors;
    }

    private void checkWhen(Child child, LocalDate today, Errors errors) {
        LocalDate day = Said.parse(saidOn);
        if (day == null) {
            errors.add(
                    "saidOn",
                    saidOn.isEmpty()
                            ? "Give the day " + child.called() + " said it"
                            : "This must be a real date, like " + today);
        } else if (day.isAfter(today)) {
            errors.add("saidOn", "This day is in the future");
        } else if (day.isBefore(child.bornOn())) {
            errors.add(
                    "saidOn",
                    child.called() + " was born on " + Said.date(child.bornOn()) + ": this day is before that");
        }
        if (Sent.named(How.AT_FIRST_HAND, how).isEmpty()) {
            errors.add("how", "Choose how " + child.called() + " told you");
        }
    }

    private static boolean isPart(String text, Entry said) {
        return said.words().contains(text)
                || (said.translation() != null && said.translation().contains(text));
    }

    /** Only of a form with no errors. */
    Line line(UUID childId, StaffViewer viewer, OffsetDateTime now, @Nullable Entry said) {
        boolean translated = said != null && !said.words().contains(words);
        return new Line(
                childId,
                line,
                version + 1,
                save,
                Objects.requireNonNull(heading),
                words,
                said == null || translated ? "en" : said.language(),
                said == null ? null : said.id(),
                null,
                now,
                null,
                viewer.staffId(),
                viewer.name(),
                said);
    }

    /** @param corrects what was written down wrongly; null for a new thing. Only of a form with no errors */
    Entry entry(UUID childId, StaffViewer viewer, OffsetDateTime now, @Nullable Entry corrects) {
        return new Entry(
                childId,
                Ids.next(),
                Objects.requireNonNull(Said.parse(saidOn)),
                now,
                Speaker.CHILD,
                null,
                How.valueOf(how),
                words,
                "en",
                null,
                null,
                null,
                null,
                Source.PROFILE,
                line,
                "",
                version + 1,
                "Profile · " + Objects.requireNonNull(heading).title(),
                viewer.staffId(),
                viewer.name(),
                corrects == null ? null : corrects.id(),
                null);
    }

    static Way way(@Nullable String name) {
        return Sent.named(Way.class, name).orElse(Way.SAID);
    }
}
