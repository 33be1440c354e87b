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
 * A map's lines and figures as a PNG, for paper, as a child sees them: faces, a dotted line round whoever lives with
 * them, and a star for whoever has died. Without a word on it:
 * whoever prints it writes the names over it, in typefaces that it has.
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
            person(node);
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

    private void person(Drawing.Node node) {
        if (node.home()) {
            line(circle(node.x(), node.y(), 25), HOME, dashed());
        }
        filled(circle(node.x(), node.y(), 18), node.child() ? YELLOW : Color.WHITE);
        pen.setColor(INK);
        pen.fill(circle(node.x(), node.y() - 5, 5));
        pen.fill(new Arc2D.Double(node.x() - 8, node.y() + 3, 16, 16, 0, 180, Arc2D.CHORD));
        if (node.died()) {
            filled(star(node.x() + 22, node.y() - 18), YELLOW);
        }
    }

    private static Shape star(double x, double y) {
        Path2D star = new Path2D.Double();
        for (int n = 0; n < 10; n++) {
            double far = n % 2 == 0 ? 11 : 5;
            double turn = Math.PI / 5 * n;
            double toX = x + far * Math.sin(turn);
            double toY = y - far * Math.cos(turn);
            if (n == 0) {
                star.moveTo(toX, toY);
            } else {
                star.lineTo(toX, toY);
            }
        }
        star.closePath();
        return star;
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
