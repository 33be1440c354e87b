package heard.pages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Languages as people here name them in English, sign languages among them, and their codes (BCP 47). */
public final class Languages {

    public static final String ENGLISH = "en";

    /** What Java has no name for, or another than people here use. */
    private static final Map<String, String> NAMED = Map.of(
            "bfi", "British Sign Language",
            "ckb", "Kurdish (Sorani)",
            "kmr", "Kurdish (Kurmanji)",
            "prs", "Dari",
            "rom", "Romani",
            "syl", "Sylheti",
            "yue", "Cantonese");

    /** Other names by which people type one. */
    private static final Map<String, String> ALSO =
            Map.of("bsl", "bfi", "farsi", "fa", "mandarin", "zh", "sorani", "ckb", "kurmanji", "kmr");

    private static final Set<String> FROM_RIGHT_TO_LEFT =
            Set.of("ar", "ckb", "dv", "fa", "he", "prs", "ps", "sd", "ug", "ur", "yi");

    private static final List<Choice> ALL = Stream.concat(
                    NAMED.keySet().stream(), Arrays.stream(Locale.getISOLanguages()))
            .map(code -> new Choice(code, inEnglish(code)))
            .filter(choice -> !choice.value().equals(choice.label()))
            .sorted(Comparator.comparing(Choice::label))
            .toList();

    private static final Map<String, String> CODES = codes();

    private Languages() {}

    /** English first, as most children's; then by name. One that was chosen already is offered whatever it is. */
    public static List<Choice> offered(@Nullable String current) {
        Stream<Choice> kept = current == null || current.isEmpty() || CODES.containsValue(current)
                ? Stream.of()
                : Stream.of(new Choice(current, inEnglish(current)));
        return Stream.of(
                        Stream.of(new Choice(ENGLISH, inEnglish(ENGLISH))),
                        kept,
                        ALL.stream().filter(choice -> !choice.value().equals(ENGLISH)))
                .flatMap(choices -> choices)
                .toList();
    }

    /** Offered while somebody types one. */
    public static List<String> names() {
        return ALL.stream().map(Choice::label).toList();
    }

    /** @return English where nothing was typed; null for a name or code that is not known */
    public static @Nullable String code(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return name.isEmpty() ? ENGLISH : CODES.getOrDefault(name, CODES.containsValue(name) ? name : null);
    }

    /** The name as {@link #code} takes it; empty for English. */
    public static String typed(String code) {
        return code.equals(ENGLISH) ? "" : inEnglish(code);
    }

    public static boolean isOne(String tag) {
        return CODES.containsValue(Locale.forLanguageTag(tag).getLanguage());
    }

    /** British Sign Language, Dari, Polish. */
    public static String inEnglish(String tag) {
        String named = NAMED.get(tag);
        return named == null ? Locale.forLanguageTag(tag).getDisplayLanguage(Locale.UK) : named;
    }

    /** Whether it is written from right to left. */
    public static boolean isRightToLeft(String tag) {
        return FROM_RIGHT_TO_LEFT.contains(tag);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>(ALSO);
        ALL.forEach(choice -> codes.put(choice.label().toLowerCase(Locale.ROOT), choice.value()));
        return codes;
    }
}
