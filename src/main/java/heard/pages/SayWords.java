package heard.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of the child's site in one language, from {@code say/words_XX.properties}. What a language has no words for yet is said
 * in English.
 */
public final class SayWords {

    /**
     * @param tag BCP 47
     * @param name as its speakers write it
     */
    public record Language(String tag, String name) {

        public boolean rightToLeft() {
            return Languages.isRightToLeft(tag);
        }
    }

    public static final List<Language> LANGUAGES = List.of(
            new Language("en", "English"),
            new Language("ar", "العربية"),
            new Language("ckb", "کوردیی سۆرانی"),
            new Language("cy", "Cymraeg"),
            new Language("pl", "Polski"),
            new Language("prs", "دری"),
            new Language("ps", "پښتو"),
            new Language("sq", "Shqip"),
            new Language("ti", "ትግርኛ"),
            new Language("uk", "Українська"),
            new Language("vi", "Tiếng Việt"));

    /** Where the platform's whole date has an era in it, or begins with the year. */
    private static final Set<String> WITHOUT_YEAR = Set.of("en", "ti", "ckb", "ps");

    private static final Map<String, SayWords> ALL = new LinkedHashMap<>();

    static {
        Properties english = read("en");
        for (Language language : LANGUAGES) {
            ALL.put(language.tag(), new SayWords(language, read(language.tag()), english));
        }
    }

    private final Language language;
    private final Properties own;
    private final Properties english;

    private SayWords(Language language, Properties own, Properties english) {
        this.language = language;
        this.own = own;
        this.english = english;
    }

    /** English for a language that there are no words of. */
    public static SayWords in(@Nullable String tag) {
        SayWords words = tag == null ? null : ALL.get(tag);
        return words == null ? java.util.Objects.requireNonNull(ALL.get("en")) : words;
    }

    public static boolean knows(String tag) {
        return ALL.containsKey(tag);
    }

    /** @param args take the places of {0}, {1} and so on */
    public String get(String key, Object... args) {
        String text = own.getProperty(key);
        return text == null ? english(key, args) : filled(text, args);
    }

    public String english(String key, Object... args) {
        String text = english.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No words for " + key);
        }
        return filled(text, args);
    }

    /** Whether it is there in this language; if not, {@link #get} says it in English. */
    public boolean has(String key) {
        return own.containsKey(key);
    }

    public Set<String> keys() {
        return own.stringPropertyNames();
    }

    public String tag() {
        return language.tag();
    }

    public String name() {
        return language.name();
    }

    public String dir() {
        return language.rightToLeft() ? "rtl" : "ltr";
    }

    public boolean isEnglish() {
        return language.tag().equals("en");
    }

    /** A machine wrote them, and no person who speaks the language has read them yet. */
    public boolean isUnchecked() {
        return "no".equals(own.getProperty("checked"));
    }

    /** Tuesday, 17 November 2026, as it is said in this language. */
    public String day(LocalDate day) {
        Locale locale = locale();
        return WITHOUT_YEAR.contains(language.tag())
                ? DateTimeFormatter.ofPattern("EEEE d MMMM", locale).format(day)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(locale)
                        .format(day)
                        .replaceFirst("\\.$", ""); // of an abbreviation: the sentence has its own
    }

    /** November 2026. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", locale()).format(month);
    }

    /** The platform knows Dari as the Persian of Afghanistan, with its own calendar's months; the day is kept to ours. */
    private Locale locale() {
        return switch (language.tag()) {
            case "en" -> Locale.UK;
            case "prs" -> Locale.forLanguageTag("fa-AF");
            default -> Locale.forLanguageTag(language.tag());
        };
    }

    private static String filled(String text, Object... args) {
        String filled = text;
        for (int n = 0; n < args.length; n++) {
            filled = filled.replace("{" + n + "}", String.valueOf(args[n]));
        }
        return filled;
    }

    private static Properties read(String tag) {
        Properties words = new Properties();
        try (var in = SayWords.class.getResourceAsStream("/say/words_" + tag + ".properties")) {
            if (in != null) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
