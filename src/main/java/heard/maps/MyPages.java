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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of "My people" show. */
@Component
public class MyPages {

    private final PeopleMaps maps;
    private final Clock clock;

    MyPages(PeopleMaps maps, Clock clock) {
        this.maps = maps;
        this.clock = clock;
    }

    /** @param near the key of the words that say how close; null while it is not said */
    public record Tile(
            UUID id, String name, String svg, @Nullable String near) {}

    /** @param readBy the day by whose end a person will have read it, in the child's language; null while there is nothing to read */
    public record AllPage(
            Saying saying,
            @Nullable PeopleMap map,
            List<Tile> tiles,
            boolean full,
            @Nullable String readBy,
            String readByEnglish) {}

    /** @param key of the words */
    public record Option(String value, String key, String svg) {}

    /**
     * @param id for what is kept next, made anew each time
     * @param revision of the map in this stay; 0 while there is none
     * @param name of whom it is about; empty for not said
     * @param value what was typed or chosen
     * @param there whether they are on the map
     * @param problem what has to be put right, in the child's language
     */
    public record OnePage(
            Saying saying,
            UUID member,
            Step step,
            UUID id,
            int revision,
            String name,
            String value,
            List<Option> options,
            boolean there,
            @Nullable String problem) {

        /** The key of what is asked. */
        public String asks() {
            return "my.ask." + step.key() + (name.isEmpty() && step != Step.NAME ? ".them" : "");
        }

        /** In hundredths. */
        public int progress() {
            return step.ordinal() * 25;
        }
    }

    /** @param mine as it was just sent, which nothing keeps yet */
    public record TwoPage(OnePage other, String mine, String mineSaid, String otherSaid) {}

    AllPage all(ChildViewer viewer, SayLook look) {
        PeopleMap map =
                maps.madeBy(viewer).filter(made -> !made.members().isEmpty()).orElse(null);
        Saying saying = look.saying(viewer, Saying.MIDDLE);
        LocalDate readBy =
                WorkingDays.oneWorkingDayAfter(OffsetDateTime.now(clock)).toLocalDate();
        return new AllPage(
                saying,
                map,
                map == null
                        ? List.of()
                        : map.members().stream()
                                .map(member -> new Tile(
                                        member.id(),
                                        member.name(),
                                        Pictures.svg(
                                                Who.of(member).map(Who::picture).orElse("someone")),
                                        member.near() == null ? null : key(member.near())))
                                .toList(),
                map != null && map.members().size() >= PeopleMap.MOST,
                map == null ? null : saying.words().day(readBy),
                SayWords.in("en").day(readBy));
    }

    OnePage one(ChildViewer viewer, SayLook look, UUID id, Step step) {
        PeopleMap map = maps.madeBy(viewer).orElse(null);
        Member member = map == null ? null : map.member(id);
        return new OnePage(
                look.saying(viewer, Saying.MIDDLE),
                id,
                step,
                Ids.next(),
                map == null ? 0 : map.version(),
                member == null ? "" : member.name(),
                step.of(member),
                options(step),
                member != null,
                null);
    }

    private static List<Option> options(Step step) {
        return switch (step) {
            case WHO ->
                Arrays.stream(Who.values())
                        .map(who -> new Option(who.key(), "my." + who.key(), Pictures.svg(who.picture())))
                        .toList();
            case NEAR ->
                Arrays.stream(Near.values())
                        .map(near -> new Option(near.name(), key(near), ""))
                        .toList();
            default -> List.of();
        };
    }

    private static String key(Near near) {
        return switch (near) {
            case CLOSE -> "people.near";
            case MIDDLE -> "people.middle";
            case FAR -> "people.far";
        };
    }

    static OnePage with(OnePage page, Told told, String problem) {
        return new OnePage(
                page.saying(),
                page.member(),
                page.step(),
                page.id(),
                page.revision(),
                page.name(),
                told.value(),
                page.options(),
                page.there(),
                problem);
    }

    static TwoPage two(OnePage other, Told told) {
        return new TwoPage(other, told.value(), said(other, told.value()), said(other, other.value()));
    }

    private static String said(OnePage page, String value) {
        return page.options().stream()
                .filter(option -> option.value().equals(value))
                .map(option -> page.saying().get(option.key()))
                .findFirst()
                .orElse(value);
    }

    static String tooLong(Saying saying, Told told) {
        return saying.get("oops.long", told.tooLongBy());
    }
}
