package heard.children;

import heard.pages.Choice;
import heard.pages.Said;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The languages a child may speak best, with sign languages, by their names in English. */
final class Languages {

    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    /** What Java has no name for, or another than people here use. */
    private static final List<Choice> NAMED = List.of(
            new Choice("bfi", Said.language("bfi")),
            new Choice("prs", Said.language("prs")),
            new Choice("syl", Said.language("syl")),
            new Choice("ckb", "Kurdish (Sorani)"),
            new Choice("kmr", "Kurdish (Kurmanji)"),
            new Choice("rom", "Romani"),
            new Choice("tir", "Tigrinya"));

    private static final List<Choice> ALL = Stream.concat(
                    NAMED.stream(),
                    Arrays.stream(Locale.getISOLanguages())
                            .filter(code -> !code.equals("ti"))
                            .map(code -> new Choice(code, Locale.of(code).getDisplayLanguage(Locale.UK)))
                            .filter(choice -> !choice.value().equals(choice.label())))
            .sorted(Comparator.comparing(Choice::label))
            .toList();

    private Languages() {}

    /** English first, as most children's; then by name. One that stands with a child already is offered whatever it is. */
    static List<Choice> offered(String current) {
        Stream<Choice> kept =
                current.isEmpty() || ALL.stream().anyMatch(c -> c.value().equals(current))
                        ? Stream.of()
                        : Stream.of(new Choice(current, inEnglish(current)));
        return Stream.of(
                        Stream.of(new Choice("", "Not known"), new Choice("en", "English")),
                        kept,
                        ALL.stream().filter(c -> !c.value().equals("en")))
                .flatMap(s -> s)
                .toList();
    }

    static boolean isOne(String tag) {
        return ALL.stream().anyMatch(c -> c.value().equals(tag))
                || CODES.contains(Locale.forLanguageTag(tag).getLanguage());
    }

    static String inEnglish(String tag) {
        if (tag.isEmpty()) {
            return "";
        }
        return NAMED.stream()
                .filter(c -> c.value().equals(tag))
                .map(Choice::label)
                .findFirst()
                .orElseGet(() -> Said.language(tag));
    }
}
