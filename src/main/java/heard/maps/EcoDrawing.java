package heard.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An eco-map as a picture: the child in the middle, everybody else on one of three rings. Two boxes on one ring are further apart than
 * a box is long across, and so are two rings: so no name stands on another, however many there are.
 */
final class EcoDrawing {

    /** Of the box that a figure and its name have, over and under the middle of the figure. */
    static final int ABOVE = 20;

    static final int BELOW = 38;

    /** As wide as a name may be. */
    static final int WIDEST = 104;

    static final double TEXT = 15;

    private static final int NARROWEST = 46;
    private static final int FIGURE = 21;

    /** Of a ring that nobody stands on. */
    private static final double EMPTY = 52;

    private EcoDrawing() {}

    static Drawing of(PeopleMap map, String called) {
        // Short names stand closer together, and are larger on a small screen for it.
        double across = Math.hypot(
                Stream.concat(Stream.of(called), map.members().stream().map(Member::name))
                                .mapToDouble(name -> Drawing.width(Drawing.cut(name, WIDEST, TEXT), TEXT))
                                .max()
                                .orElse(0)
                        + 6,
                ABOVE + BELOW);
        across = Math.max(across, Math.hypot(NARROWEST, ABOVE + BELOW));
        List<List<Member>> rings = new ArrayList<>();
        for (Near near : Near.values()) {
            rings.add(map.members().stream()
                    .filter(member -> near(member) == near)
                    .toList());
        }
        double[] radius = new double[rings.size()];
        double from = 0;
        for (int n = 0; n < radius.length; n++) {
            int on = rings.get(n).size();
            radius[n] = on == 0 ? from + EMPTY : Math.max(from + across + 4, apart(on, across));
            from = radius[n];
        }
        double edge = from + (rings.getLast().isEmpty() ? EMPTY / 2 : across / 2);
        int middle = (int) Math.ceil(edge) + 4;
        List<Drawing.Ring> circles = List.of(
                new Drawing.Ring(middle, middle, (int) Math.round(edge)),
                new Drawing.Ring(middle, middle, (int) Math.round((radius[1] + radius[2]) / 2)),
                new Drawing.Ring(middle, middle, (int) Math.round((radius[0] + radius[1]) / 2)));
        List<Drawing.Stroke> strokes = new ArrayList<>();
        List<Drawing.Node> nodes = new ArrayList<>();
        Drawing.Node me = node(called, "me", middle, middle - (BELOW - ABOVE) / 2, true);
        List<Double> turns = new ArrayList<>();
        for (int n = 0; n < radius.length; n++) {
            List<Double> here = turns(rings.get(n).size(), turns);
            for (int m = 0; m < here.size(); m++) {
                int x = (int) Math.round(middle + radius[n] * Math.sin(here.get(m)));
                int y = (int) Math.round(middle - radius[n] * Math.cos(here.get(m))) - (BELOW - ABOVE) / 2;
                Member member = rings.get(n).get(m);
                nodes.add(node(member.name(), member.what().figure(), x, y, false));
                strokes.add(stroke(member.line(), me, nodes.getLast()));
            }
            turns.addAll(here);
        }
        nodes.add(me);
        return new Drawing(2 * middle, 2 * middle, circles, strokes, nodes);
    }

    private static Near near(Member member) {
        return member.near() == null ? Near.MIDDLE : member.near();
    }

    /** How far out a ring must be for so many to stand on it side by side. */
    private static double apart(int on, double across) {
        return on < 2 ? 0 : (across + 2) / (2 * Math.sin(Math.PI / on));
    }

    /** Evenly round, turned so that they stand between those who are further in. */
    private static List<Double> turns(int on, List<Double> further) {
        List<Double> best = new ArrayList<>();
        double most = -1;
        int tries = further.isEmpty() ? 1 : 24;
        for (int t = 0; t < tries && on > 0; t++) {
            double first = 2 * Math.PI / on * t / tries;
            List<Double> turns = new ArrayList<>();
            double least = Double.MAX_VALUE;
            for (int n = 0; n < on; n++) {
                double turn = first + 2 * Math.PI / on * n;
                turns.add(turn);
                for (double other : further) {
                    double between = Math.abs(turn - other) % (2 * Math.PI);
                    least = Math.min(least, Math.min(between, 2 * Math.PI - between));
                }
            }
            if (least > most + 1e-9) {
                most = least;
                best = turns;
            }
        }
        return best;
    }

    private static Drawing.Node node(String name, String figure, int x, int y, boolean child) {
        return new Drawing.Node(
                x,
                y,
                figure,
                Drawing.cut(name, WIDEST, TEXT),
                name,
                "",
                child,
                false,
                false,
                Drawing.isRightToLeft(name));
    }

    private static Drawing.Stroke stroke(@Nullable Line line, Drawing.Node me, Drawing.Node other) {
        double far = Math.hypot(other.x() - me.x(), other.y() - me.y());
        double dx = (other.x() - me.x()) / far;
        double dy = (other.y() - me.y()) / far;
        double first = 0;
        while (covers(me, me.x() + dx * first, me.y() + dy * first)) {
            first++;
        }
        double last = far;
        while (last > first && covers(other, me.x() + dx * last, me.y() + dy * last)) {
            last--;
        }
        Pen pen = new Pen(me.x() + dx * first, me.y() + dy * first, dx, dy);
        double end = last - first;
        if (line == Line.HARD) {
            pen.zigzag(0, end);
        } else if (line == Line.MIXED) {
            pen.straight(0, end / 2);
            pen.zigzag(end / 2, end);
        } else if (line == Line.BROKEN) {
            pen.straight(0, end / 2 - 5);
            pen.straight(end / 2 + 5, end);
            pen.across(end / 2 - 5);
            pen.across(end / 2 + 5);
        } else {
            pen.straight(0, end);
        }
        return new Drawing.Stroke(
                pen.path.toString().strip(),
                line == null ? "plain" : line.name().toLowerCase(Locale.ROOT));
    }

    /** Whether a figure or its name is there: no line runs through either. */
    private static boolean covers(Drawing.Node node, double x, double y) {
        double half = Drawing.width(node.label(), TEXT) / 2 + 2;
        return Math.hypot(x - node.x(), y - node.y()) < FIGURE + (node.child() ? 2 : 0)
                || Math.abs(x - node.x()) < half && y > node.y() + FIGURE - 3 && y < node.y() + BELOW;
    }

    /** Draws along one line. */
    private record Pen(double x, double y, double dx, double dy, StringBuilder path) {

        Pen(double x, double y, double dx, double dy) {
            this(x, y, dx, dy, new StringBuilder());
        }

        void straight(double from, double to) {
            go('M', from, 0);
            go('L', to, 0);
        }

        void zigzag(double from, double to) {
            go('M', from, 0);
            int side = 1;
            for (double at = from + 5; at < to - 5; at += 9) {
                go('L', at, 6 * side);
                side = -side;
            }
            go('L', to, 0);
        }

        void across(double at) {
            go('M', at - 3, -9);
            go('L', at + 3, 9);
        }

        private void go(char how, double along, double aside) {
            path.append(String.format(
                    Locale.ROOT, "%c%.1f %.1f ", how, x + dx * along - dy * aside, y + dy * along + dx * aside));
        }
    }
}
