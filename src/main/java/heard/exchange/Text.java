package heard.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A file's text and the encoding it was found in. Councils' systems write UTF-8, Excel's "Unicode text" is UTF-16, and
 * older exports are Windows-1252; the file does not say which, so it is tried in that order.
 */
record Text(String text, String encoding) {

    /** About a million rows: more than all of England's looked-after children in one file. */
    private static final long MOST_BYTES = 100L << 20;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Map<String, String> OTHER_KINDS = Map.of(
            "PK\u0003\u0004", "an Excel workbook or a zip",
            "\u00D0\u00CF\u0011\u00E0", "an old Excel workbook",
            "%PDF", "a PDF",
            "\u00FF\u00D8\u00FF", "a picture",
            "\u0089PNG", "a picture");

    static Text in(Path file) throws Unreadable {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Unreadable("It is larger than 100 MB, the most Heard reads in one file. Split it by child.");
            }
            return of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Unreadable("It could not be opened. Check that it is still there and may be read.");
        }
    }

    static Text of(byte[] bytes) throws Unreadable {
        for (Map.Entry<String, String> kind : OTHER_KINDS.entrySet()) {
            if (startsWith(bytes, kind.getKey())) {
                throw new Unreadable("It is " + kind.getValue() + ", not text. Save it as CSV and import that.");
            }
        }
        Text found = decoded(bytes);
        if (found.text.isBlank()) {
            throw new Unreadable("It is empty. Export it again, or leave it out.");
        }
        if (found.text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')) {
            throw notText();
        }
        return found;
    }

    private static Text decoded(byte[] bytes) throws Unreadable {
        if (startsWith(bytes, "\u00EF\u00BB\u00BF")) {
            return as(bytes, 3, StandardCharsets.UTF_8, "UTF-8 with a byte-order mark")
                    .orElseThrow(Text::notText);
        }
        if (startsWith(bytes, "\u00FF\u00FE")) {
            return as(bytes, 2, StandardCharsets.UTF_16LE, "UTF-16").orElseThrow(Text::notText);
        }
        if (startsWith(bytes, "\u00FE\u00FF")) {
            return as(bytes, 2, StandardCharsets.UTF_16BE, "UTF-16").orElseThrow(Text::notText);
        }
        Optional<Text> utf8 = as(bytes, 0, StandardCharsets.UTF_8, "UTF-8");
        return utf8.isPresent()
                ? utf8.get()
                : as(bytes, 0, WINDOWS_1252, "Windows-1252")
                        .filter(Text::isMostlyPlain)
                        .orElseThrow(Text::notText);
    }

    private static Optional<Text> as(byte[] bytes, int from, Charset charset, String name) {
        try {
            return Optional.of(new Text(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                            .toString(),
                    name));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Any bytes can be taken for Windows-1252; a table of codes and dates in it is letters, digits and commas all the same. */
    private static boolean isMostlyPlain(Text read) {
        return read.text.chars().filter(c -> c < 0x80).count() * 4 > read.text.length() * 3L;
    }

    private static boolean startsWith(byte[] bytes, String mark) {
        if (bytes.length < mark.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if ((bytes[i] & 0xFF) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static Unreadable notText() {
        return new Unreadable("It is not text in an encoding that Heard knows (UTF-8, UTF-16 with a byte-order mark, "
                + "Windows-1252). Save it as CSV in UTF-8 and import that.");
    }
}
