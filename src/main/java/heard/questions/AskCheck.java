package heard.questions;

import heard.asking.AnswerType;
import heard.asking.Ask;
import heard.asking.Condition;
import heard.asking.Option;
import heard.asking.QuestionSet;
import heard.asking.Words;
import heard.pages.Errors;
import heard.pages.Pictures;
import heard.reading.Reading;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What stops a question from being kept, and what stops a set from being published. A draft may be half done. */
final class AskCheck {

    static final int LONGEST_TEXT = 200;
    private static final int LONGEST_LABEL = 80;
    private static final int MOST_ASKS = 40;

    /** The columns of {@code ssd_voice_of_child} in the Standard Safeguarding Dataset; each is answered yes or no. */
    static final List<String> COLUMNS = List.of(
            "voch_explained_worries",
            "voch_story_help_understand",
            "voch_agree_worker",
            "voch_plan_safe",
            "voch_tablet_help_explain");

    private AskCheck() {}

    /** @param set the draft that it is or will be in */
    static Errors toKeep(AskForm form, QuestionSet set) {
        Errors errors = Errors.none();
        if (form.text().isEmpty()) {
            errors.add("text", "Write what is asked");
        }
        errors.addIfLonger("text", form.text(), LONGEST_TEXT);
        errors.addIfLonger("hint", form.hint(), LONGEST_TEXT);
        errors.addIfLonger("low", form.low(), LONGEST_LABEL);
        errors.addIfLonger("high", form.high(), LONGEST_LABEL);
        Set<String> labels = new HashSet<>();
        for (int n = 0; n < form.options().size(); n++) {
            OptionForm option = form.options().get(n);
            errors.addIfLonger("option-" + n, option.label(), LONGEST_LABEL);
            if (option.label().isEmpty()) {
                errors.add("option-" + n, "Write the words of this answer, or clear its mark");
            } else if (!labels.add(option.label())) {
                errors.add("option-" + n, "Two answers have the same words: " + option.label());
            }
            if (!option.picture().isEmpty() && !Pictures.has(option.picture())) {
                errors.add("picture-" + n, "There is no such picture");
            }
        }
        if (form.options().size() > AskForm.MOST_OPTIONS) {
            errors.add("option-0", "Offer up to " + AskForm.MOST_OPTIONS + " answers");
        }
        if (!form.notSafeUpTo().isEmpty() && !form.notSafeUpTo().matches("[0-9]")) {
            errors.add("notSafeUpTo", "Choose a number from 0 to 9, or none");
        }
        if (!form.column().isEmpty() && !COLUMNS.contains(form.column())) {
            errors.add("column", "Choose one of the five, or none");
        }
        if (form.ifAsks().size() > 1) {
            errors.add("onlyIf", "Choose answers of one earlier question only");
        }
        boolean isNew = set.ask(form.key()).isEmpty();
        if (isNew && set.asks().size() >= MOST_ASKS) {
            errors.add("text", "A set may ask up to " + MOST_ASKS + " questions; make two of it");
        }
        return errors;
    }

    /** Fields are {@code ask-KEY}, as the rows of the set's page are called. */
    static Errors toPublish(QuestionSet set) {
        Errors errors = Errors.none();
        if (set.title(Words.ENGLISH).isEmpty()) {
            errors.add("title", "Give the set a name");
        }
        if (set.asks().isEmpty()) {
            errors.add("questions", "Add a question first: this set asks nothing yet");
        }
        Set<String> before = new HashSet<>();
        Set<String> columns = new HashSet<>();
        int number = 0;
        for (Ask ask : set.asks()) {
            String which = "Question " + ++number;
            String field = "ask-" + ask.key();
            checkWords(errors, field, which, ask);
            checkCondition(errors, field, which, ask, set, before);
            if (ask.column() != null) {
                if (!columns.add(ask.column())) {
                    errors.add(field, which + " fills the same column as another question");
                }
                Set<String> keys =
                        new TreeSet<>(ask.options().stream().map(Option::key).toList());
                if (!keys.equals(Set.of("yes", "no"))) {
                    errors.add(field, which + " fills a column of the dataset: it needs the two answers yes and no");
                }
            }
            before.add(ask.key());
        }
        return errors;
    }

    private static void checkWords(Errors errors, String field, String which, Ask ask) {
        if (ask.text(Words.ENGLISH).isEmpty()) {
            errors.add(field, which + " asks nothing yet: write it, or remove it");
        }
        if (ask.type() == AnswerType.SCALE) {
            if (List.of("0", "10").stream()
                    .anyMatch(end -> ask.option(end)
                            .map(option -> option.label(Words.ENGLISH).isEmpty())
                            .orElse(true))) {
                errors.add(field, which + ": write a word for both ends of the scale");
            }
        } else if (ask.type().hasOptions()) {
            if (ask.options().size() < 2) {
                errors.add(field, which + ": write at least two answers to choose from");
            }
        }
    }

    private static void checkCondition(
            Errors errors, String field, String which, Ask ask, QuestionSet set, Set<String> before) {
        Condition onlyIf = ask.onlyIf();
        if (onlyIf == null) {
            return;
        }
        Ask other = set.ask(onlyIf.ask()).orElse(null);
        if (other == null) {
            errors.add(field, which + " is asked only after an answer to a question that is gone");
        } else if (!before.contains(onlyIf.ask())) {
            errors.add(field, which + " hangs on a question that comes after it: move it down");
        } else if (!onlyIf.options().stream().allMatch(option -> offers(other, option))) {
            errors.add(field, which + " hangs on an answer that is no longer offered");
        }
    }

    static boolean offers(Ask ask, String option) {
        return ask.type() == AnswerType.SCALE
                ? option.matches("[0-9]|10")
                : ask.option(option).isPresent();
    }

    /** How it reads in English: the question with its hint. */
    static Reading reading(Ask ask) {
        return Reading.of(ask.text(Words.ENGLISH) + "\n" + ask.hint(Words.ENGLISH));
    }
}
