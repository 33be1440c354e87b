package heard.media;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The items of a HEIC photo. Exif and XMP are items like the picture's own tiles; they are blanked where they lie. */
final class HeicItems {

    private static final long LARGEST = 16L * 1_048_576;
    private static final int LENGTH_AND_NAME = 8;

    private final RandomAccessFile file;
    private final long start;
    private final ByteBuffer meta;

    /** @param from where the content of the {@code meta} box begins, before its version */
    HeicItems(RandomAccessFile file, long from, long to) throws IOException {
        if (to - from > LARGEST || to - from < 4) {
            throw new EOFException("a list of items that cannot be");
        }
        byte[] bytes = new byte[(int) (to - from)];
        file.seek(from);
        file.readFully(bytes);
        this.file = file;
        this.start = from;
        this.meta = ByteBuffer.wrap(bytes);
    }

    void blank() throws IOException {
        try {
            Map<String, Integer> boxes = boxes();
            Integer kinds = boxes.get("iinf");
            Integer places = boxes.get("iloc");
            if (kinds != null && places != null) {
                blank(notes(kinds), places, boxes.get("idat"));
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new EOFException("a list of items that cannot be read");
        }
    }

    /** Where the content of each box in the list begins. */
    private Map<String, Integer> boxes() {
        Map<String, Integer> found = new HashMap<>();
        int at = 4;
        while (at + LENGTH_AND_NAME <= meta.limit()) {
            int length = meta.getInt(at);
            found.putIfAbsent(name(at + 4), at + LENGTH_AND_NAME);
            if (length < LENGTH_AND_NAME) {
                break;
            }
            at += length;
        }
        return found;
    }

    /** The ids of the items that are notes about the picture. */
    private Set<Long> notes(int kinds) {
        Set<Long> notes = new HashSet<>();
        boolean wide = meta.get(kinds) > 0;
        int count = wide ? meta.getInt(kinds + 4) : Short.toUnsignedInt(meta.getShort(kinds + 4));
        int at = kinds + (wide ? 8 : 6);
        for (int i = 0; i < count; i++) {
            int length = meta.getInt(at);
            int version = meta.get(at + 8);
            if (version >= 2) {
                boolean long_ = version >= 3;
                int id = at + 12;
                String kind = name(id + (long_ ? 4 : 2) + 2);
                if (kind.equals("Exif") || kind.equals("mime")) {
                    notes.add(
                            long_ ? Integer.toUnsignedLong(meta.getInt(id)) : Short.toUnsignedLong(meta.getShort(id)));
                }
            }
            if (length < LENGTH_AND_NAME) {
                break;
            }
            at += length;
        }
        return notes;
    }

    private void blank(Set<Long> notes, int places, @org.jspecify.annotations.Nullable Integer inside)
            throws IOException {
        meta.position(places);
        int version = meta.get();
        meta.position(places + 4);
        int sizes = Short.toUnsignedInt(meta.getShort());
        int offsetSize = sizes >> 12 & 15;
        int lengthSize = sizes >> 8 & 15;
        int baseSize = sizes >> 4 & 15;
        int indexSize = version == 0 ? 0 : sizes & 15;
        long count = number(version < 2 ? 2 : 4);
        for (long i = 0; i < count; i++) {
            long id = number(version < 2 ? 2 : 4);
            int way = version == 0 ? 0 : (int) number(2) & 15;
            number(2);
            long base = number(baseSize);
            long extents = number(2);
            for (long e = 0; e < extents; e++) {
                number(indexSize);
                long offset = base + number(offsetSize);
                long length = number(lengthSize);
                if (notes.contains(id)) {
                    long at = way == 1 && inside != null ? start + inside + offset : offset;
                    if (at < 0 || length < 0 || at > file.length() - length) {
                        throw new EOFException("an item outside the file");
                    }
                    Boxes.zero(file, at, length);
                }
            }
        }
    }

    private long number(int bytes) {
        return switch (bytes) {
            case 0 -> 0;
            case 2 -> Short.toUnsignedLong(meta.getShort());
            case 4 -> Integer.toUnsignedLong(meta.getInt());
            case 8 -> meta.getLong();
            default -> throw new IllegalArgumentException("a number of " + bytes + " bytes");
        };
    }

    private String name(int at) {
        byte[] name = new byte[4];
        meta.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
