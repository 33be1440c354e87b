package heard.maps;

import heard.access.Ids;
import heard.children.Child;
import heard.pages.Errors;
import heard.pages.Said;
import heard.pages.Sent;
import heard.voice.How;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A map as it is being typed.
 *
 * @param id of the map, made with the form
 * @param save of this one saving of it, so that a second press saves nothing new
 * @param version of what it was opened on; 0 for a new one
 */
public record MapForm(
        UUID id,
        UUID save,
        int version,
        Kind kind,
        String madeOn,
        String present,
        String how,
        String words,
        String shape,
        String home,
        List<MemberForm> members) {

    static final int LONGEST_PRESENT = 200;

    private static final int BLANKS = 3;
    private static final Pattern REMOVE = Pattern.compile("remove-(\\d{1,2})");

    static MapForm empty(Kind kind, Child child, String viewer, LocalDate today) {
        return new MapForm(
                        Ids.next(),
                        Ids.next(),
                        0,
                        kind,
                        today.toString(),
                        child.called() + " and " + viewer,
                        How.SPOKEN.name(),
                        "",
                        Shape.of(child.sex()).name(),
                        kind == Kind.GENOGRAM ? "1" : "",
                        List.of())
                .withBlanks(BLANKS);
    }

    /** A new one that begins as the last one ended; what the child said then stays there. */
    static MapForm copyOf(PeopleMap last, String viewer, Child child, LocalDate today) {
        MapForm fresh = empty(last.kind(), child, viewer, today);
        return new MapForm(
                fresh.id(),
                fresh.save(),
                0,
                last.kind(),
                fresh.madeOn(),
                fresh.present(),
                fresh.how(),
                "",
                last.shape().name(),
                last.home() == null ? "" : last.home().toString(),
                last.members().stream()
                        .map(member -> MemberForm.of(member, last).withoutWords())
                        .toList());
    }

    /** To put right what stands. */
    static MapForm over(PeopleMap now) {
        return new MapForm(
                now.id(),
                Ids.next(),
                now.version(),
                now.kind(),
                now.madeOn().toString(),
                now.present(),
                now.how().name(),
                now.words(),
                now.shape().name(),
                now.home() == null ? "" : now.home().toString(),
                now.members().stream().map(member -> MemberForm.of(member, now)).toList());
    }

    /** As a browser sent it, or as a draft kept it. */
    static MapForm typed(Sent sent) {
        List<MemberForm> members = new ArrayList<>();
        for (int n = 0; n <= PeopleMap.MOST + BLANKS && sent.has("name-" + n); n++) {
            members.add(MemberForm.typed(sent, n));
        }
        return new MapForm(
                sent.id("id").orElseGet(Ids::next),
                sent.id("save").orElseGet(Ids::next),
                sent.number("version"),
                sent.one(Kind.values(), "kind").orElse(Kind.ECO),
                sent.text("madeOn"),
                sent.line("present"),
                sent.text("how"),
                sent.text("words"),
                sent.text("shape"),
                sent.text("home"),
                members);
    }

    public boolean isNew() {
        return version == 0;
    }

    /** Another sending of the same, on top of what stands. */
    MapForm on(UUID map, int standing) {
        return new MapForm(map, Ids.next(), standing, kind, madeOn, present, how, words, shape, home, members);
    }

    MapForm with(List<MemberForm> others) {
        return new MapForm(id, save, version, kind, madeOn, present, how, words, shape, home, List.copyOf(others));
    }

    private MapForm withBlanks(int more) {
        List<MemberForm> changed = new ArrayList<>(members);
        for (int n = 0; n < more; n++) {
            changed.add(MemberForm.blank());
        }
        return with(changed);
    }

    /** @param go which button was pressed: {@code add}, {@code remove-2}, or another that changes nothing */
    MapForm after(String go) {
        if (go.equals("add")) {
            return members.size() < PeopleMap.MOST ? withBlanks(1) : this;
        }
        Matcher remove = REMOVE.matcher(go);
        if (!remove.matches() || Integer.parseInt(remove.group(1)) >= members.size()) {
            return this;
        }
        MemberForm gone = members.get(Integer.parseInt(remove.group(1)));
        return with(members.stream()
                .filter(member -> member != gone)
                .map(member -> member.withoutTieTo(gone.id()))
                .toList());
    }

    /** Everything that was typed, as fields to be sent again. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", id.toString());
        fields.put("save", save.toString());
        fields.put("version", Integer.toString(version));
        fields.put("kind", kind.name());
        fields.put("madeOn", madeOn);
        fields.put("present", present);
        fields.put("how", how);
        fields.put("words", words);
        fields.put("shape", shape);
        fields.put("home", home);
        for (int n = 0; n < members.size(); n++) {
            members.get(n).into(fields, n);
        }
        return fields;
    }

    Errors check(Child child, LocalDate today) {
        Errors errors = Errors.none();
        day(errors, child, today);
        if (present.isEmpty()) {
            errors.add("present", "Who was there when it was made?");
        }
        errors.addIfLonger("present", present, LONGEST_PRESENT);
        if (Sent.named(How.AT_FIRST_HAND, how).isEmpty()) {
            errors.add("how", "Choose how " + child.called() + " told it.");
        }
        errors.addIfLonger("words", words, Member.LONGEST_WORDS);
        Set<UUID> there = new HashSet<>();
        there.add(child.id());
        members.stream().filter(member -> !member.isBlank()).forEach(member -> there.add(member.id()));
        if (there.size() == 1) {
            errors.add(members.isEmpty() ? "add" : "name-0", "Put somebody on it first: one name is enough.");
        }
        if (there.size() - 1 > PeopleMap.MOST) {
            errors.add(
                    "name-" + PeopleMap.MOST,
                    "A map holds up to " + PeopleMap.MOST + ". Nobody finds more again on it.");
        }
        Set<Tie> parents = new HashSet<>();
        for (int n = 0; n < members.size(); n++) {
            if (!members.get(n).isBlank()) {
                members.get(n).check(errors, n, kind, child, there, parents, today);
            }
        }
        return errors;
    }

    private void day(Errors errors, Child child, LocalDate today) {
        LocalDate day = Said.parse(madeOn);
        if (madeOn.isEmpty()) {
            errors.add("madeOn", "On which day was it made?");
        } else if (day == null) {
            errors.add("madeOn", "“" + madeOn + "” is no day. Write it as " + today + ", or pick it.");
        } else if (day.isAfter(today)) {
            errors.add("madeOn", Said.date(day) + " is in the future. On which day was it made?");
        } else if (day.isBefore(child.bornOn())) {
            errors.add(
                    "madeOn",
                    child.called() + " was born on " + Said.date(child.bornOn()) + ": this day is before that.");
        }
    }

    /** As much of it as makes sense: to be drawn at any time, to be saved when nothing was found wrong. */
    PeopleMap map(UUID childId, LocalDate today, OffsetDateTime now) {
        List<Member> people = members.stream()
                .filter(member -> !member.name().isEmpty())
                .limit(PeopleMap.MOST)
                .map(member -> member.member(kind))
                .toList();
        Set<UUID> there = new HashSet<>();
        there.add(childId);
        people.forEach(member -> there.add(member.id()));
        List<Tie> ties = kind == Kind.ECO
                ? List.of()
                : members.stream()
                        .flatMap(member -> member.tied().stream())
                        .filter(tie -> there.contains(tie.from())
                                && there.contains(tie.to())
                                && !tie.from().equals(tie.to()))
                        .distinct()
                        .toList();
        return new PeopleMap(
                childId,
                id,
                version + 1,
                save,
                kind,
                Objects.requireNonNullElse(Said.parse(madeOn), today),
                present,
                Sent.named(How.class, how).orElse(How.SPOKEN),
                words,
                "en",
                Sent.named(Shape.class, shape).orElse(Shape.DIAMOND),
                number(home),
                null,
                null,
                null,
                now,
                people,
                ties);
    }

    /** A home. */
    static @Nullable Integer number(String typed) {
        return typed.matches("[1-9]") ? Integer.valueOf(typed) : null;
    }
}
