package heard.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/** A thick wax crayon in an unsteady hand. The same seed draws the same lines. Units are pixels of a 1200 by 900 sheet. */
final class Crayon {

    static final int WIDTH = 1200;
    static final int HEIGHT = 900;

    private static final String[] LETTERS = {
        "A06,20,46 14,34",
        "B06,00,30,42,33,03 33,45,36,06",
        "C41,20,01,05,26,45",
        "D06,00,20,43,26,06",
        "E40,00,06,46 03,33",
        "F40,00,06 03,33",
        "G41,20,01,05,26,45,43,23",
        "H00,06 40,46 03,43",
        "I20,26",
        "J40,45,26,05",
        "K00,06 40,03,46",
        "L00,06,46",
        "M06,00,23,40,46",
        "N06,00,46,40",
        "O20,01,05,26,45,41,20",
        "P06,00,30,42,33,03",
        "Q20,01,05,26,45,41,20 24,46",
        "R06,00,30,42,33,03 23,46",
        "S41,20,01,22,44,26,05",
        "T00,40 20,26",
        "U00,05,26,45,40",
        "V00,26,40",
        "W00,16,23,36,40",
        "X00,46 40,06",
        "Y00,23,40 23,26",
        "Z00,40,06,46"
    };

    private final BufferedImage layer = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    private final Graphics2D pen = layer.createGraphics();
    private final Random hand;
    private final Color paper;
    private float thickness = 13;

