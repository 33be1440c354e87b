package heard.maps;

import heard.access.ChildViewer;
import heard.access.Ids;
import heard.access.SayLook;
import heard.alerts.Alerts;
import heard.alerts.NewAlert;
import heard.danger.DangerWords;
import heard.pages.England;
import heard.pages.Sent;
import heard.voice.How;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the map that a child makes themselves: each thing they tell is kept as it is given, with its entry and its alert, in the
 * transaction of the request. What they made in this stay they can change; nothing of another stay is shown to them, or changed by it.
 */
@Component
class MyPeople {

    private final PeopleMaps maps;
    private final Stays stays;
    private final Keeping keeping;
    private final Alerts alerts;
    private final DangerWords danger;
    private final Clock clock;

    MyPeople(PeopleMaps maps, Stays stays, Keeping keeping, Alerts alerts, DangerWords danger, Clock clock) {
        this.maps = maps;
        this.stays = stays;
        this.keeping = keeping;
        this.alerts = alerts;
        this.danger = danger;
        this.clock = clock;
    }

    enum State {
        /** Stored now. */
        KEPT,
        /** It was there already, or there was nothing to keep. */
        SAME,
        /** Something else was told in the meantime, in another window. */
        OLDER,
        TOO_LONG
    }

    /** @param map what the child has made in this stay; null while it is nothing */
    record Outcome(State state, @Nullable PeopleMap map) {}

    /**
     * One thing that a child tells of somebody.
     *
     * @param id made on the device, or when the page was shown
     * @param revision one more than that of what it was told over
     * @param value a text, or the key of what was chosen
     */
    record Told(Kind kind, UUID member, Step step, UUID id, int revision, String value) {

        int tooLongBy() {
            return step.isChosen() ? 0 : Math.max(0, value.codePointCount(0, value.length()) - step.longest());
        }

        /** Of several that were chosen, only those who could be. */
        Told ofThose(List<UUID> there) {
            return step != Step.OF
                    ? this
                    : new Told(
                            kind,
                            member,
                            step,
                            id,
                            revision,
                            Step.written(Step.read(value).stream()
                                    .filter(there::contains)
                                    .toList()));
        }
    }

    Outcome keep(ChildViewer viewer, SayLook look, Told sent) {
        stays.hold(viewer.childId());
        PeopleMap before = maps.madeBy(viewer, sent.kind()).orElse(null);
        Member member = before == null ? null : before.member(sent.member());
        Told told = before == null || member == null ? sent : sent.ofThose(MyFamily.whoseToChoose(before, member));
        if (told.tooLongBy() > 0) {
            return new Outcome(State.TOO_LONG, before);
        }
        boolean full = member == null && before != null && before.members().size() >= PeopleMap.MOST;
        // A name that is wiped out to write another is no wish to take somebody away.
        boolean nothing = told.value().isEmpty() && told.step() != Step.SAY && told.step() != Step.OF;
        // To whom somebody belongs who is not there any more, nobody can say.
        boolean nobody = member == null && told.step() == Step.OF;
        if (full || nothing || nobody || told.value().equals(told.step().of(before, told.member()))) {
            return new Outcome(State.SAME, before);
        }
        PeopleMap saved = maps.saved(viewer.childId(), told.id()).orElse(null);
        if (saved != null && told.value().equals(told.step().of(saved, told.member()))) {
            return new Outcome(State.SAME, before);
        }
        if (saved != null || before != null && told.revision() <= before.version()) {
            return new Outcome(State.OLDER, before);
        }
        PeopleMap base = before == null ? none(viewer, look, told.kind()) : before;
        Member now = changed(member, told, look);
        List<Member> members = new ArrayList<>(base.members());
        if (member == null) {
            members.add(now);
        } else {
            members.replaceAll(one -> one == member ? now : one);
        }
        List<UUID> chosen = told.step() == Step.OF ? Step.read(told.value()) : null;
        List<Tie> ties = told.kind() == Kind.ECO ? List.of() : MyFamily.tied(base, now, chosen);
        PeopleMap map = store(viewer, look, told.id(), base.with(members, ties));
        tell(map, told.id(), member, now);
        return new Outcome(State.KEPT, map);
    }

