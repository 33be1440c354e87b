package heard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.testing.SomeFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKindTests {

    @TempDir
    private Path folder;

    @Test
    void eachKindIsKnownByItsBytes() throws IOException {
        assertThat(kind("a.PNG", SomeFile.png(3, 3))).isEqualTo(FileKind.PNG);
        assertThat(kind("a.jpeg", SomeFile.jpeg(3, 3))).isEqualTo(FileKind.JPEG);
        assertThat(kind("a.gif", SomeFile.gif(3, 3))).isEqualTo(FileKind.GIF);
        assertThat(kind("a.webp", webp(""))).isEqualTo(FileKind.WEBP);
        assertThat(kind("a.heic", SomeFile.heic())).isEqualTo(FileKind.HEIC);
        assertThat(kind("a.pdf", SomeFile.pdf())).isEqualTo(FileKind.PDF);
        assertThat(kind("a.docx", SomeFile.docx())).isEqualTo(FileKind.DOCX);
        assertThat(kind("a.odt", odt("application/vnd.oasis.opendocument.text")))
                .isEqualTo(FileKind.ODT);
        assertThat(kind("a.mp4", SomeFile.mp4())).isEqualTo(FileKind.MP4);
        assertThat(kind("a.m4a", SomeFile.mp4())).isEqualTo(FileKind.M4A);
        assertThat(kind("a.m4a", latin("\0\0\0\20ftypM4A \0\0\0\0"))).isEqualTo(FileKind.M4A);
        assertThat(kind("a.webm", latin("\u001aE\u00df\u00a3\u009fB\u0086\u0081\1B\u0082\u0084webm")))
                .isEqualTo(FileKind.WEBM);
        assertThat(kind("a.ogg", latin("OggS\0\2\0\0\0\0\0\0\0\0\1\23OpusHead")))
                .isEqualTo(FileKind.OGG);
        assertThat(kind("a.wav", latin("RIFF\44\0\0\0WAVEfmt \20\0\0\0"))).isEqualTo(FileKind.WAV);
        assertThat(kind("a.mp3", latin("\u00ff\u00fb\u0090\u0064\0\0\0\0\0\0"))).isEqualTo(FileKind.MP3);
        assertThat(kind("a.txt", "Größe: 3 🐸\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileKind.TXT);
        assertThat(kind("no-ending", SomeFile.png(3, 3))).isEqualTo(FileKind.PNG);
    }

    @Test
    void whatIsNotAmongThemIsRefused() throws IOException {
        refused("a.odt", odt("application/vnd.oasis.opendocument.spreadsheet"));
        refused("a.mov", latin("\0\0\0\24ftypqt  \0\0\0\0"));
        refused("a.mkv", latin("\u001aE\u00df\u00a3\u009fB\u0082\u0088matroska"));
        refused("a.exe", latin("MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff"));
        refused("a.docx", latin("PK\3\4 torn"));
        refused("a.txt", latin("text and then \0\1\2\3\4\5"));
    }

    @Test
    void aWebpLosesWhatItTellsOfItself() throws IOException {
        Path file = Files.write(folder.resolve("w.webp"), webp(SomeFile.PLACE));
        Path clean = folder.resolve("clean.webp");

        Whereabouts.removed(FileKind.WEBP, file, clean);

        assertThat(Files.readString(clean, StandardCharsets.ISO_8859_1))
                .doesNotContain(SomeFile.PLACE)
                .contains("POINTS");
    }

    private FileKind kind(String name, byte[] bytes) throws IOException {
        return FileKind.of(Files.write(folder.resolve("file"), bytes), name);
    }

    private void refused(String name, byte[] bytes) {
        assertThatThrownBy(() -> kind(name, bytes))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(name);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] webp(String exif) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes(chunk("VP8X", new byte[10]));
        chunks.writeBytes(chunk("VP8 ", latin("POINTS")));
        chunks.writeBytes(chunk("EXIF", latin(exif)));
        return ByteBuffer.allocate(12 + chunks.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(latin("RIFF"))
                .putInt(4 + chunks.size())
                .put(latin("WEBP"))
                .put(chunks.toByteArray())
                .array();
    }

    private static byte[] chunk(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(latin(name))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] odt(String type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] said = latin(type);
            ZipEntry entry = new ZipEntry("mimetype");
            CRC32 sum = new CRC32();
            sum.update(said);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(said.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(said);
        }
        return bytes.toByteArray();
    }
}