    Crayon(long seed) {
        hand = new Random(seed * 0x9E3779B97F4A7C15L);
        hand.nextInt();
        Color[] papers = {new Color(0xFFFEF8), new Color(0xFDFBF3), new Color(0xFBFAFF), new Color(0xFFF9EE)};
        paper = papers[hand.nextInt(papers.length)];
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    Crayon thick(double width) {
        thickness = (float) width;
        return this;
    }

    /** A number between {@code from} and {@code to}, by this hand's own chance. */
    double about(double from, double to) {
        return from + hand.nextDouble() * (to - from);
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[hand.nextInt(of.length)];
    }

    /** A line through the points x, y, x, y, ... */
    void line(Color color, double... points) {
        for (int pass = 0; pass < 2; pass++) {
            Path2D path = new Path2D.Double();
            double phase = about(0, 6);
            double sway = about(2, 5);
            double length = 0;
            path.moveTo(points[0] + about(-4, 4), points[1] + about(-4, 4));
            for (int i = 2; i < points.length; i += 2) {
                double dx = points[i] - points[i - 2];
                double dy = points[i + 1] - points[i - 1];
                double far = Math.max(1, Math.hypot(dx, dy));
                int steps = Math.max(2, (int) (far / 16));
                for (int step = 1; step <= steps; step++) {
                    double t = (step + (step == steps ? about(0, .25) : 0)) / steps;
                    length += far / steps;
                    double off = sway * Math.sin(length / 47 + phase) + about(-1.6, 1.6);
                    path.lineTo(points[i - 2] + dx * t - dy / far * off, points[i - 1] + dy * t + dx / far * off);
                }
            }
            pen.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), pass == 0 ? 235 : 120));
            pen.setStroke(
                    new BasicStroke(thickness * (pass == 0 ? 1 : .7f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(path);
        }
    }

    /** A closed outline that ends a little past where it began, as a child's do. */
    void round(Color color, double x, double y, double rx, double ry) {
        arc(color, x, y, rx, ry, about(0, 6), Math.PI * 2 + about(.1, .4));
    }

    /** Part of an oval, angles in radians and clockwise from three o'clock. */
    void arc(Color color, double x, double y, double rx, double ry, double from, double sweep) {
        int steps = Math.max(7, (int) (Math.abs(sweep) * Math.max(rx, ry) / 22));
        double[] points = new double[(steps + 1) * 2];
        double lean = about(-.05, .05);
        for (int i = 0; i <= steps; i++) {
            double angle = from + sweep * i / steps;
            double grow = 1 + lean * i / steps + about(-.015, .015);
            points[i * 2] = x + Math.cos(angle) * rx * grow;
            points[i * 2 + 1] = y + Math.sin(angle) * ry * grow;
        }
        line(color, points);
    }

    void dot(Color color, double x, double y, double r) {
        pen.setColor(color);
        pen.fill(new Ellipse2D.Double(x - r + about(-1, 1), y - r + about(-1, 1), r * 2, r * about(1.8, 2.2)));
    }

    /** Colours a shape in with quick strokes that leave gaps and slip over the edge. */
    void scribble(Color color, Shape shape) {
        Rectangle2D box = shape.getBounds2D();
        Path2D path = new Path2D.Double();
        boolean right = true;
        boolean begun = false;
        for (double y = box.getMinY() + 8; y < box.getMaxY(); y += about(11, 16)) {
            double left = Double.NaN;
            double end = Double.NaN;
            for (double x = box.getMinX(); x <= box.getMaxX(); x += 5) {
                if (shape.contains(x, y)) {
                    left = Double.isNaN(left) ? x : left;
                    end = x;
                }
            }
            if (Double.isNaN(left)) {
                continue;
            }
            double a = (right ? left : end) + about(-7, 9) * (right ? 1 : -1);
            double b = (right ? end : left) + about(-9, 7) * (right ? 1 : -1);
            if (begun) {
                path.lineTo(a, y);
            } else {
                path.moveTo(a, y);
                begun = true;
            }
            path.quadTo((a + b) / 2, y + about(-6, 6), b, y - about(3, 11));
            right = !right;
        }
        pen.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), 205));
        pen.setStroke(new BasicStroke(11, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(path);
    }

    void scribbleRound(Color color, double x, double y, double rx, double ry) {
        scribble(color, new Ellipse2D.Double(x - rx, y - ry, rx * 2, ry * 2));
    }

    void scribbleBox(Color color, double x, double y, double width, double height) {
        scribble(color, new Rectangle2D.Double(x, y, width, height));
    }

    void scribbleCorners(Color color, double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        scribble(color, path);
    }

    /** Capital letters of uneven size; {@code x}, {@code y} is the top left corner. */
    void word(Color color, String text, double x, double y, double size) {
        float before = thickness;
        thickness = Math.max(6, (float) (size / 7));
        double at = x;
        for (char letter : text.toCharArray()) {
            if (letter == ' ') {
                at += size * .5;
                continue;
            }
            double scale = size / 6 * about(.88, 1.12);
            double drop = about(-size * .08, size * .08);
            for (String stroke : LETTERS[letter - 'A'].substring(1).split(" ")) {
                String[] corner = stroke.split(",");
                double[] points = new double[corner.length * 2];
                for (int i = 0; i < corner.length; i++) {
                    points[i * 2] = at + (corner[i].charAt(0) - '0') * scale;
                    points[i * 2 + 1] = y + drop + (corner[i].charAt(1) - '0') * scale;
                }
                line(color, points);
            }
            at += size * (letter == 'I' ? .75 : .95);
        }
        thickness = before;
    }

    /** The sheet as a PNG with few colours, the wax broken by the grain of the paper. */
    byte[] png() {
        Random grain = new Random(5);
        boolean[] bare = new boolean[(WIDTH / 2) * (HEIGHT / 2)];
        for (int i = 0; i < bare.length; i++) {
            bare[i] = grain.nextInt(100) < 13 || (i > 0 && bare[i - 1] && grain.nextInt(100) < 30);
        }
        int[] rgb = new int[WIDTH * HEIGHT];
        Map<Integer, Integer> palette = new LinkedHashMap<>();
        palette.put(paper.getRGB(), 0);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int ink = layer.getRGB(x, y);
                int alpha = ink >>> 24;
                if (bare[(y / 2) * (WIDTH / 2) + x / 2]) {
                    alpha /= 3;
                }
                int mixed = alpha < 16 ? paper.getRGB() : mix(ink, alpha);
                rgb[y * WIDTH + x] = palette.size() < 255 || palette.containsKey(mixed)
                        ? palette.computeIfAbsent(mixed, key -> palette.size())
                        : nearest(palette, mixed);
            }
        }
        return encode(rgb, palette);
    }

    private int mix(int ink, int alpha) {
        int share = alpha / 60 * 60 + 15;
        int red = (((ink >> 16) & 255) * share + paper.getRed() * (255 - share)) / 255;
        int green = (((ink >> 8) & 255) * share + paper.getGreen() * (255 - share)) / 255;
        int blue = ((ink & 255) * share + paper.getBlue() * (255 - share)) / 255;
        return 0xFF000000 | (red / 20 * 20 + 7) << 16 | (green / 20 * 20 + 7) << 8 | (blue / 20 * 20 + 7);
    }

    private static int nearest(Map<Integer, Integer> palette, int wanted) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (Map.Entry<Integer, Integer> one : palette.entrySet()) {
            int key = one.getKey();
            int far = Math.abs((key >> 16 & 255) - (wanted >> 16 & 255))
                    + Math.abs((key >> 8 & 255) - (wanted >> 8 & 255))
                    + Math.abs((key & 255) - (wanted & 255));
            if (far < least) {
                least = far;
                best = one.getValue();
            }
        }
        return best;
    }

    private static byte[] encode(int[] index, Map<Integer, Integer> palette) {
        int[] colours = new int[256];
        palette.forEach((colour, place) -> colours[place] = colour);
        IndexColorModel model = new IndexColorModel(8, 256, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED, model);
        sheet.getRaster().setPixels(0, 0, WIDTH, HEIGHT, index);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(sheet, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