    /** Takes somebody off the map; what was said of them stays in the record. */
    void takeAway(ChildViewer viewer, SayLook look, Kind kind, UUID member, UUID save) {
        stays.hold(viewer.childId());
        PeopleMap before = maps.madeBy(viewer, kind).orElse(null);
        if (before != null && before.member(member) != null) {
            List<Member> others = before.members().stream()
                    .filter(one -> !one.id().equals(member))
                    .toList();
            store(viewer, look, save, before.with(others, MyFamily.without(before.ties(), member)));
        }
    }

    private PeopleMap none(ChildViewer viewer, SayLook look, Kind kind) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return new PeopleMap(
                viewer.childId(),
                Ids.next(),
                0,
                Ids.next(),
                kind,
                England.day(now),
                "",
                How.WRITTEN,
                "",
                look.tag(),
                Shape.DIAMOND,
                kind == Kind.ECO ? null : MyFamily.HOME,
                viewer.visitId(),
                viewer.besideStaffId(),
                viewer.besideName(),
                now,
                List.of(),
                List.of());
    }

    /** As the next version of it. */
    private PeopleMap store(ChildViewer viewer, SayLook look, UUID save, PeopleMap changed) {
        PeopleMap now = none(viewer, look, changed.kind());
        PeopleMap map = new PeopleMap(
                now.childId(),
                changed.id(),
                changed.version() + 1,
                save,
                now.kind(),
                now.madeOn(),
                now.present(),
                now.how(),
                now.words(),
                now.language(),
                now.shape(),
                now.home(),
                now.visitId(),
                now.staffId(),
                now.staffName(),
                now.savedAt(),
                changed.members(),
                changed.ties());
        keeping.keep(map);
        return map;
    }

    private static Member changed(@Nullable Member before, Told told, SayLook look) {
        Member old = before == null
                ? new Member(told.member(), "", "", What.PERSON, null, null, Shape.DIAMOND, null, null, null, null, "")
                : before;
        boolean eco = told.kind() == Kind.ECO;
        Who who = told.step() == Step.WHO && eco ? Who.of(told.value()).orElse(Who.SOMEONE) : null;
        Kin kin = told.step() == Step.WHO && !eco ? Kin.of(told.value()).orElse(Kin.SOMEONE) : null;
        String name = told.step() == Step.NAME ? told.value() : old.name();
        if (name.isEmpty()) {
            // Whoever has no name is called what they are, or how the child thinks of them.
            name = look.saying().get(kin != null ? kin.words() : "my." + (who == null ? Who.SOMEONE : who).key());
        }
        boolean lives = told.step() == Step.LIVES;
        return new Member(
                old.id(),
                name,
                who != null ? who.title() : kin != null ? kin.title() : old.who(),
                who == null ? old.what() : who.what(),
                told.step() == Step.NEAR ? Sent.named(Near.class, told.value()).orElse(null) : old.near(),
                null,
                kin == null ? old.shape() : kin.shape(),
                null,
                null,
                lives ? (told.value().equals(MyFamily.WITH) ? MyFamily.HOME : null) : old.home(),
                lives ? Sent.named(Lives.class, told.value()).orElse(null) : old.lives(),
                told.step() == Step.SAY ? told.value() : old.words());
    }

    /** All of it is to be read. */
    private void tell(PeopleMap map, UUID cause, @Nullable Member before, Member now) {
        boolean urgent =
                danger.areNew(written(now), map.language(), before == null ? null : written(before), map.language());
        alerts.raise(NewAlert.said(map.childId(), cause, urgent, map.id(), map.path()));
    }

    private static String written(Member member) {
        return member.name() + "\n" + member.words();
    }
}
