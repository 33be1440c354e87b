package heard.questions;

import heard.asking.AnswerType;
import heard.asking.Ask;
import heard.asking.Option;
import heard.asking.QuestionSet;
import heard.asking.SetVersion;
import heard.asking.Words;
import heard.pages.Both;
import heard.pages.Choice;
import heard.pages.Errors;
import heard.pages.Sent;
import heard.reading.Reading;
import heard.voice.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One question of a draft, to be written.
 *
 * @param was what the question was known by when the page was opened; empty for a new one
 */
public record AskPage(SetVersion draft, AskForm form, String was, Reading reading, Errors errors) {

    /** An earlier question and what can be chosen there. */
    public record Earlier(String question, List<Choice> options) {}

    public String path() {
        return "/question-sets/" + draft.set().setId();
    }

    public String setTitle() {
        return draft.set().title(Words.ENGLISH);
    }

    public boolean isNew() {
        return draft.set().ask(form.key()).isEmpty();
    }

    public AnswerType type() {
        return form.typeChosen();
    }

    public List<Choice> types() {
        return Arrays.stream(AnswerType.values())
                .map(type -> new Choice(type.name(), type.title()))
                .toList();
    }

    public List<Choice> unders() {
        return Stream.concat(
                        Stream.of(new Choice("", "None of the four")),
                        Arrays.stream(Question.values()).map(one -> new Choice(one.name(), one.title())))
                .toList();
    }

    public List<Choice> columns() {
        return Stream.concat(
                        Stream.of(new Choice("", "None")),
                        AskCheck.COLUMNS.stream().map(one -> new Choice(one, one)))
                .toList();
    }

    public List<Choice> pictures() {
        return Stream.concat(
                        Stream.of(new Choice("", "No picture")),
                        Drawings.NAMES.stream().map(one -> new Choice(one, one.replace('-', ' '))))
                .toList();
    }

    public List<Choice> numbers() {
        return Stream.concat(
                        Stream.of(new Choice("", "None")),
                        IntStream.range(0, 10).mapToObj(n -> new Choice(String.valueOf(n), n == 0 ? "0" : "0 to " + n)))
                .toList();
    }

    /** The questions before this one at which something is chosen. */
    public List<Earlier> earlier() {
        List<Earlier> earlier = new ArrayList<>();
        for (Ask ask : draft.set().asks()) {
            if (ask.key().equals(form.key())) {
                break;
            }
            if (ask.type().hasOptions()) {
                earlier.add(new Earlier(ask.text(Words.ENGLISH), choices(ask)));
            }
        }
        return earlier;
    }

    private static List<Choice> choices(Ask ask) {
        if (ask.type() == AnswerType.SCALE) {
            return IntStream.rangeClosed(0, 10)
                    .mapToObj(n -> new Choice(ask.key() + "/" + n, String.valueOf(n)))
                    .toList();
        }
        return ask.options().stream()
                .map(option -> new Choice(ask.key() + "/" + option.key(), option.label(Words.ENGLISH)))
                .toList();
    }

    static List<Both> against(QuestionSet set, AskForm saved, AskForm typed) {
        return Both.differing(
                new Both("Question", saved.text(), typed.text()),
                new Both("Hint", saved.hint(), typed.hint()),
                new Both(
                        "Kind of answer",
                        saved.typeChosen().title(),
                        typed.typeChosen().title()),
                new Both("Answers to choose from", options(saved), options(typed)),
                new Both("One of the four questions", under(saved), under(typed)),
                new Both("Column of the dataset", saved.column(), typed.column()),
                new Both("Only after", onlyIf(set, saved), onlyIf(set, typed)));
    }

    private static String under(AskForm form) {
        return Sent.named(Question.class, form.under()).map(Question::title).orElse("");
    }

    /** How is it at home? Sad. */
    private static String onlyIf(QuestionSet set, AskForm form) {
        return form.onlyIf().stream().map(pair -> inWords(set, pair)).collect(Collectors.joining("\n"));
    }

    private static String inWords(QuestionSet set, String pair) {
        int slash = Math.max(0, pair.indexOf('/')); // whatever was sent: there may be none
        String chosen = pair.substring(Math.min(slash + 1, pair.length()));
        return set.ask(pair.substring(0, slash))
                .map(ask -> ask.text(Words.ENGLISH) + " "
                        + ask.option(chosen)
                                .map(option -> option.label(Words.ENGLISH))
                                .filter(label -> !label.isEmpty())
                                .orElse(chosen))
                .orElse(pair);
    }

    private static String options(AskForm form) {
        return String.join(
                "\n", form.ask().options().stream().map(AskPage::inWords).toList());
    }

    private static String inWords(Option option) {
        return option.label(Words.ENGLISH)
                + (option.picture() == null ? "" : " (" + option.picture() + ")")
                + (option.notSafe() ? ", means not safe" : "");
    }
}
