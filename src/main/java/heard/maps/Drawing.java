package heard.maps;

import java.util.List;

/**
 * A map as a picture: where everything stands, worked out once, so that the page only writes it down. Units are those of the picture.
 *
 * @param rings from the outermost to the innermost, of an eco-map
 */
public record Drawing(int width, int height, List<Ring> rings, List<Stroke> strokes, List<Node> nodes) {

    /** The circle within which everybody is as close as that. */
    public record Ring(int x, int y, int r) {}

    /**
     * A line.
     *
     * @param path as SVG writes it
     * @param look the end of its class: strong, weak, hard, mixed, broken, plain, tie, kin, home
     */
    public record Stroke(String path, String look) {}

    /**
     * Somebody. The figure and the name stand within the box round the middle.
     *
     * @param x of the middle
     * @param y of the middle of the figure
     * @param figure person, place, animal, thing, group, me, square, circle, diamond
     * @param label the name, cut to fit
     * @param name the whole name
     * @param under what stands below the name; empty for nothing
     * @param home whether they live with the child
     */
    public record Node(
            int x,
            int y,
            String figure,
            String label,
            String name,
            String under,
            boolean child,
            boolean home,
            boolean died,
            boolean rightToLeft) {}

    /** What a wide genogram is at least as wide as, in rem, as {@code .map--wide} says: then it is scrolled. */
    private static final double WIDE = 48;

    public Node child() {
        return nodes.stream().filter(Node::child).findFirst().orElseThrow();
    }

    /** How far right the child stands on a genogram that is scrolled. */
    public String toTheChild() {
        return String.format(java.util.Locale.ROOT, "%.2frem", WIDE * child().x() / width);
    }

    /** So many units as wide as they are on a child's phone, where letters grow with the page's. */
    public static String rem(int units) {
        return String.format(java.util.Locale.ROOT, "%.2frem", units * .045);
    }

    /** How far under the middle of a figure its name stands. */
    public static int nameAt(Kind kind) {
        return kind == Kind.ECO ? 33 : 42;
    }

    /** How many units wide a text is, about: no font is known here, so it is measured generously. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Drawing::wide).sum() * size;
    }

    private static double wide(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (Character.isIdeographic(point) || point > 0xffff || point >= 0x1200 && point < 0x1380) {
            return 1.05;
        }
        if ("mwMW@%".indexOf(point) >= 0) {
            return .9;
        }
        if (Character.isUpperCase(point)) {
            return .72;
        }
        return "iljtfr.,'’ ".indexOf(point) >= 0 ? .36 : .58;
    }

    /** As much of a name as is no wider than this, with … where it is cut. */
    static String cut(String name, double most, double size) {
        if (width(name, size) <= most) {
            return name;
        }
        StringBuilder kept = new StringBuilder();
        double room = most - size * .8;
        var letters = java.text.BreakIterator.getCharacterInstance(java.util.Locale.ROOT);
        letters.setText(name);
        int from = letters.first();
        for (int to = letters.next(); to != java.text.BreakIterator.DONE; to = letters.next()) {
            String letter = name.substring(from, to);
            if (width(kept + letter, size) > room) {
                break;
            }
            kept.append(letter);
            from = to;
        }
        return kept.toString().stripTrailing() + "…";
    }

    /** Whether its first letter is of a script that is written from right to left. */
    static boolean isRightToLeft(String name) {
        return name.codePoints()
                .map(Character::getDirectionality)
                .filter(way -> way == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .mapToObj(way -> way != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .findFirst()
                .orElse(false);
    }
}
