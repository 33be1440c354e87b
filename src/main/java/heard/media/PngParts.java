package heard.media;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Copies a PNG chunk by chunk: what makes the picture, and nothing that tells of it. */
final class PngParts {

    private static final int SIGNATURE = 8;
    private static final int LARGEST_EXIF = 1_048_576;
    /** Besides those that every picture needs (a capital first letter). */
    private static final Set<String> KEPT = Set.of(
            "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "tRNS", "bKGD", "pHYs", "sBIT", "hIST", "sPLT",
            "acTL", "fcTL", "fdAT");

    private PngParts() {}

    /** @return the orientation, 1 to 8 */
    static int copy(DataInputStream in, DataOutputStream out) throws IOException {
        int turned = 1;
        byte[] signature = new byte[SIGNATURE];
        in.readFully(signature);
        out.write(signature);
        String type;
        do {
            int length = in.readInt();
            byte[] name = new byte[4];
            in.readFully(name);
            type = new String(name, StandardCharsets.US_ASCII);
            if (length < 0) {
                throw new EOFException("no length");
            }
            if (Character.isUpperCase(type.charAt(0)) || KEPT.contains(type)) {
                out.writeInt(length);
                out.write(name);
                pass(in, out, length + 4L);
            } else if (type.equals("eXIf") && length <= LARGEST_EXIF) {
                byte[] block = new byte[length];
                in.readFully(block);
                in.skipNBytes(4);
                turned = Orientation.in(block);
                if (turned != 1) {
                    write(out, name, Orientation.block(turned));
                }
            } else {
                in.skipNBytes(length + 4L);
            }
        } while (!type.equals("IEND"));
        return turned;
    }

    private static void write(DataOutputStream out, byte[] name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }

    private static void pass(DataInputStream in, DataOutputStream out, long length) throws IOException {
        byte[] piece = new byte[65_536];
        for (long left = length; left > 0; ) {
            int n = in.read(piece, 0, (int) Math.min(piece.length, left));
            if (n < 0) {
                throw new EOFException("broken off");
            }
            out.write(piece, 0, n);
            left -= n;
        }
    }
}
