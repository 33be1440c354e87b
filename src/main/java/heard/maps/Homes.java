package heard.maps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The dashed lines of a genogram round those who live together. */
final class Homes {

    /** From the middle of a figure to the line round a home. */
    private static final int OUTLINE = 55;

    private final PeopleMap map;
    private final Family family;
    private final Map<UUID, int[]> at;
    private final List<Drawing.Stroke> strokes = new ArrayList<>();

    /** @param at where each of the family stands */
    Homes(PeopleMap map, Family family, Map<UUID, int[]> at) {
        this.map = map;
        this.family = family;
        this.at = at;
    }

    /** Round those who live together: one outline from row to row, and a line to whoever of them stands apart. */
    List<Drawing.Stroke> drawn() {
        Map<Integer, Set<UUID>> homes = new LinkedHashMap<>();
        if (map.home() != null) {
            homes.computeIfAbsent(map.home(), home -> new TreeSet<>()).add(map.childId());
        }
        for (Member member : map.members()) {
            if (member.home() != null) {
                homes.computeIfAbsent(member.home(), home -> new TreeSet<>()).add(member.id());
            }
        }
        homes.values().stream().filter(home -> home.size() > 1).forEach(this::home);
        return strokes;
    }

    private void home(Set<UUID> home) {
        List<Run> outline = new ArrayList<>();
        Run before = null;
        for (List<UUID> row : family.rows()) {
            for (Run run : runs(row, home)) {
                if (before != null && run.top() - before.top() != GenogramDrawing.ROW) {
                    outline(outline);
                    outline.clear();
                    join(before, run);
                }
                outline.add(run);
                before = run;
            }
        }
        outline(outline);
    }

    /** Those of a home who stand side by side. */
    private record Run(int left, int right, int top, int bottom) {}

    private List<Run> runs(List<UUID> row, Set<UUID> home) {
        List<Run> runs = new ArrayList<>();
        for (int n = 0; n < row.size(); n++) {
            int from = n;
            while (n < row.size() && home.contains(row.get(n))) {
                n++;
            }
            if (n > from) {
                UUID first = row.get(from);
                runs.add(new Run(
                        Family.their(at, first)[0] - OUTLINE,
                        Family.their(at, row.get(n - 1))[0] + OUTLINE,
                        Family.their(at, first)[1] - GenogramDrawing.HALF - 8,
                        Family.their(at, first)[1] + GenogramDrawing.BELOW));
            }
        }
        return runs;
    }

    /** Down the right side and up the left; between two rows it is as wide as both. */
    private void outline(List<Run> runs) {
        StringBuilder path = new StringBuilder();
        for (int n = 0; n < runs.size(); n++) {
            Run run = runs.get(n);
            if (n == 0) {
                path.append("M" + run.left() + " " + run.top() + " H" + run.right());
            } else {
                Run upper = runs.get(n - 1);
                int turn = between(upper, run) + (run.right() > upper.right() ? -4 : 4);
                path.append(" V" + turn + " H" + run.right());
            }
        }
        for (int n = runs.size() - 1; n >= 0; n--) {
            Run run = runs.get(n);
            if (n == runs.size() - 1) {
                path.append(" V" + run.bottom() + " H" + run.left());
            } else {
                Run lower = runs.get(n + 1);
                int turn = between(run, lower) + (lower.left() < run.left() ? -4 : 4);
                path.append(" V" + turn + " H" + run.left());
            }
        }
        strokes.add(new Drawing.Stroke(path.append(" Z").toString(), "home"));
    }

    private static int between(Run upper, Run lower) {
        return (upper.bottom() + lower.top()) / 2;
    }

    /** Under a row, or between two places down to a later one: never through anybody. */
    private void join(Run from, Run to) {
        int x = (from.left() + from.right()) / 2;
        int toX = (to.left() + to.right()) / 2;
        if (from.top() == to.top()) {
            add("M%d %d V%d H%d V%d", x, from.bottom(), from.bottom() + 5, toX, to.bottom());
        } else {
            add(
                    "M%d %d V%d H%d V%d H%d V%d",
                    x, from.bottom(), from.bottom() + 5, from.right() + 4, to.top() - 5, toX, to.top());
        }
    }

    private void add(String path, Object... numbers) {
        strokes.add(new Drawing.Stroke(String.format(Locale.ROOT, path, numbers), "home"));
    }
}
