package heard.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Bytes as a telephone or an office program would send them. */
public final class SomeFile {

    /** Stands in every file made here that tells where it was taken. */
    public static final String PLACE = "51.5033N 0.1276W";

    private SomeFile() {}

    /** Left half red, right half blue. */
    public static byte[] png(int width, int height) {
        return picture(width, height, "png");
    }

    public static byte[] gif(int width, int height) {
        return picture(width, height, "gif");
    }

    public static byte[] jpeg(int width, int height) {
        return picture(width, height, "jpeg");
    }

    /** With an Exif block that gives the orientation and the place. */
    public static byte[] photo(int width, int height, int orientation) {
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        byte[] exif = ByteBuffer.allocate(6 + 26 + place.length)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(place)
                .array();
        byte[] plain = jpeg(width, height);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(plain, 0, 2);
        all.write(0xff);
        all.write(0xe1);
        all.write(exif.length + 2 >> 8);
        all.write(exif.length + 2);
        all.writeBytes(exif);
        all.write(plain, 2, plain.length - 2);
        // What some telephones hang on behind the end: a second picture, with its own place.
        all.writeBytes(place);
        return all.toByteArray();
    }

    /** With the place in a text chunk. */
    public static byte[] pngWithPlace(int width, int height) {
        byte[] plain = png(width, height);
        byte[] chunk = chunk("tEXt", ("Comment\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1));
        return ByteBuffer.allocate(plain.length + chunk.length)
                .put(plain, 0, 33)
                .put(chunk)
                .put(plain, 33, plain.length - 33)
                .array();
    }

    /** A few bytes that claim to be a picture of this size. */
    public static byte[] pngThatClaims(int width, int height) {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        all.writeBytes(chunk("IHDR", head));
        all.writeBytes(chunk("IDAT", new byte[] {8, 29, 1, 0, 0, (byte) 0xff, (byte) 0xff, 0, 0, 0, 1}));
        all.writeBytes(chunk("IEND", new byte[0]));
        return all.toByteArray();
    }

    /** A photo as a telephone writes it, its tiles replaced by a few bytes: only its list of items is real. */
    public static byte[] heic() {
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        byte[] ftyp = box("ftyp", "heic\0\0\0\0mif1heic".getBytes(StandardCharsets.US_ASCII));
        byte[] iinf = box(
                "iinf",
                joined(
                        new byte[] {0, 0, 0, 0, 0, 2},
                        box("infe", "\2\0\0\0\0\1\0\0hvc1\0".getBytes(StandardCharsets.ISO_8859_1)),
                        box("infe", "\2\0\0\0\0\2\0\0Exif\0".getBytes(StandardCharsets.ISO_8859_1))));
        int ilocLength = 8 + 8 + 2 * 14;
        int metaLength = 8 + 4 + iinf.length + ilocLength;
        int data = ftyp.length + metaLength + 8;
        byte[] iloc = box(
                "iloc",
                ByteBuffer.allocate(8 + 2 * 14)
                        .putInt(0)
                        .putShort((short) 0x4400)
                        .putShort((short) 2)
                        .put(place(1, data, 5))
                        .put(place(2, data + 5, place.length))
                        .array());
        return joined(
                ftyp,
                box("meta", joined(new byte[4], iinf, iloc)),
                box("mdat", joined("TILES".getBytes(StandardCharsets.US_ASCII), place)));
    }

    /** A film with the place where telephones write it. */
    public static byte[] mp4() {
        return joined(
                box("ftyp", "isom\0\0\2\0isommp42".getBytes(StandardCharsets.US_ASCII)),
                box("moov", box("udta", box("\u00a9xyz", PLACE.getBytes(StandardCharsets.US_ASCII)))),
                box("mdat", "FRAMES".getBytes(StandardCharsets.US_ASCII)));
    }

    public static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] docx() {
        return zip("[Content_Types].xml", "word/document.xml");
    }

    public static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] place(int id, int offset, int length) {
        return ByteBuffer.allocate(14)
                .putShort((short) id)
                .putShort((short) 0)
                .putShort((short) 1)
                .putInt(offset)
                .putInt(length)
                .array();
    }

    private static byte[] box(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(content)
                .array();
    }

    private static byte[] chunk(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.US_ASCII));
        sum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] picture(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width, height);
        pen.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
