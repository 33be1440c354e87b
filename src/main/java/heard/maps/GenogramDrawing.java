package heard.maps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A genogram as a picture: a row for each generation, and in it a place of its own for each, wider than any name; so no name stands on
 * another. Partners are joined side by side, their children hang from that line, and a dashed line goes round who lives together.
 */
final class GenogramDrawing {

    /** Of the place that each has in their row. */
    static final int PLACE = 126;

    static final int BELOW = 62;
    static final double TEXT = 14;

    /** Half a figure. */
    static final int HALF = 24;

    static final int ROW = 156;
    private static final int EDGE = 48;

    private final PeopleMap map;
    private final Family family;
    private final Map<UUID, int[]> at = new HashMap<>();
    private final Map<UUID, Integer> rowOf = new HashMap<>();
    private final List<Drawing.Stroke> strokes = new ArrayList<>();

    private GenogramDrawing(PeopleMap map) {
        this.map = map;
        this.family = Family.of(map);
    }

    static Drawing of(PeopleMap map, String called) {
        return new GenogramDrawing(map).drawn(called);
    }

    private Drawing drawn(String called) {
        int most = family.rows().stream().mapToInt(List::size).max().orElse(1);
        int width = Math.max(2, most) * PLACE + 2 * EDGE;
        int y = EDGE + HALF;
        for (int row = 0; row < family.rows().size(); row++) {
            List<UUID> here = family.rows().get(row);
            for (int n = 0; n < here.size(); n++) {
                int x = (int) Math.round(width / 2.0 + (n - (here.size() - 1) / 2.0) * PLACE);
                at.put(here.get(n), new int[] {x, y});
                rowOf.put(here.get(n), row);
            }
            y += ROW;
        }
        strokes.addAll(new Homes(map, family, at).drawn());
        partners();
        children();
        siblings();
        return new Drawing(width, y - ROW + BELOW + EDGE, List.of(), strokes, nodes(called));
    }

    private List<Drawing.Node> nodes(String called) {
        List<Drawing.Node> nodes = new ArrayList<>();
        nodes.add(new Drawing.Node(
                x(map.childId()),
                y(map.childId()),
                figure(map.shape()),
                label(called),
                called,
                "",
                true,
                false,
                false,
                Drawing.isRightToLeft(called)));
        for (Member member : map.members()) {
            nodes.add(new Drawing.Node(
                    x(member.id()),
                    y(member.id()),
                    figure(member.shape()),
                    label(member.name()),
                    member.name(),
                    member.years(),
                    false,
                    member.home() != null && member.home().equals(map.home()),
                    member.hasDied(),
                    Drawing.isRightToLeft(member.name())));
        }
        return nodes;
    }

    private static String figure(Shape shape) {
        return shape.name().toLowerCase(Locale.ROOT);
    }

    private static String label(String name) {
        return Drawing.cut(name, PLACE - 22, TEXT);
    }

    private void partners() {
        int over = 0;
        for (Tie tie : couples()) {
            UUID left = x(tie.from()) <= x(tie.to()) ? tie.from() : tie.to();
            UUID right = left.equals(tie.from()) ? tie.to() : tie.from();
            if (areSideBySide(left, right)) {
                line("tie", x(left) + HALF, y(left), x(right) - HALF, y(right));
                slashes(tie.bond(), (x(left) + x(right)) / 2, y(left));
            } else if (row(left) == row(right)) {
                int top = y(left) - HALF - 12 - 7 * (over++ % 3);
                add("tie", "M%d %d V%d H%d V%d", x(left), y(left) - HALF, top, x(right), y(right) - HALF);
                slashes(tie.bond(), (x(left) + x(right)) / 2, top);
            } else {
                line("tie", x(left), y(left), x(right), y(right));
                slashes(tie.bond(), (x(left) + x(right)) / 2, (y(left) + y(right)) / 2);
            }
        }
    }

