package heard.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the head of a picture says of its size, before a single point of it is decoded: a small file can declare so many that
 * decoding it would take all the memory there is.
 *
 * @param width as it is looked at, turned the way the camera was held
 * @param turned the Exif orientation, 1 to 8
 */
record Picture(int width, int height, int turned) {

    private static final Logger log = LoggerFactory.getLogger(Picture.class);

    static final long MOST_POINTS = 50_000_000;
    private static final int SMALL_WIDTH = 480;
    private static final int SMALL_HEIGHT = 960;
    /** On paper, across a page, a child sees no single point. */
    private static final int PRINTED = 1_400;
    /** However many send at once, two at a time are made small: each takes memory. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    static {
        ImageIO.setUseCache(false);
    }

    /** @throws FileRefused when it is too large to be shown, or no picture after all */
    static Picture of(Path file, String name, int turned) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = reader(in);
            try {
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_POINTS) {
                    throw new FileRefused("“" + name + "” is " + width + " by " + height
                            + " points, more than the 50 million that can be shown. It was not kept. Make it smaller.");
                }
                return turned >= 5 ? new Picture(height, width, turned) : new Picture(width, height, turned);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof FileRefused) {
                throw e;
            }
            throw new FileRefused("“" + name
                    + "” is damaged: it cannot be read as a picture. Look whether it opens on your machine.");
        }
    }

    /**
     * Makes the small one, as JPEG, 480 points wide.
     *
     * @return false when this decoder cannot (a CMYK print, a torn file); the picture itself is kept all the same
     */
    boolean makeSmall(Path file, Path small) {
        return make(file, small, SMALL_WIDTH, SMALL_HEIGHT);
    }

    /** The same, large enough for paper. */
    boolean makePrinted(Path file, Path printed) {
        return make(file, printed, PRINTED, PRINTED);
    }

    private boolean make(Path file, Path small, int mostWidth, int mostHeight) {
        AT_ONCE.acquireUninterruptibly();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = reader(in);
            try {
                double scale = Math.min(1, Math.min((double) mostWidth / width, (double) mostHeight / height));
                ImageReadParam every = reader.getDefaultReadParam();
                // Only every nth point is held in memory, at least twice as many as the small one needs.
                int nth = Math.max(1, (int) (1 / (scale * 2)));
                every.setSourceSubsampling(nth, nth, 0, 0);
                return ImageIO.write(turnedAndScaled(reader.read(0, every), scale), "jpeg", small.toFile());
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            log.info("No small picture could be made: {}", e.toString());
            FileFolder.drop(small);
            return false;
        } finally {
            AT_ONCE.release();
        }
    }

    private BufferedImage turnedAndScaled(BufferedImage from, double scale) {
        int toWidth = Math.max(1, (int) Math.round(width * scale));
        int toHeight = Math.max(1, (int) Math.round(height * scale));
        BufferedImage to = new BufferedImage(toWidth, toHeight, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, toWidth, toHeight);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        boolean lying = turned >= 5;
        AffineTransform way = AffineTransform.getScaleInstance(
                (double) toWidth / (lying ? from.getHeight() : from.getWidth()),
                (double) toHeight / (lying ? from.getWidth() : from.getHeight()));
        way.concatenate(turn(from.getWidth(), from.getHeight()));
        pen.drawImage(from, way, null);
        pen.dispose();
        return to;
    }

    /** From how the sensor saw it to how it is looked at, for a picture of this width and height as stored. */
    private AffineTransform turn(int w, int h) {
        return switch (turned) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IOException("no reader");
        }
        ImageReader reader = readers.next();
        reader.setInput(in, true, true);
        return reader;
    }
}
