package heard.letters;

import heard.pages.Choice;
import heard.pages.Said;
import java.util.List;
import java.util.stream.Stream;

/** The languages a letter may be written in: those of the child's own site first of all. */
final class Languages {

    static final List<String> CODES = List.of(
            "en", "cy", "pl", "sq", "vi", "uk", "ar", "ckb", "prs", "ps", "ti", "ro", "so", "bn", "ur", "pa", "fr",
            "es", "pt", "tr", "fa", "zh");

    private Languages() {}

    /** English first, then by name. */
    static List<Choice> offered() {
        return Stream.concat(
                        Stream.of(new Choice("en", "English")),
                        CODES.stream()
                                .filter(code -> !code.equals("en"))
                                .map(code -> new Choice(code, Said.language(code)))
                                .sorted((a, b) -> a.label().compareTo(b.label())))
                .toList();
    }

    /** Whether it is written from right to left. */
    static boolean isRightToLeft(String code) {
        return List.of("ar", "ckb", "prs", "ps", "ur", "fa").contains(code);
    }
}
