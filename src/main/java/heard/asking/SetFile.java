package heard.asking;

import heard.voice.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The file of the shipped sets, a line for each thing; what the lines mean stands at the top of {@code asking/sets.txt}. */
final class SetFile {

    /** @param name stays the same for ever: its id is made from it */
    record Shipped(String name, QuestionSet set) {}

    private final Map<String, Map<String, String>> translations;
    private final List<Shipped> sets = new ArrayList<>();
    private String name = "";
    private String title = "";
    private Look look = Look.MIDDLE;
    private Occasion occasion = Occasion.ANY_TIME;
    private Ages ages = Ages.ALL;
    private final List<Ask> asks = new ArrayList<>();
    private @Nullable Asked ask;

    private SetFile(Map<String, Map<String, String>> translations) {
        this.translations = translations;
    }

    /** A question while its lines are read. */
    private static final class Asked {
        final String key;
        final AnswerType type;
        final @Nullable Question under;
        final List<Option> options = new ArrayList<>();
        String text = "";
        String hint = "";

        @Nullable
        String column;

        @Nullable
        Condition onlyIf;

        Asked(String[] words) {
            key = words[1];
            type = AnswerType.valueOf(words[2]);
            under = words.length > 3 ? Question.valueOf(words[3]) : null;
        }
    }

    /** @param translations by language, and then by the English words */
    static List<Shipped> read(String text, Map<String, Map<String, String>> translations) {
        SetFile file = new SetFile(translations);
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(file::line);
        file.endSet();
        return List.copyOf(file.sets);
    }

    private void line(String line) {
        String[] words = line.split(" ", -1);
        String rest = line.substring(Math.min(line.length(), words[0].length() + 1));
        switch (words[0]) {
            case "set" -> {
                endSet();
                name = words[1];
            }
            case "title" -> title = rest;
            case "look" -> look = Look.valueOf(rest);
            case "occasion" -> occasion = Occasion.valueOf(rest);
            case "ages" -> ages = new Ages(number(words[1]), number(words[2]));
            case "ask" -> {
                endAsk();
                ask = new Asked(words);
            }
            default -> ofAsk(words, rest, line);
        }
    }

    private void ofAsk(String[] words, String rest, String line) {
        Asked asked = ask;
        if (asked == null) {
            throw new IllegalStateException("No question stands before: " + line);
        }
        switch (words[0]) {
            case "hint" -> asked.hint = rest;
            case "column" -> asked.column = rest;
            case "if" ->
                asked.onlyIf =
                        new Condition(words[1], new TreeSet<>(List.of(words).subList(2, words.length)));
            case "-" -> asked.options.add(option(rest));
            default -> asked.text = line;
        }
    }

    /** {@code no [house] ! No}: the key, the picture, the mark for not safe, the words; the middle two may be missing. */
    private Option option(String line) {
        int space = line.indexOf(' ');
        String key = line.substring(0, space);
        String rest = line.substring(space + 1);
        String picture = null;
        if (rest.startsWith("[")) {
            picture = rest.substring(1, rest.indexOf(']'));
            rest = rest.substring(rest.indexOf(']') + 1).strip();
        }
        boolean notSafe = rest.startsWith("! ");
        return new Option(key, inAll(notSafe ? rest.substring(2) : rest), picture, notSafe);
    }

    private static @Nullable Integer number(String word) {
        return word.equals("-") ? null : Integer.valueOf(word);
    }

    private void endAsk() {
        Asked a = ask;
        if (a != null) {
            asks.add(new Ask(
                    a.key, a.type, inAll(a.text), inAll(a.hint), List.copyOf(a.options), a.under, a.column, a.onlyIf));
        }
        ask = null;
    }

    private void endSet() {
        endAsk();
        if (!asks.isEmpty()) {
            sets.add(new Shipped(
                    name,
                    new QuestionSet(
                            ShippedSets.versionId(name),
                            ShippedSets.id(name),
                            1,
                            inAll(title),
                            look,
                            occasion,
                            ages,
                            List.copyOf(asks))));
        }
        asks.clear();
        ages = Ages.ALL;
    }

    private Map<String, String> inAll(String english) {
        if (english.isEmpty()) {
            return Map.of();
        }
        Map<String, String> all = new LinkedHashMap<>();
        all.put(Words.ENGLISH, english);
        translations.forEach((language, words) -> {
            String translated = words.get(english);
            if (translated != null) {
                all.put(language, translated);
            }
        });
        return all;
    }

    static Set<String> english(List<Shipped> sets) {
        Set<String> english = new java.util.LinkedHashSet<>();
        sets.forEach(one -> Words.of(one.set()).forEach(text -> english.add(text.english())));
        return english;
    }
}
