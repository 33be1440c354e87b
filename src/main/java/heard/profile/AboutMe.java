package heard.profile;

import heard.access.ChildViewer;
import heard.access.Ids;
import heard.access.SayLook;
import heard.alerts.Alerts;
import heard.alerts.NewAlert;
import heard.danger.DangerWords;
import heard.pages.England;
import heard.pages.Sent;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Source;
import heard.voice.Speaker;
import heard.voice.Voice;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what a child writes of themselves: the entry in the record, the line of the profile, the alert, all in the transaction of the
 * request. What they wrote in this stay they can change. Of what stood before they are shown their own words, and may take them away,
 * where their story is turned on; else nothing of it is shown to them, or changed by it.
 */
@Component
class AboutMe {

    private final Profiles profiles;
    private final Voice voice;
    private final Alerts alerts;
    private final DangerWords danger;
    private final ShownBefore shownBefore;
    private final Clock clock;

    AboutMe(Profiles profiles, Voice voice, Alerts alerts, DangerWords danger, ShownBefore shownBefore, Clock clock) {
        this.profiles = profiles;
        this.shownBefore = shownBefore;
        this.voice = voice;
        this.alerts = alerts;
        this.danger = danger;
        this.clock = clock;
    }

    enum State {
        /** Stored now. */
        KEPT,
        /** It was there already. */
        SAME,
        /** Something else was written in the meantime, in another window. */
        OLDER,
        TOO_LONG
    }

    /** @param present what the child has written there in this stay; null while it is nothing */
    record Outcome(State state, @Nullable Line present) {

        int revision() {
            return present == null ? 0 : present.version();
        }

        String words() {
            return present == null || present.words() == null ? "" : present.words();
        }
    }

    /**
     * @param id made on the device, or when the page was shown
     * @param revision one more than that of what it was written over
     */
    record Written(UUID id, int revision, String words) {

        static Written of(UUID id, int revision, @Nullable String typed) {
            return new Written(id, revision, Sent.clean(typed));
        }

        int tooLongBy() {
            return Math.max(0, words.codePointCount(0, words.length()) - Line.LONGEST_OF_CHILD);
        }
    }

    Outcome keep(ChildViewer viewer, SayLook look, Heading heading, Written written) {
        profiles.hold(viewer.childId());
        Line before = profiles.written(viewer, heading).orElse(null);
        if (written.tooLongBy() > 0) {
            return new Outcome(State.TOO_LONG, before);
        }
        String stands = before == null || before.words() == null ? "" : before.words();
        Line saved = profiles.saved(viewer.childId(), written.id()).orElse(null);
        if (written.words().equals(stands)
                || (saved != null && written.words().equals(Objects.requireNonNullElse(saved.words(), "")))) {
            return new Outcome(State.SAME, before);
        }
        if (saved != null || (before != null && written.revision() <= before.version())) {
            return new Outcome(State.OLDER, before);
        }
        return new Outcome(State.KEPT, store(viewer, look, heading, written, before));
    }

    /** What they said of themselves before this stay and may be shown here, the latest first. */
    List<Line> shownBefore(ChildViewer viewer, Heading heading) {
        List<Line> before = profiles.standing(viewer.childId()).lines().stream()
                .filter(line -> line.heading() == heading && line.entry() != null)
                .filter(line -> !viewer.visitId().equals(line.visitId()))
                .toList();
        Set<UUID> shown = shownBefore.of(
                viewer.childId(),
                before.stream().map(Line::entry).filter(Objects::nonNull).toList());
        return before.stream().filter(line -> shown.contains(line.entryId())).toList();
    }

    /**
     * They do not think it any more: it no longer stands, and what they said stays said.
     *
     * @return false when it is not there to be taken away, or somebody changed it since they saw it
     */
    boolean takeAway(ChildViewer viewer, Heading heading, UUID lineId, int version) {
        profiles.hold(viewer.childId());
        Line line = shownBefore(viewer, heading).stream()
                .filter(one -> one.id().equals(lineId) && one.version() == version)
                .findFirst()
                .orElse(null);
        if (line == null) {
            return false;
        }
        Line gone = new Line(
                viewer.childId(),
                line.id(),
                line.version() + 1,
                Ids.next(),
                heading,
                null,
                line.language(),
                line.entryId(),
                "Does not think this any more.",
                OffsetDateTime.now(clock),
                viewer.visitId(),
                viewer.besideStaffId(),
                viewer.besideName(),
                null);
        profiles.add(gone);
        tell(gone, line);
        return true;
    }

    private Line store(ChildViewer viewer, SayLook look, Heading heading, Written written, @Nullable Line before) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        boolean emptied = written.words().isEmpty();
        UUID id = before == null ? Ids.next() : before.id();
        int version = before == null ? 1 : before.version() + 1;
        UUID old = before == null ? null : before.entryId();
        // What was said stays said when the box is emptied; what takes its place takes it in the record too.
        Entry entry = emptied ? null : entry(viewer, look, heading, written.words(), id, version, now, old);
        if (entry != null) {
            voice.add(entry);
        }
        Line line = new Line(
                viewer.childId(),
                id,
                version,
                written.id(),
                heading,
                emptied ? null : written.words(),
                look.tag(),
                entry == null ? old : entry.id(),
                emptied ? "Taken away again by the child." : null,
                now,
                viewer.visitId(),
                viewer.besideStaffId(),
                viewer.besideName(),
                entry);
        profiles.add(line);
        if (!emptied) {
            tell(line, before);
        }
        return line;
    }

    /** All of it is to be read. */
    private void tell(Line line, @Nullable Line before) {
        boolean urgent = danger.areNew(
                Objects.requireNonNullElse(line.words(), ""),
                line.language(),
                before == null ? null : before.words(),
                before == null ? null : before.language());
        alerts.raise(NewAlert.said(
                line.childId(), line.saveId(), urgent, line.childId(), "/children/" + line.childId() + "/profile"));
    }

    private static Entry entry(
            ChildViewer viewer,
            SayLook look,
            Heading heading,
            String words,
            UUID line,
            int version,
            OffsetDateTime now,
            @Nullable UUID corrects) {
        return new Entry(
                viewer.childId(),
                Ids.next(),
                England.day(now),
                now,
                Speaker.CHILD,
                null,
                How.WRITTEN,
                words,
                look.tag(),
                null,
                null,
                null,
                viewer.isHelped() ? false : null,
                Source.PROFILE,
                line,
                "",
                version,
                "Profile · " + heading.title() + viewer.company(),
                viewer.besideStaffId(),
                viewer.author(),
                corrects,
                null);
    }
}
