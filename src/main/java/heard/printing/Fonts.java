package heard.printing;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The typefaces that things are printed in, and what they cannot print. Each may be shipped: see NOTICE. */
public final class Fonts {

    /** @param file under {@code /fonts} */
    record Face(String family, int weight, String file) {}

    /** In the order in which a character is looked for: Andika was drawn for those who learn to read. */
    static final List<Face> ALL = List.of(
            new Face("Andika", 400, "Andika-Regular.ttf"),
            new Face("Andika", 700, "Andika-Bold.ttf"),
            new Face("DejaVu Sans", 400, "DejaVuSans.ttf"),
            new Face("DejaVu Sans", 700, "DejaVuSans-Bold.ttf"),
            new Face("Noto Sans Ethiopic", 400, "NotoSansEthiopic-Regular.ttf"));

    /** Other scripts may have their characters in these typefaces too, but are not put together rightly. */
    private static final Set<UnicodeScript> PUT_TOGETHER = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.ARABIC,
            UnicodeScript.ETHIOPIC,
            UnicodeScript.HEBREW,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED);

    private static final int MOST_NAMED = 5;
    private static final int BOX = 0x25A1;

    /** Where a TrueType file says how many tables it has; then one entry each, which begins with the table's name. */
    private static final int TABLES = 4;

    private static final int FIRST_TABLE = 12;
    private static final int TABLE_ENTRY = 16;
    private static final int GSUB = 0x47535542;
    private static final int UNKNOWN = 0x78787878;

    /** Found when it is first needed: to read five typefaces takes a moment. */
    private static final class Read {
        static final List<CmapLookup> CHARACTERS = ALL.stream()
                .filter(face -> face.weight() == 400)
                .map(Fonts::characters)
                .toList();
    }

    private Fonts() {}

    /**
     * Without its table of ligatures: a sign that stands for several letters would be drawn, but neither read aloud nor found, since
     * nothing in the PDF says which letters it is ({@code fi}, and a Vietnamese vowel with two marks).
     */
    static InputStream open(Face face) {
        try (InputStream file = Objects.requireNonNull(Fonts.class.getResourceAsStream("/fonts/" + face.file()))) {
            byte[] bytes = file.readAllBytes();
            ByteBuffer font = ByteBuffer.wrap(bytes);
            for (int n = 0; n < font.getShort(TABLES); n++) {
                int entry = FIRST_TABLE + n * TABLE_ENTRY;
                if (font.getInt(entry) == GSUB) {
                    font.putInt(entry, UNKNOWN);
                }
            }
            return new ByteArrayInputStream(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is printed: one character where Unicode has one for several, without the sign that asks for a coloured picture. */
    public static String asPrinted(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replace("\uFE0F", "");
    }

    /**
     * What cannot be printed, in words: {@code Chinese (Han)}, or single signs. Arabic letters that other languages added and that
     * have no joined forms would be torn apart, so they count too.
     */
    public static List<String> unprintable(String text) {
        Set<String> all = new LinkedHashSet<>();
        shaped(asPrinted(text)).codePoints().forEach(point -> {
            UnicodeScript script = UnicodeScript.of(point);
            if (!PUT_TOGETHER.contains(script)) {
                all.add(named(script));
            } else if (script == UnicodeScript.ARABIC && Character.isLetter(point) && point < 0xFB50) {
                all.add("the Arabic letter " + Character.toString(point));
            } else if (point > ' ' && !isInAnyFace(point)) {
                all.add(Character.toString(point));
            }
        });
        return all.stream().limit(MOST_NAMED).toList();
    }

    /** With a box in the place of each sign that cannot be printed, where all else must be. */
    public static String printable(String text) {
        Map<Integer, Boolean> known = new HashMap<>();
        StringBuilder printable = new StringBuilder();
        asPrinted(text).codePoints().forEach(point -> {
            boolean prints = known.computeIfAbsent(
                    point, one -> unprintable(Character.toString(one)).isEmpty());
            printable.appendCodePoint(prints ? point : BOX);
        });
        return printable.toString();
    }

    /** Chinese characters, Tamil script. */
    private static String named(UnicodeScript script) {
        String name = script == UnicodeScript.HAN
                ? "Chinese"
                : script.name().charAt(0)
                        + script.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        return name + " script";
    }

    private static String shaped(String text) {
        try {
            return new ArabicShaping(ArabicShaping.LETTERS_SHAPE).shape(text);
        } catch (ArabicShapingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static boolean isInAnyFace(int point) {
        return Read.CHARACTERS.stream().anyMatch(face -> face.getGlyphId(point) != 0);
    }

    private static CmapLookup characters(Face face) {
        try (InputStream file = open(face)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(file)).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
