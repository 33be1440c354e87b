package heard.questions;

import heard.asking.Ask;
import heard.asking.Condition;
import heard.asking.QuestionSet;
import heard.asking.SetVersion;
import heard.asking.Withdrawal;
import heard.asking.Withdrawals;
import heard.asking.Words;
import heard.pages.Choice;
import heard.pages.Errors;
import heard.pages.Languages;
import heard.pages.SayWords;
import heard.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One set: the draft if somebody is at it, else what is in use.
 *
 * @param inUse what children are asked now; null before the first publication
 * @param was what the draft is known by, so that nobody publishes what they have not seen
 * @param earlier the numbers of the versions before, the latest first
 * @param withdrawal since when no child is offered it; null while they are
 */
public record SetPage(
        SetVersion shown,
        @Nullable SetVersion inUse,
        List<Integer> earlier,
        List<Row> rows,
        List<LanguageRow> languages,
        HeadForm head,
        String was,
        Errors errors,
        @Nullable String note,
        @Nullable Withdrawal withdrawal,
        boolean maySend) {

    /** @param onlyIf in words; null for what everybody is asked */
    public record Row(
            int number, Ask ask, Reading reading, @Nullable String onlyIf) {}

    /** @param texts how many there are to translate */
    public record LanguageRow(SayWords.Language language, int translated, int checked, int texts) {

        /** Polish. */
        public String name() {
            return Languages.inEnglish(language.tag());
        }

        public boolean isWhole() {
            return translated == texts;
        }

        public boolean isChecked() {
            return isWhole() && checked == texts;
        }
    }

    public QuestionSet set() {
        return shown.set();
    }

    public boolean mayWithdraw() {
        return inUse != null && withdrawal == null && Withdrawals.isPossible(set().setId());
    }

    public String title() {
        return set().title(Words.ENGLISH);
    }

    public String path() {
        return "/question-sets/" + set().setId();
    }

    /** What its name and the rest about it were known by when the page was opened. */
    public String headWas() {
        return Fingerprint.of(HeadForm.of(set()));
    }

    public List<Choice> looks() {
        return HeadForm.looks();
    }

    public List<Choice> occasions() {
        return HeadForm.occasions();
    }

    public List<Row> hardToRead() {
        return rows.stream().filter(row -> !row.reading().isEasy()).toList();
    }

    static List<Row> rows(QuestionSet set) {
        List<Row> rows = new ArrayList<>();
        for (Ask ask : set.asks()) {
            rows.add(new Row(rows.size() + 1, ask, AskCheck.reading(ask), onlyIf(set, ask)));
        }
        return rows;
    }

    private static @Nullable String onlyIf(QuestionSet set, Ask ask) {
        Condition onlyIf = ask.onlyIf();
        if (onlyIf == null) {
            return null;
        }
        Ask other = set.ask(onlyIf.ask()).orElse(null);
        if (other == null) {
            return "Only after an answer to a question that is gone";
        }
        String options = onlyIf.options().stream()
                .map(key -> other.option(key)
                        .map(option -> option.label(Words.ENGLISH))
                        .filter(label -> !label.isEmpty())
                        .orElse(key))
                .collect(Collectors.joining(" or "));
        return "Only after " + options + " to question " + (set.asks().indexOf(other) + 1);
    }

    static List<LanguageRow> languages(QuestionSet set, Map<String, Translating.Progress> progress) {
        int texts = Words.of(set).size();
        return SayWords.LANGUAGES.stream()
                .filter(language -> !language.tag().equals(Words.ENGLISH))
                .map(language -> {
                    Translating.Progress one =
                            progress.getOrDefault(language.tag(), new Translating.Progress(language.tag(), 0, 0));
                    return new LanguageRow(language, one.translated(), one.checked(), texts);
                })
                .toList();
    }
}
