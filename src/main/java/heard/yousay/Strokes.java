package heard.yousay;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A drawing as it was made: its lines, one after the other, on a sheet 1000 wide and 750 high. */
record Strokes(List<Line> lines) {

    /**
     * @param c which colour, from 0
     * @param w 0 thin, 1 thick
     * @param p x and y in turn
     */
    record Line(int c, int w, int[] p) {}

    /** In characters: more than anybody draws in an hour, less than would be a burden. */
    static final int LONGEST = 300_000;

    private static final int MOST_LINES = 2_000;
    private static final int MOST_NUMBERS = 80_000;
    private static final int WIDE = 1000;
    private static final int HIGH = 750;
    private static final double SCALE = 1.2;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    /** As in say.css. */
    private static final int[] COLOURS = {0x22313D, 0xD9473F, 0xEE8A36, 0xF4C430, 0x4B9B54, 0x3E7CC4, 0x7C5BA6, 0x8A5A3B
    };

    /** Empty when it is no drawing of ours. */
    static Optional<Strokes> read(String json) {
        if (json.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            List<Line> lines = JSON.readValue(json, LINES);
            return lines != null && isSound(lines) ? Optional.of(new Strokes(lines)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static boolean isSound(List<Line> lines) {
        if (lines.size() > MOST_LINES) {
            return false;
        }
        int numbers = 0;
        for (Line line : lines) {
            if (line == null
                    || line.p() == null
                    || line.p().length < 2
                    || line.p().length % 2 != 0
                    || line.c() < 0
                    || line.c() >= COLOURS.length
                    || line.w() < 0
                    || line.w() > 1) {
                return false;
            }
            numbers += line.p().length;
            for (int at : line.p()) {
                if (at < -100 || at > WIDE + 100) {
                    return false;
                }
            }
        }
        return numbers <= MOST_NUMBERS;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Written anew, so that nothing else is kept than lines. */
    String written() {
        return JSON.writeValueAsString(lines);
    }

    /** 1200 by 900 points. */
    byte[] png() {
        BufferedImage sheet = new BufferedImage((int) (WIDE * SCALE), (int) (HIGH * SCALE), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(SCALE, SCALE);
        lines.forEach(line -> draw(line, pen));
        pen.dispose();
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream(32 * 1024);
            ImageIO.write(sheet, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(Line line, Graphics2D pen) {
        int[] p = line.p();
        float width = line.w() == 0 ? 7 : 18;
        pen.setColor(new Color(COLOURS[line.c()]));
        if (p.length == 2) {
            pen.fill(new Ellipse2D.Double(p[0] - width / 2, p[1] - width / 2, width, width));
            return;
        }
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        // Through the middles of what was sampled, as the browser draws it: no corners where the finger made none.
        Path2D path = new Path2D.Double();
        path.moveTo(p[0], p[1]);
        for (int i = 2; i + 3 < p.length; i += 2) {
            path.quadTo(p[i], p[i + 1], (p[i] + p[i + 2]) / 2.0, (p[i + 1] + p[i + 3]) / 2.0);
        }
        path.lineTo(p[p.length - 2], p[p.length - 1]);
        pen.draw(path);
    }
}
