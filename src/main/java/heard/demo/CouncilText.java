package heard.demo;

import heard.demo.Council.Child;
import heard.demo.Council.Role;
import heard.demo.Council.Staff;
import heard.demo.Council.Team;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code demo/council.txt}: the teams, the staff and the order of the children, each of whom has a file. */
final class CouncilText {

    private CouncilText() {}

    static Council read() {
        String name = "";
        List<Team> teams = new ArrayList<>();
        List<Staff> staff = new ArrayList<>();
        List<Child> children = new ArrayList<>();
        for (String line : lines("council.txt")) {
            if (line.isBlank()) {
                continue;
            }
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon)) {
                case "council" -> name = value;
                case "team" -> teams.add(new Team(value));
                case "staff" -> staff.add(staff(value));
                case "children" -> {
                    for (String slug : value.split("\\s+")) {
                        children.add(new ChildText(slug, children.size(), staff).read());
                    }
                }
                default -> throw new IllegalArgumentException("council.txt does not know: " + line);
            }
        }
        return new Council(name, List.copyOf(teams), List.copyOf(staff), List.copyOf(children));
    }

    private static Staff staff(String value) {
        String[] part = value.split("\\s*\\|\\s*");
        return new Staff(
                part[1],
                part[0],
                Role.valueOf(part[2].replace(' ', '_').toUpperCase(Locale.ROOT)),
                part.length > 3 ? part[3] : null);
    }

    static List<String> lines(String file) {
        try (InputStream in = CouncilText.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no demo/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
