package heard.maps;

import heard.access.Ids;
import heard.access.ServiceRun;
import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Source;
import heard.voice.Voice;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** The maps of a child, as staff open and make them by the pages. */
public final class AMap {

    private final Child child;

    public AMap(Child child) {
        this.child = child;
    }

    String path(String more) {
        return "/children/" + child.id() + "/maps" + more;
    }

    /** Fills in the page as it is shown; what is given takes the place of what stands there. */
    static Answer press(Visitor visitor, Answer page, String button, String... fields) {
        FormElement form = (FormElement) Objects.requireNonNull(
                page.page().select("form:has(button[value=save])").first());
        Map<String, String> all = new LinkedHashMap<>();
        form.formData().forEach(field -> all.put(field.key(), field.value()));
        for (Element area : form.select("textarea")) {
            all.put(area.attr("name"), area.wholeText().replaceFirst("^\n", ""));
        }
        for (int n = 0; n < fields.length; n += 2) {
            all.put(fields[n], fields[n + 1]);
        }
        all.remove("_csrf");
        all.put("go", button);
        List<String> sent = new ArrayList<>();
        all.forEach((name, value) -> sent.addAll(List.of(name, value)));
        return visitor.post(form.attr("action"), sent.toArray(String[]::new));
    }

    /** @return the id of the new map */
    UUID made(Visitor visitor, String kind, String... fields) {
        Answer answer = press(visitor, visitor.get(path("/new?kind=" + kind + "&from=none")), "save", fields);
        if (answer.status() != 303) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return UUID.fromString(answer.location().replaceFirst("\\?.*", "").replaceFirst(".*/", ""));
    }

    List<PeopleMap> all() {
        return HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(PeopleMaps.class).of(child.id()));
    }

    /** What stands in the record from this map. */
    List<Entry> record(UUID map) {
        return HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(Voice.class).of(child.id(), Source.MAP, map).stream()
                        .filter(entry -> entry.replacedBy() == null)
                        .toList());
    }

    /** Made on another day. */
    public PeopleMap on(LocalDate day, StaffMember by, Member... members) {
        return on(day, by, Kind.ECO, How.SPOKEN, members);
    }

    public PeopleMap on(LocalDate day, StaffMember by, Kind kind, How how, Member... members) {
        PeopleMap map = new PeopleMap(
                child.id(),
                Ids.next(),
                1,
                Ids.next(),
                kind,
                day,
                child.called() + " and " + by.name(),
                how,
                "",
                "en",
                Shape.SQUARE,
                null,
                null,
                by.id(),
                by.name(),
                day.atTime(12, 0).atZone(TestClock.CLOCK.getZone()).toOffsetDateTime(),
                List.of(members),
                List.of());
        HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(Keeping.class).keep(map));
        return map;
    }

    /** Staff change the map that somebody is on. */
    public void putRight(Visitor staff, String who, String... fields) {
        PeopleMap map = all().stream()
                .filter(one ->
                        one.members().stream().anyMatch(member -> member.name().equals(who)))
                .findFirst()
                .orElseThrow();
        Answer answer = press(staff, staff.get(path("/" + map.id() + "/change")), "save", fields);
        if (answer.status() != 303) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
    }

    /** What a child tells of somebody new on their own site, as the page's script sends it: each step and what was told in it. */
    public static void told(Visitor visit, String path, String... stepsAndValues) {
        UUID somebody = Ids.next();
        for (int n = 0; n < stepsAndValues.length; n += 2) {
            String step = stepsAndValues[n];
            String json = "{\"reply\":\"%s\",\"id\":\"%s\",\"revision\":999,\"words\":\"%s\",\"options\":[\"%s\"]}"
                    .formatted(somebody, Ids.next(), stepsAndValues[n + 1], stepsAndValues[n + 1]);
            Answer answer =
                    visit.script("PUT", path + "/" + step, "application/json", json.getBytes(StandardCharsets.UTF_8));
            if (answer.status() != 201) {
                throw new AssertionError(answer.status() + " " + answer.body());
            }
        }
    }

    public static Member close(String name, Line line, String words) {
        return new Member(
                Ids.next(), name, "", What.PERSON, Near.CLOSE, line, Shape.DIAMOND, null, null, null, null, words);
    }

    public static Member[] many(int all) {
        return IntStream.range(0, all)
                .mapToObj(n -> close("Cousin " + n, Line.STRONG, ""))
                .toArray(Member[]::new);
    }

    public static Member family(String name) {
        return new Member(Ids.next(), name, "Gran", What.PERSON, null, null, Shape.CIRCLE, null, 2019, null, null, "");
    }

    public static Member far(String name, Line line, String words) {
        return new Member(
                Ids.next(), name, "", What.PERSON, Near.FAR, line, Shape.DIAMOND, null, null, null, null, words);
    }
}
