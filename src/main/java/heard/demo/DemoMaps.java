package heard.demo;

import heard.access.StaffMember;
import heard.maps.Bond;
import heard.maps.Keeping;
import heard.maps.Kind;
import heard.maps.Line;
import heard.maps.Lives;
import heard.maps.Member;
import heard.maps.Near;
import heard.maps.PeopleMap;
import heard.maps.Shape;
import heard.maps.Tie;
import heard.maps.What;
import heard.voice.How;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Eco-maps and genograms that some of the made-up children made, as {@code demo/maps.txt} tells them; of some, twice. */
@Component
class DemoMaps {

    private final Keeping maps;

    DemoMaps(Keeping maps) {
        this.maps = maps;
    }

    /**
     * @param alone whether the child made it on their own site
     * @param rows each with its columns: an eco-map's name, who, what, near, line, words; a genogram's name, who, shape, years, home,
     *     ties, words
     */
    record Made(Kind kind, int daysAgo, boolean alone, List<List<String>> rows) {

        /** So many things stand in the record from it: what was said of each, and the whole that a child shows alone. */
        long said() {
            return rows.stream().filter(row -> !words(row).isEmpty()).count() + (alone ? 1 : 0);
        }

        private String words(List<String> row) {
            return column(row, kind == Kind.ECO ? 5 : 6);
        }
    }

    /** By the child's file. */
    static Map<String, List<Made>> read() {
        Map<String, List<Made>> all = new HashMap<>();
        List<Made> made = new ArrayList<>();
        for (String line : CouncilText.lines("maps.txt")) {
            if (line.startsWith("== ")) {
                made = new ArrayList<>();
                all.put(line.substring(3).strip(), made);
            } else if (line.contains("|")) {
                made.getLast().rows().add(List.of(line.split("\\|", -1)));
            } else if (!line.isBlank()) {
                String[] head = line.strip().split(" ");
                made.add(new Made(
                        Kind.valueOf(head[0].toUpperCase(Locale.ROOT)),
                        Integer.parseInt(head[1]),
                        head.length > 2,
                        new ArrayList<>()));
            }
        }
        return all;
    }

    void add(Council council, Council.Child child, LocalDate today) {
        StaffMember worker = DemoPeople.member(council.staff(child.worker()));
        int number = 0;
        for (Made made : read().getOrDefault(child.slug(), List.of())) {
            number++;
            LocalDate day = today.minusDays(made.daysAgo());
            String map = Integer.toString(number);
            maps.keep(new PeopleMap(
                    DemoIds.child(child),
                    DemoIds.of(child.slug(), "map", map),
                    1,
                    DemoIds.of(child.slug(), "map", "save", map),
                    made.kind(),
                    day,
                    made.alone() ? "" : child.name().split(" ")[0] + " and " + worker.name(),
                    made.alone() ? How.WRITTEN : How.SPOKEN,
                    "",
                    "en",
                    child.sex().equals("F") ? Shape.CIRCLE : child.sex().equals("M") ? Shape.SQUARE : Shape.DIAMOND,
                    made.kind() == Kind.GENOGRAM ? 1 : null,
                    made.alone() ? DemoIds.of(child.slug(), "map", "visit", map) : null,
                    made.alone() ? null : worker.id(),
                    made.alone() ? null : worker.name(),
                    DemoRecord.at(day, number),
                    made.rows().stream().map(row -> member(child, made, row)).toList(),
                    ties(child, made)));
        }
    }

    private static Member member(Council.Child child, Made made, List<String> row) {
        boolean eco = made.kind() == Kind.ECO;
        String[] years = eco ? new String[] {""} : column(row, 3).split("-");
        String home = eco ? "" : big(row, 4);
        return new Member(
                id(child, column(row, 0)),
                column(row, 0),
                column(row, 1),
                eco ? What.valueOf(big(row, 2)) : What.PERSON,
                eco ? Near.valueOf(big(row, 3)) : null,
                big(row, 4).isEmpty() || !eco ? null : Line.valueOf(big(row, 4)),
                eco ? Shape.DIAMOND : Shape.valueOf(big(row, 2)),
                years[0].isEmpty() ? null : Integer.valueOf(years[0]),
                years.length < 2 ? null : Integer.valueOf(years[1]),
                home.matches("\\d") ? Integer.valueOf(home) : null,
                home.matches("[A-Z]+") ? Lives.valueOf(home) : null,
                made.words(row));
    }

    private static List<Tie> ties(Council.Child child, Made made) {
        List<Tie> ties = new ArrayList<>();
        for (List<String> row : made.rows()) {
            if (made.kind() == Kind.GENOGRAM && !column(row, 5).isEmpty()) {
                for (String tie : column(row, 5).split(";")) {
                    String[] words = tie.strip().split(" ", 2);
                    ties.add(new Tie(
                            id(child, column(row, 0)),
                            Bond.valueOf(words[0].toUpperCase(Locale.ROOT)),
                            words[1].equals("*") ? DemoIds.child(child) : id(child, words[1])));
                }
            }
        }
        return ties;
    }

    /** The same on each of the child's maps. */
    private static UUID id(Council.Child child, String name) {
        return DemoIds.of(child.slug(), "on a map", name);
    }

    private static String column(List<String> row, int n) {
        return n < row.size() ? row.get(n).strip() : "";
    }

    private static String big(List<String> row, int n) {
        return column(row, n).toUpperCase(Locale.ROOT);
    }
}
