package heard.questions;

import heard.access.Ids;
import heard.asking.AnswerType;
import heard.asking.Ask;
import heard.asking.Condition;
import heard.asking.Option;
import heard.asking.Words;
import heard.pages.Sent;
import heard.voice.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One question as it stands on its page, right or wrong. The options' fields are numbered from 0 in the order of the page:
 * {@code option-0}, {@code picture-0}.
 *
 * @param low for a scale: the word at 0; options stand in {@code options} for every other type
 * @param notSafeUpTo for a scale: this number and those below mean not safe; empty for none
 * @param onlyIf each {@code QUESTION/OPTION}
 */
public record AskForm(
        String key,
        String text,
        String hint,
        String type,
        List<OptionForm> options,
        String low,
        String high,
        String notSafeUpTo,
        String under,
        String column,
        List<String> onlyIf) {

    static final int MOST_OPTIONS = 20;
    private static final int ROOM = 3;
    private static final String KEY = "[a-z][a-z0-9-]{0,39}";
    private static final String OPTION_KEY = "[a-z0-9][a-z0-9-]{0,39}";

    static AskForm blank() {
        return new AskForm(newKey("q-"), "", "", AnswerType.WORDS.name(), List.of(), "", "", "", "", "", List.of());
    }

    static AskForm of(Ask ask) {
        boolean scale = ask.type() == AnswerType.SCALE;
        Condition onlyIf = ask.onlyIf();
        return new AskForm(
                ask.key(),
                ask.text(Words.ENGLISH),
                ask.hint(Words.ENGLISH),
                ask.type().name(),
                scale ? List.of() : ask.options().stream().map(OptionForm::of).toList(),
                scale ? end(ask, "0") : "",
                scale ? end(ask, "10") : "",
                scale ? notSafeUpTo(ask) : "",
                ask.under() == null ? "" : ask.under().name(),
                ask.column() == null ? "" : ask.column(),
                onlyIf == null
                        ? List.of()
                        : onlyIf.options().stream()
                                .map(option -> onlyIf.ask() + "/" + option)
                                .sorted()
                                .toList());
    }

    private static String end(Ask ask, String number) {
        return ask.option(number).map(option -> option.label(Words.ENGLISH)).orElse("");
    }

    private static String notSafeUpTo(Ask ask) {
        return ask.options().stream()
                .filter(Option::notSafe)
                .map(Option::key)
                .max(java.util.Comparator.comparingInt(Integer::parseInt))
                .orElse("");
    }

    static AskForm of(String key, Sent sent) {
        List<OptionForm> options = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int n = 0; sent.has("option-" + n) && n <= MOST_OPTIONS; n++) {
            OptionForm option = OptionForm.of(sent, n);
            if (!option.isEmpty()) {
                boolean good = option.key().matches(OPTION_KEY) && keys.add(option.key());
                options.add(
                        good
                                ? option
                                : new OptionForm(newKey("o-"), option.label(), option.picture(), option.notSafe()));
            }
        }
        AnswerType type = sent.one(AnswerType.values(), "type").orElse(AnswerType.WORDS);
        boolean scale = type == AnswerType.SCALE;
        return new AskForm(
                key.matches(KEY) ? key : newKey("q-"),
                sent.line("text"),
                sent.line("hint"),
                type.name(),
                scale || !type.hasOptions() ? List.of() : List.copyOf(options),
                scale ? sent.line("low") : "",
                scale ? sent.line("high") : "",
                scale ? sent.line("notSafeUpTo") : "",
                sent.one(Question.values(), "under").map(Enum::name).orElse(""),
                sent.line("column"),
                sent.all("onlyIf").stream().sorted().toList());
    }

    private static String newKey(String prefix) {
        String id = Ids.next().toString();
        return prefix + id.substring(id.length() - 12);
    }

    AnswerType typeChosen() {
        return AnswerType.valueOf(type);
    }

    /** With some empty rows after those that are filled: whoever needs more saves, and has more. */
    public List<OptionForm> rows() {
        List<OptionForm> rows = new ArrayList<>(options);
        for (int n = 0; n < ROOM; n++) {
            rows.add(new OptionForm("", "", "", false));
        }
        return rows;
    }

    /** This option one place further up. */
    AskForm movedUp(int n) {
        if (n < 1 || n >= options.size()) {
            return this;
        }
        List<OptionForm> moved = new ArrayList<>(options);
        moved.add(n - 1, moved.remove(n));
        return new AskForm(key, text, hint, type, moved, low, high, notSafeUpTo, under, column, onlyIf);
    }

    /** With English words alone: what stands in other languages stays as it is. */
    Ask ask() {
        return new Ask(
                key,
                typeChosen(),
                words(text),
                words(hint),
                typeChosen() == AnswerType.SCALE
                        ? numbers()
                        : options.stream().map(OptionForm::option).toList(),
                under.isEmpty() ? null : Question.valueOf(under),
                Sent.orNull(column),
                condition());
    }

    private static Map<String, String> words(String english) {
        return english.isEmpty() ? Map.of() : Map.of(Words.ENGLISH, english);
    }

    private List<Option> numbers() {
        int upTo = notSafeUpTo.matches("\\d{1,2}") ? Integer.parseInt(notSafeUpTo) : -1;
        return IntStream.rangeClosed(0, 10)
                .filter(n -> n == 0 || n == 10 || n <= upTo)
                .mapToObj(
                        n -> new Option(String.valueOf(n), words(n == 0 ? low : n == 10 ? high : ""), null, n <= upTo))
                .toList();
    }

    /** Null unless every one of them is of the same question. */
    private @Nullable Condition condition() {
        Optional<String> one = ifAsk();
        if (one.isEmpty()) {
            return null;
        }
        Set<String> chosen = new TreeSet<>();
        onlyIf.forEach(pair -> chosen.add(pair.substring(pair.indexOf('/') + 1)));
        return new Condition(one.get(), chosen);
    }

    private Optional<String> ifAsk() {
        List<String> asks = ifAsks();
        return asks.size() == 1 ? Optional.of(asks.getFirst()) : Optional.empty();
    }

    List<String> ifAsks() {
        return onlyIf.stream()
                .filter(pair -> pair.indexOf('/') > 0)
                .map(pair -> pair.substring(0, pair.indexOf('/')))
                .distinct()
                .toList();
    }
}
