package heard.media;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes out of a photo or film what says where and when and with which machine it was taken: a child's place must not leave the
 * house inside a picture. The points themselves are copied, not made anew, so nothing of the drawing is lost; which way up it
 * is stays.
 */
final class Whereabouts {

    /** Each step's own copy goes from one passing file to the next. */
    private Whereabouts() {}

    /**
     * @param from may be changed
     * @return the Exif orientation, 1 to 8; 1 where there is none
     */
    static int removed(FileKind kind, Path from, Path to) throws IOException {
        try {
            return switch (kind) {
                case JPEG -> copied(from, to, JpegParts::copy);
                case PNG -> copied(from, to, PngParts::copy);
                case WEBP -> {
                    WebpParts.blank(from);
                    Files.move(from, to);
                    yield 1;
                }
                case HEIC, MP4, M4A -> {
                    Boxes.blank(from, kind == FileKind.HEIC);
                    Files.move(from, to);
                    yield 1;
                }
                case GIF, PDF, DOCX, ODT, TXT, MP3, OGG, WAV, WEBA, WEBM -> {
                    Files.move(from, to);
                    yield 1;
                }
            };
        } catch (EOFException | IllegalArgumentException e) {
            throw new FileRefused("This file is damaged: it ends too soon. Look whether it opens on your machine.");
        }
    }

    @FunctionalInterface
    private interface Copying {
        int copy(DataInputStream in, DataOutputStream out) throws IOException;
    }

    private static int copied(Path from, Path to, Copying copying) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from), 65_536));
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to), 65_536))) {
            return copying.copy(in, out);
        }
    }
}
