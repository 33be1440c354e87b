package heard.media;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Blanks what a WebP picture tells of itself, in place. */
final class WebpParts {

    private static final int FIRST_CHUNK = 12;

    private WebpParts() {}

    static void blank(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            long at = FIRST_CHUNK;
            while (at + 8 <= file.length()) {
                file.seek(at);
                byte[] name = new byte[4];
                file.readFully(name);
                long length = Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
                String type = new String(name, StandardCharsets.US_ASCII);
                if (type.equals("EXIF") || type.equals("XMP ")) {
                    Boxes.zero(file, at + 8, Math.min(length, file.length() - at - 8));
                }
                at += 8 + length + (length & 1);
            }
        }
    }
}
