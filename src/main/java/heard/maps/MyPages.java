package heard.maps;

import heard.access.ChildViewer;
import heard.access.Ids;
import heard.access.SayLook;
import heard.alerts.WorkingDays;
import heard.maps.MyPeople.Told;
import heard.pages.Pictures;
import heard.pages.SayWords;
import heard.pages.Saying;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of "My people" and "My family" show. */
@Component
public class MyPages {

    static final String PEOPLE = "/say/people-map";
    static final String FAMILY = "/say/family-tree";

    /** With more of them the page would be too heavy for a slow line: their names then stand without a picture. */
    private static final int MOST_PICTURES = 15;

    private final PeopleMaps maps;
    private final Clock clock;

    MyPages(PeopleMaps maps, Clock clock) {
        this.maps = maps;
        this.clock = clock;
    }

    public record Tile(UUID id, String name, String svg, List<TheirWords.Said> said) {}

    /** @param readBy the day by whose end a person will have read it, in the child's language; null while there is nothing to read */
    public record AllPage(
            Saying saying,
            Kind kind,
            @Nullable PeopleMap map,
            List<Tile> tiles,
            boolean full,
            @Nullable String readBy,
            String readByEnglish) {

        public String path() {
            return at(kind);
        }

        /** Of what it says, the beginning of the keys. */
        public String words() {
            return kind == Kind.ECO ? "my" : "fam";
        }
    }

    /**
     * @param key of the words; null for somebody whom the child named
     * @param name the name, or what is filled in
     */
    public record Option(String value, @Nullable String key, String name, String svg) {}

    /**
     * @param id for what is kept next, made anew each time
     * @param revision of the map in this stay; 0 while there is none
     * @param name of whom it is about; empty for not said
     * @param asks the key of what is asked
     * @param value what was typed
     * @param chosen what was chosen
     * @param there whether they are on the map
     * @param problem what has to be put right, in the child's language
     */
    public record OnePage(
            Saying saying,
            Kind kind,
            UUID member,
            Step step,
            UUID id,
            int revision,
            String name,
            String asks,
            String value,
            List<String> chosen,
            List<Option> options,
            boolean there,
            @Nullable String problem) {

        public String path() {
            return at(kind);
        }

        /** In hundredths. */
        public int progress() {
            List<Step> steps = Step.of(kind);
            return steps.indexOf(step) * 100 / steps.size();
        }
    }

    /** @param mine as it was just sent, which nothing keeps yet */
    public record TwoPage(OnePage other, String mine, String mineSaid, String otherSaid) {}

    static String at(Kind kind) {
        return kind == Kind.ECO ? PEOPLE : FAMILY;
    }

    AllPage all(ChildViewer viewer, SayLook look, Kind kind) {
        PeopleMap map = maps.madeBy(viewer, kind)
                .filter(made -> !made.members().isEmpty())
                .orElse(null);
        Saying saying = look.saying(viewer, Saying.MIDDLE);
        LocalDate readBy =
                WorkingDays.oneWorkingDayAfter(OffsetDateTime.now(clock)).toLocalDate();
        return new AllPage(
                saying,
                kind,
                map,
                map == null
                        ? List.of()
                        : map.members().stream()
                                .map(member -> tile(saying, map, member))
                                .toList(),
                map != null && map.members().size() >= PeopleMap.MOST,
                map == null ? null : saying.words().day(readBy),
                SayWords.in("en").day(readBy));
    }

    private static Tile tile(Saying saying, PeopleMap map, Member member) {
        return new Tile(
                member.id(),
                member.name(),
                map.members().size() > MOST_PICTURES ? "" : Pictures.svg(TheirWords.picture(map.kind(), member)),
                TheirWords.said(saying.words(), map, member));
    }

    OnePage one(ChildViewer viewer, SayLook look, Kind kind, UUID id, Step step) {
        PeopleMap map = maps.madeBy(viewer, kind).orElse(null);
        Member member = map == null ? null : map.member(id);
        Saying saying = look.saying(viewer, Saying.MIDDLE);
        String name = member == null ? "" : member.name();
        String value = step.of(map, id);
        return new OnePage(
                saying,
                kind,
                id,
                step,
                Ids.next(),
                map == null ? 0 : map.version(),
                name,
                asks(kind, step, member),
                step.isChosen() ? "" : value,
                step.isChosen() && !value.isEmpty() ? List.of(value.split(",")) : List.of(),
                options(kind, step, map, member),
                member != null,
                null);
    }

    private static String asks(Kind kind, Step step, @Nullable Member member) {
        return switch (step) {
            case NAME -> "my.ask.name";
            case OF -> {
                Bond bond = member == null
                        ? null
                        : Kin.of(member).map(Kin::toOthers).orElse(null);
                yield "fam.ask." + TheirWords.lower(bond == null ? Bond.PARTNER : bond);
            }
            case LIVES -> "fam.ask.lives";
            default -> "my.ask." + step.key() + (member == null ? ".them" : "");
        };
    }

    private static List<Option> options(Kind kind, Step step, @Nullable PeopleMap map, @Nullable Member member) {
        String name = member == null ? "" : member.name();
        return switch (step) {
            case WHO ->
                kind == Kind.ECO
                        ? Arrays.stream(Who.values())
                                .map(who -> new Option(who.key(), "my." + who.key(), "", Pictures.svg(who.picture())))
                                .toList()
                        : Arrays.stream(Kin.values())
                                .map(kin -> new Option(kin.key(), kin.words(), "", Pictures.svg(kin.picture())))
                                .toList();
            case NEAR ->
                Arrays.stream(Near.values())
                        .map(near -> new Option(near.name(), TheirWords.key(near), "", ""))
                        .toList();
            case LIVES ->
                List.of(
                        lives(MyFamily.WITH, name),
                        lives("SOMETIMES", name),
                        lives("ELSEWHERE", name),
                        lives("DIED", name));
            case OF ->
                map == null || member == null
                        ? List.of()
                        : MyFamily.whoseToChoose(map, member).stream()
                                .map(other -> whose(map, other))
                                .toList();
            default -> List.of();
        };
    }

    private static Option lives(String value, String name) {
        return new Option(value, "fam.lives." + value.toLowerCase(Locale.ROOT), name, "");
    }

    private static Option whose(PeopleMap map, UUID other) {
        Member member = map.member(other);
        return member == null
                ? new Option(other.toString(), "people.me", "", Pictures.svg("me"))
                : new Option(
                        other.toString(), null, member.name(), Pictures.svg(TheirWords.picture(map.kind(), member)));
    }

    static OnePage with(OnePage page, Told told, String problem) {
        return new OnePage(
                page.saying(),
                page.kind(),
                page.member(),
                page.step(),
                page.id(),
                page.revision(),
                page.name(),
                page.asks(),
                told.value(),
                page.chosen(),
                page.options(),
                page.there(),
                problem);
    }

    static TwoPage two(OnePage other, Told told) {
        String standing = other.step().isChosen() ? String.join(",", other.chosen()) : other.value();
        return new TwoPage(other, told.value(), said(other, told.value()), said(other, standing));
    }

    private static String said(OnePage page, String value) {
        if (!page.step().isChosen()) {
            return value;
        }
        List<String> chosen = List.of(value.split(","));
        return page.options().stream()
                .filter(option -> chosen.contains(option.value()))
                .map(option ->
                        option.key() == null ? option.name() : page.saying().get(option.key(), option.name()))
                .collect(Collectors.joining(", "));
    }

    static String tooLong(Saying saying, Told told) {
        return saying.get("oops.long", told.tooLongBy());
    }
}
