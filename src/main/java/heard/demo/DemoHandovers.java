package heard.demo;

import heard.access.StaffMember;
import heard.handover.Handovers;
import heard.handover.Reading;
import heard.handover.Told;
import heard.handover.Version;
import heard.responses.Telling;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Handovers of some of the made-up children, as {@code demo/handovers.txt} tells them; one waits for the first visit. */
@Component
class DemoHandovers {

    private final Handovers handovers;

    DemoHandovers(Handovers handovers) {
        this.handovers = handovers;
    }

    /** By the child's file, what stands in each field. */
    static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : CouncilText.lines("handovers.txt")) {
            int colon = line.indexOf(": ");
            if (line.startsWith("== ")) {
                fields = new LinkedHashMap<>();
                all.put(line.substring(3).strip(), fields);
            } else if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 2).strip());
            }
        }
        return all;
    }

    void add(Council council, Council.Child child, LocalDate today) {
        Map<String, String> fields = read().get(child.slug());
        if (fields == null) {
            return;
        }
        StaffMember author = DemoPeople.member(council.staff(child.worker()));
        Version version = version(council, child, author, fields, today);
        handovers.add(version);
        String read = fields.get("read");
        if (read != null) {
            LocalDate on = day(read, today);
            handovers.add(new Reading(
                    version.childId(),
                    DemoIds.of(child.slug(), "handover", "reading"),
                    version.id(),
                    1,
                    on,
                    version.toStaffId(),
                    version.toName(),
                    author.id(),
                    author.name(),
                    DemoRecord.at(on, 4)));
        }
        String told = fields.get("told");
        if (told != null) {
            String[] parts = told.split(" ", 3);
            LocalDate on = day(parts[0], today);
            handovers.add(new Told(
                    version.childId(),
                    DemoIds.of(child.slug(), "handover", "told"),
                    version.id(),
                    1,
                    on,
                    Telling.valueOf(parts[1]),
                    author.name(),
                    parts[2],
                    false,
                    author.id(),
                    author.name(),
                    DemoRecord.at(on, 2)));
        }
    }

    private static Version version(
            Council council, Council.Child child, StaffMember author, Map<String, String> fields, LocalDate today) {
        String[] to = field(fields, "to").split(", ", 2);
        @Nullable
        UUID toStaff =
                to.length > 1 ? null : DemoPeople.member(council.staff(to[0])).id();
        return new Version(
                DemoIds.child(child),
                DemoIds.of(child.slug(), "handover"),
                1,
                DemoIds.of(child.slug(), "handover", "save"),
                toStaff,
                to[0],
                to.length > 1 ? to[1] : null,
                day(field(fields, "from"), today),
                day(field(fields, "visit"), today),
                field(fields, "word"),
                fields.get("not again"),
                author.id(),
                author.name(),
                DemoRecord.at(day(field(fields, "written"), today), 3));
    }

    private static String field(Map<String, String> fields, String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    private static LocalDate day(String daysAgo, LocalDate today) {
        return today.minusDays(Integer.parseInt(daysAgo));
    }
}