    /** One for two who live apart, two for two who are divorced. */
    private void slashes(Bond bond, int x, int y) {
        int first = bond == Bond.DIVORCED ? -4 : 0;
        for (int n = 0; n < (bond == Bond.DIVORCED ? 2 : bond == Bond.APART ? 1 : 0); n++) {
            line("tie", x + first + 8 * n - 4, y + 9, x + first + 8 * n + 4, y - 9);
        }
    }

    private List<Tie> couples() {
        return map.ties().stream()
                .map(Tie::inOneWay)
                .filter(tie -> tie.bond().isOfPartners() && at.containsKey(tie.from()) && at.containsKey(tie.to()))
                .distinct()
                .toList();
    }

    private boolean areSideBySide(UUID left, UUID right) {
        return row(left) == row(right) && x(right) - x(left) <= PLACE + 1;
    }

    /** Brothers and sisters with the same parents hang from one line. */
    private void children() {
        Map<Set<UUID>, List<UUID>> byParents = new LinkedHashMap<>();
        family.parents().forEach((one, parents) -> {
            List<UUID> couple = new ArrayList<>(parents);
            boolean joined = couple.size() == 2
                    && family.partners().getOrDefault(couple.get(0), Map.of()).containsKey(couple.get(1))
                    && (areSideBySide(couple.get(0), couple.get(1)) || areSideBySide(couple.get(1), couple.get(0)));
            if (joined) {
                byParents.computeIfAbsent(parents, p -> new ArrayList<>()).add(one);
            } else {
                parents.forEach(parent -> byParents
                        .computeIfAbsent(Set.of(parent), p -> new ArrayList<>())
                        .add(one));
            }
        });
        Map<Integer, Integer> bars = new HashMap<>();
        byParents.forEach((parents, theirs) -> {
            int x = (int) parents.stream().mapToInt(this::x).average().orElse(0);
            UUID parent = parents.iterator().next();
            int from = parents.size() == 2 ? y(parent) : y(parent) + BELOW - 2;
            int bar = y(parent) + BELOW + 8 + 8 * (bars.merge(row(parent), 1, Integer::sum) % 3);
            for (UUID one : theirs) {
                if (row(one) == row(parent) + 1) {
                    add("kin", "M%d %d V%d H%d V%d", x, from, bar, x(one), y(one) - HALF);
                } else {
                    line("kin", x, from, x(one), y(one) - HALF);
                }
            }
        });
    }

    /** Only those of whom no parent is drawn that both have. */
    private void siblings() {
        int over = 0;
        for (Tie tie : map.ties().stream().map(Tie::inOneWay).distinct().toList()) {
            Set<UUID> shared = new TreeSet<>(family.parents().getOrDefault(tie.from(), Set.of()));
            shared.retainAll(family.parents().getOrDefault(tie.to(), Set.of()));
            if (tie.bond() != Bond.SIBLING
                    || !shared.isEmpty()
                    || !at.containsKey(tie.from())
                    || !at.containsKey(tie.to())) {
                continue;
            }
            int top = Math.min(y(tie.from()), y(tie.to())) - HALF - 10 - 6 * (over++ % 4);
            add(
                    "sibling",
                    "M%d %d V%d H%d V%d",
                    x(tie.from()),
                    y(tie.from()) - HALF,
                    top,
                    x(tie.to()),
                    y(tie.to()) - HALF);
        }
    }

    private int row(UUID one) {
        return Family.their(rowOf, one);
    }

    private int x(UUID one) {
        return Family.their(at, one)[0];
    }

    private int y(UUID one) {
        return Family.their(at, one)[1];
    }

    private void line(String look, int x1, int y1, int x2, int y2) {
        add(look, "M%d %d L%d %d", x1, y1, x2, y2);
    }

    private void add(String look, String path, Object... numbers) {
        strokes.add(new Drawing.Stroke(String.format(Locale.ROOT, path, numbers), look));
    }
}
