package heard.questions;

import heard.asking.Ages;
import heard.asking.Look;
import heard.asking.Occasion;
import heard.asking.QuestionSet;
import heard.asking.Words;
import heard.pages.Both;
import heard.pages.Choice;
import heard.pages.Errors;
import heard.pages.Sent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a set is called, for whom it is and when, as typed. */
public record HeadForm(String title, String look, String occasion, String ageFrom, String ageTo) {

    private static final int LONGEST_TITLE = 80;
    private static final int OLDEST = 25;

    static HeadForm blank() {
        return new HeadForm("", Look.MIDDLE.name(), Occasion.ANY_TIME.name(), "", "");
    }

    static HeadForm of(QuestionSet set) {
        return new HeadForm(
                set.title(Words.ENGLISH),
                set.look().name(),
                set.occasion().name(),
                set.ages().from() == null ? "" : set.ages().from().toString(),
                set.ages().to() == null ? "" : set.ages().to().toString());
    }

    static HeadForm of(Sent sent) {
        return new HeadForm(
                sent.line("title"), sent.line("look"), sent.line("occasion"), sent.line("ageFrom"), sent.line("ageTo"));
    }

    Errors check() {
        Errors errors = Errors.none();
        if (title.isEmpty()) {
            errors.add("title", "Give the set a name that a child can read");
        }
        errors.addIfLonger("title", title, LONGEST_TITLE);
        if (Sent.named(Look.class, look).isEmpty()) {
            errors.add("look", "Choose for whom it is");
        }
        if (Sent.named(Occasion.class, occasion).isEmpty()) {
            errors.add("occasion", "Choose when it is asked");
        }
        checkAge(errors, "ageFrom", ageFrom);
        checkAge(errors, "ageTo", ageTo);
        Integer from = age(ageFrom);
        Integer to = age(ageTo);
        if (errors.isEmpty() && from != null && to != null && from > to) {
            errors.add("ageTo", "The upper age is below the lower one");
        }
        return errors;
    }

    private static void checkAge(Errors errors, String field, String typed) {
        Integer age = age(typed);
        if (!typed.isEmpty() && (age == null || age > OLDEST)) {
            errors.add(field, "Write an age in whole years up to " + OLDEST + ", or leave it empty");
        }
    }

    private static @Nullable Integer age(String typed) {
        return typed.matches("\\d{1,2}") ? Integer.valueOf(typed) : null;
    }

    Look lookChosen() {
        return Look.valueOf(look);
    }

    Occasion occasionChosen() {
        return Occasion.valueOf(occasion);
    }

    Ages ages() {
        return new Ages(age(ageFrom), age(ageTo));
    }

    public static List<Choice> looks() {
        return Arrays.stream(Look.values())
                .map(one -> new Choice(one.name(), one.title()))
                .toList();
    }

    public static List<Choice> occasions() {
        return Arrays.stream(Occasion.values())
                .map(one -> new Choice(one.name(), one.title()))
                .toList();
    }

    private String lookInWords() {
        return Sent.named(Look.class, look).map(Look::title).orElse("");
    }

    private String occasionInWords() {
        return Sent.named(Occasion.class, occasion).map(Occasion::title).orElse("");
    }

    List<Both> against(HeadForm saved) {
        return Both.differing(
                new Both("Name", saved.title, title),
                new Both("For whom", saved.lookInWords(), lookInWords()),
                new Both("When", saved.occasionInWords(), occasionInWords()),
                new Both("From the age of", saved.ageFrom, ageFrom),
                new Both("Up to the age of", saved.ageTo, ageTo));
    }
}
