package heard.maps;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * A map's lines and figures as a PNG, for paper. Without a word on it: whoever prints it writes the names over it, in typefaces that it
 * has. A genogram has its usual shapes, each with a face in it for the child who reads it; a dotted line round whoever lives with
 * them, and a star for whoever has died.
 */
public final class Painting {

    private static final Pattern PART = Pattern.compile("([MLHVZ])([^MLHVZ]*)");
    private static final Color INK = new Color(0x22313d);
    private static final Color RING = new Color(0xd8cfa8);
    private static final Color HOME = new Color(0x1c7369);
    private static final Color YELLOW = new Color(0xffd166);
    private static final float[] DASHES = {7, 5};
    private static final int LARGEST = 2_400;

    private final Graphics2D pen;

    private Painting(Graphics2D pen) {
        this.pen = pen;
    }

    public static byte[] of(PeopleMap map) throws IOException {
        Drawing drawing = map.drawing("");
        double scale = Math.min(2, (double) LARGEST / Math.max(drawing.width(), drawing.height()));
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(drawing.width() * scale),
                (int) Math.ceil(drawing.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(scale, scale);
        new Painting(pen).paint(drawing);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private void paint(Drawing drawing) {
        for (Drawing.Ring ring : drawing.rings()) {
            line(circle(ring.x(), ring.y(), ring.r()), RING, new BasicStroke(2));
        }
        for (Drawing.Stroke stroke : drawing.strokes()) {
            if (!stroke.look().equals("home")) {
                line(path(stroke.path()), INK, pen(stroke.look()));
            }
        }
        for (Drawing.Node node : drawing.nodes()) {
            figure(node);
        }
    }

    private static BasicStroke pen(String look) {
        return switch (look) {
            case "weak" -> dashed();
            case "strong" -> new BasicStroke(5);
            default -> new BasicStroke(2);
        };
    }

    private static BasicStroke dashed() {
        return new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0);
    }

    private void figure(Drawing.Node node) {
        double x = node.x();
        double y = node.y();
        Color colour = node.child() ? YELLOW : Color.WHITE;
        switch (node.figure()) {
            case "square", "circle", "diamond" -> {
                if (node.home()) {
                    line(outline(node.figure(), x, y, 30), HOME, dashed());
                }
                filled(outline(node.figure(), x, y, 24), colour);
                if (node.child()) {
                    line(outline(node.figure(), x, y, 20), INK, new BasicStroke(2));
                }
                face(x, y);
            }
            case "place" -> filled(shape(x, y, -17, 0, 0, -17, 17, 0, 12, 0, 12, 16, -12, 16, -12, 0), colour);
            case "animal" -> {
                filled(shape(x, y, -14, -15, -5, -9, 5, -9, 14, -15, 14, 4, 7, 14, -7, 14, -14, 4), colour);
                inked(circle(x - 5, y, 2), circle(x + 5, y, 2), shape(x, y, -3, 6, 3, 6, 0, 9));
            }
            case "thing" -> filled(star(x, y, 18, 8), colour);
            case "group" -> {
                for (int aside : new int[] {-11, 11, 0}) {
                    double top = aside == 0 ? y : y + 4;
                    filled(new Arc2D.Double(x + aside - 8, top + 2, 16, 20, 0, 180, Arc2D.CHORD), colour);
                    filled(circle(x + aside, top - 5, 6), colour);
                }
            }
            default -> {
                filled(circle(x, y, 18), colour);
                face(x, y);
            }
        }
        if (node.died()) {
            filled(star(x + 24, y - 20, 11, 5), YELLOW);
        }
    }

    private void face(double x, double y) {
        inked(circle(x, y - 5, 5), new Arc2D.Double(x - 8, y + 3, 16, 16, 0, 180, Arc2D.CHORD));
    }

    private void inked(Shape... shapes) {
        pen.setColor(INK);
        for (Shape shape : shapes) {
            pen.fill(shape);
        }
    }

    private static Shape outline(String figure, double x, double y, double half) {
        return switch (figure) {
            case "square" -> shape(x, y, -half, -half, half, -half, half, half, -half, half);
            case "circle" -> circle(x, y, half);
            default -> shape(x, y, 0, -half - 2, half + 2, 0, 0, half + 2, -half - 2, 0);
        };
    }

    private static Shape star(double x, double y, double far, double near) {
        double[] points = new double[20];
        for (int n = 0; n < 10; n++) {
            double out = n % 2 == 0 ? far : near;
            points[2 * n] = out * Math.sin(Math.PI / 5 * n);
            points[2 * n + 1] = -out * Math.cos(Math.PI / 5 * n);
        }
        return shape(x, y, points);
    }

    /** @param points each how far right of the middle and how far below it */
    private static Shape shape(double x, double y, double... points) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(x + points[0], y + points[1]);
        for (int n = 2; n < points.length; n += 2) {
            shape.lineTo(x + points[n], y + points[n + 1]);
        }
        shape.closePath();
        return shape;
    }

    private static Shape circle(double x, double y, double r) {
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }

    private void filled(Shape shape, Color with) {
        pen.setColor(with);
        pen.fill(shape);
        line(shape, INK, new BasicStroke(2));
    }

    private void line(Shape shape, Color colour, BasicStroke stroke) {
        pen.setColor(colour);
        pen.setStroke(stroke);
        pen.draw(shape);
    }

    /** As the drawings write it: straight lines alone. */
    private static Shape path(String written) {
        Path2D path = new Path2D.Double();
        double x = 0;
        double y = 0;
        Matcher part = PART.matcher(written);
        while (part.find()) {
            String[] numbers = part.group(2).strip().split("\\s+");
            switch (part.group(1)) {
                case "H" -> path.lineTo(x = Double.parseDouble(numbers[0]), y);
                case "V" -> path.lineTo(x, y = Double.parseDouble(numbers[0]));
                case "Z" -> path.closePath();
                default -> {
                    x = Double.parseDouble(numbers[0]);
                    y = Double.parseDouble(numbers[1]);
                    if (part.group(1).equals("M")) {
                        path.moveTo(x, y);
                    } else {
                        path.lineTo(x, y);
                    }
                }
            }
        }
        return path;
    }
}
