package heard.media;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Copies a JPEG segment by segment without Exif, XMP, IPTC, comments, and whatever a telephone hangs on after its end. */
final class JpegParts {

    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int COMMENT = 0xfe;
    private static final int APP0 = 0xe0;
    private static final int EXIF = 0xe1;
    private static final int COLOUR_PROFILE = 0xe2;
    private static final int ADOBE = 0xee;
    private static final int APP15 = 0xef;
    private static final byte[] EXIF_NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROFILE_NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    private final DataInputStream in;
    private final DataOutputStream out;
    private int turned = 1;

    private JpegParts(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** @return the orientation, 1 to 8 */
    static int copy(DataInputStream in, DataOutputStream out) throws IOException {
        JpegParts parts = new JpegParts(in, out);
        parts.all();
        return parts.turned;
    }

    private void all() throws IOException {
        if (in.readUnsignedShort() != (0xff00 | START_OF_IMAGE)) {
            throw new EOFException("no start");
        }
        marker(START_OF_IMAGE);
        int marker = nextMarker();
        while (marker != END_OF_IMAGE) {
            if (marker == START_OF_SCAN) {
                segment(marker);
                marker = scan();
            } else {
                if (marker >= 0xd0 && marker <= 0xd7 || marker == 0x01) {
                    marker(marker);
                } else {
                    segment(marker);
                }
                marker = nextMarker();
            }
        }
        marker(END_OF_IMAGE);
    }

    private int nextMarker() throws IOException {
        int next = in.readUnsignedByte();
        if (next != 0xff) {
            throw new EOFException("no marker");
        }
        while (next == 0xff) {
            next = in.readUnsignedByte();
        }
        return next;
    }

    private void segment(int marker) throws IOException {
        int length = in.readUnsignedShort();
        if (length < 2) {
            throw new EOFException("no length");
        }
        byte[] content = new byte[length - 2];
        in.readFully(content);
        if (marker == EXIF && startsWith(content, EXIF_NAME)) {
            int said = Orientation.in(Arrays.copyOfRange(content, EXIF_NAME.length, content.length));
            if (turned == 1 && said != 1) {
                turned = said;
                byte[] block = Orientation.block(said);
                marker(EXIF);
                out.writeShort(2 + EXIF_NAME.length + block.length);
                out.write(EXIF_NAME);
                out.write(block);
            }
            return;
        }
        boolean kept = marker < APP0 && marker != COMMENT
                || marker == APP0
                || marker == ADOBE
                || marker == COLOUR_PROFILE && startsWith(content, PROFILE_NAME)
                || marker > APP15 && marker != COMMENT;
        if (kept) {
            marker(marker);
            out.writeShort(length);
            out.write(content);
        }
    }

    /** The points themselves, up to the marker after them. A picture that breaks off is given an end. */
    private int scan() throws IOException {
        int b = in.read();
        while (b >= 0) {
            if (b == 0xff) {
                int next = in.read();
                if (next < 0) {
                    return END_OF_IMAGE;
                }
                if (next == 0xff) {
                    continue;
                }
                if (next != 0 && (next < 0xd0 || next > 0xd7)) {
                    return next;
                }
                out.write(0xff);
                out.write(next);
            } else {
                out.write(b);
            }
            b = in.read();
        }
        return END_OF_IMAGE;
    }

    private void marker(int marker) throws IOException {
        out.write(0xff);
        out.write(marker);
    }

    private static boolean startsWith(byte[] content, byte[] name) {
        return content.length >= name.length && Arrays.equals(content, 0, name.length, name, 0, name.length);
    }
}
