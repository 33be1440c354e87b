package heard.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import org.apache.tika.detect.TextDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of files that are kept. What a file is, its bytes say; its name must agree. Nothing that a browser would run (SVG,
 * HTML) is among them.
 */
enum FileKind {
    PNG("image/png", "Picture", "a PNG picture", "png"),
    JPEG("image/jpeg", "Picture", "a JPEG picture", "jpg", "jpeg", "jfif", "jpe"),
    GIF("image/gif", "Picture", "a GIF picture", "gif"),
    WEBP("image/webp", "Picture", "a WebP picture", "webp"),
    HEIC("image/heic", "Photo", "a HEIC photo", "heic", "heif"),
    PDF("application/pdf", "PDF", "a PDF document", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word", "a Word document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "Text", "an OpenDocument text", "odt"),
    TXT("text/plain", "Text", "plain text", "txt", "text"),
    MP3("audio/mpeg", "Sound", "an MP3 sound", "mp3"),
    M4A("audio/mp4", "Sound", "an M4A sound", "m4a"),
    OGG("audio/ogg", "Sound", "an OGG sound", "ogg", "oga", "opus"),
    WAV("audio/wav", "Sound", "a WAV sound", "wav"),
    WEBA("audio/webm", "Sound", "a WebM sound", "weba", "webm"),
    MP4("video/mp4", "Film", "an MP4 film", "mp4", "m4v"),
    WEBM("video/webm", "Film", "a WebM film", "webm");

    /** What can be kept, for the hint and for the one whose file cannot. */
    static final String ALL = "Pictures (PNG, JPEG, GIF, WebP, HEIC), PDF, Word (docx), OpenDocument text, plain text, "
            + "sound (MP3, M4A, OGG, WAV) and film (MP4, WebM)";

    private static final int HEAD = 65_536;
    private static final Tika TIKA = new Tika();
    private static final Set<String> RUNS_IN_A_BROWSER =
            Set.of("text/html", "application/xhtml+xml", "image/svg+xml", "application/xml", "text/xml");
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

    private final String mediaType;
    private final String label;
    private final String inWords;
    private final List<String> endings;

    FileKind(String mediaType, String label, String inWords, String... endings) {
        this.mediaType = mediaType;
        this.label = label;
        this.inWords = inWords;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    String label() {
        return label;
    }

    String ending() {
        return endings.getFirst();
    }

    boolean isShown() {
        return this == PNG || this == JPEG || this == GIF || this == WEBP;
    }

    boolean isDecoded() {
        return this == PNG || this == JPEG || this == GIF;
    }

    /** Opens in the page; anything else is downloaded. */
    boolean isInline() {
        return isShown() || this == PDF || mediaType.startsWith("audio/") || mediaType.startsWith("video/");
    }

    static FileKind of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /** @throws FileRefused when it is none of these, or not what its name says */
    static FileKind of(Path file, String name) throws IOException {
        String ending = ending(name);
        FileKind kind = byBytes(file, ending);
        if (kind == MP4 && M4A.endings.contains(ending)) {
            // One container holds both; a recorder that names its sound m4a is believed.
            kind = M4A;
        }
        if (kind == null) {
            throw new FileRefused("“" + name + "” is of a kind that cannot be kept here. " + ALL + " can.");
        }
        if (!ending.isEmpty() && !kind.endings.contains(ending)) {
            throw new FileRefused("“" + name + "” ends in ." + ending + ", but what is in it is " + kind.inWords
                    + ". It was not kept. Save it again under its right name, or send the original.");
        }
        return kind;
    }

    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 || name.length() - dot > 6 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static @Nullable FileKind byBytes(Path file, String ending) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String first = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1);
        if (first.startsWith("ftyp", 4)) {
            return inBoxes(first);
        }
        if (first.startsWith("OggS")) {
            return first.contains("theora") ? null : OGG;
        }
        if (first.startsWith("RIFF") && first.startsWith("WAVE", 8)) {
            return WAV;
        }
        if (first.startsWith("\u001aE\u00df\u00a3")) {
            return first.contains("webm") ? soundOrFilm(head) : null;
        }
        if (first.startsWith("PK\u0003\u0004")) {
            return inZip(file);
        }
        String detected = TIKA.detect(head);
        for (FileKind kind : List.of(PNG, JPEG, GIF, WEBP, PDF, MP3, TXT)) {
            if (kind.mediaType.equals(detected)) {
                return kind;
            }
        }
        // A text that begins like a mail or a script is still a text; one that a browser would run is not.
        return TXT.endings.contains(ending) && !RUNS_IN_A_BROWSER.contains(detected) && isText(head) ? TXT : null;
    }

    /** A browser's recorder writes sound into the container of films. Each track is named by its codec, near the beginning. */
    private static FileKind soundOrFilm(byte[] head) {
        String all = new String(head, StandardCharsets.ISO_8859_1);
        boolean sound = all.contains("A_OPUS") || all.contains("A_VORBIS");
        return sound && !all.contains("V_VP") && !all.contains("V_AV1") ? WEBA : WEBM;
    }

    private static @Nullable FileKind inBoxes(String first) {
        String brand = first.length() < 12 ? "" : first.substring(8, 12);
        if (HEIC_BRANDS.contains(brand)) {
            return HEIC;
        }
        if (brand.startsWith("M4A") || brand.startsWith("M4B")) {
            return M4A;
        }
        return brand.startsWith("qt") || brand.startsWith("avi") || brand.equals("crx ") ? null : MP4;
    }

    /** Two office formats are archives; only the list of what is in them is read, nothing is unpacked. */
    private static @Nullable FileKind inZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("word/document.xml") != null && zip.getEntry("[Content_Types].xml") != null) {
                return zip.getEntry("word/vbaProject.bin") == null ? DOCX : null;
            }
            var type = zip.getEntry("mimetype");
            if (type == null) {
                return null;
            }
            try (var in = zip.getInputStream(type)) {
                String said = new String(in.readNBytes(200), StandardCharsets.US_ASCII).strip();
                return ODT.mediaType.equals(said) ? ODT : null;
            }
        } catch (ZipException e) {
            return null;
        }
    }

    private static boolean isText(byte[] head) throws IOException {
        try (var in = TikaInputStream.get(head)) {
            return TXT.mediaType.equals(
                    new TextDetector().detect(in, new Metadata()).toString());
        }
    }
}
