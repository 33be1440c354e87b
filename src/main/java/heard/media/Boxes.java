package heard.media;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The boxes of which HEIC, MP4 and M4A are made (ISO 14496-12). What tells of place, time and machine is blanked where it stands, so
 * that no offset in the file has to change.
 */
final class Boxes {

    private static final int PIECE = 65_536;
    /** A film in which boxes are nested deeper, or are more, than this is made to do harm. */
    private static final int MOST = 10_000;

    private final RandomAccessFile file;
    private int seen;

    private Boxes(RandomAccessFile file) {
        this.file = file;
    }

    /** @param photo a HEIC: its notes are items; else a film or sound, where they stand in boxes of their own */
    static void blank(Path path, boolean photo) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            Boxes boxes = new Boxes(file);
            boxes.walk(0, file.length(), photo);
        }
    }

    private void walk(long from, long to, boolean photo) throws IOException {
        long at = from;
        while (at + 8 <= to) {
            if (++seen > MOST) {
                throw new EOFException("too many boxes");
            }
            file.seek(at);
            long length = Integer.toUnsignedLong(file.readInt());
            byte[] name = new byte[4];
            file.readFully(name);
            String type = new String(name, StandardCharsets.ISO_8859_1);
            int head = 8;
            if (length == 1) {
                length = file.readLong();
                head = 16;
            } else if (length == 0) {
                length = to - at;
            }
            if (length < head || length > to - at) {
                // A recording that broke off has a last box that is shorter than it says; its points are kept.
                if (type.equals("mdat")) {
                    return;
                }
                throw new EOFException("a box that is longer than the file");
            }
            switch (type) {
                case "moov", "trak" -> walk(at + head, at + length, photo);
                case "meta" -> {
                    if (photo) {
                        new HeicItems(file, at + head, at + length).blank();
                    } else {
                        free(at, head, length);
                    }
                }
                case "udta", "uuid" -> free(at, head, length);
                default -> {}
            }
            at += length;
        }
    }

    private void free(long at, int head, long length) throws IOException {
        file.seek(at + 4);
        file.write("free".getBytes(StandardCharsets.US_ASCII));
        zero(file, at + head, length - head);
    }

    static void zero(RandomAccessFile file, long at, long length) throws IOException {
        byte[] nothing = new byte[PIECE];
        file.seek(at);
        for (long left = length; left > 0; left -= PIECE) {
            file.write(nothing, 0, (int) Math.min(PIECE, left));
        }
    }
}
