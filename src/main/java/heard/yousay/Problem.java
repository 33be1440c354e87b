package heard.yousay;

import heard.asking.AnswerType;
import heard.asking.Ask;
import java.util.ArrayList;
import java.util.List;

/**
 * What has to be put right before an answer can stand.
 *
 * @param field the id of the control
 * @param key of the words that say so
 * @param with what they name
 */
public record Problem(String field, String key, String with) {

    private static final String TOO_MANY = "oops.many";

    static List<Problem> in(Sent sent, Ask ask) {
        List<Problem> problems = new ArrayList<>();
        int long_ = sent.typed().codePointCount(0, sent.typed().length());
        if (long_ > Given.LONGEST) {
            problems.add(new Problem("words", "oops.long", Integer.toString(long_ - Given.LONGEST)));
        }
        if (!sent.chosen().stream().allMatch(option -> isOne(option, ask))
                || sent.chosen().size() > most(ask)) {
            problems.add(new Problem("option", "oops.choice", ""));
        }
        if (sent.persons().size() > Person.MOST) {
            problems.add(new Problem("who-0", TOO_MANY, ""));
        }
        for (int n = 0; n < Math.min(sent.persons().size(), Person.MOST); n++) {
            Person person = sent.persons().get(n);
            if (person.name().codePointCount(0, person.name().length()) > Person.LONGEST_NAME) {
                problems.add(new Problem(
                        "who-" + n, "oops.long", Integer.toString(person.name().length() - Person.LONGEST_NAME)));
            } else if (!person.name().isBlank() && (person.ring() < Person.NEAR || person.ring() > Person.FAR)) {
                problems.add(
                        new Problem("near-" + n, "oops.people", person.name().strip()));
            } else if (person.name().isBlank() && person.ring() != 0) {
                problems.add(new Problem("who-" + n, "oops.name", ""));
            }
        }
        if (sent.strokes() != null
                && !sent.strokes().isEmpty()
                && Strokes.read(sent.strokes()).isEmpty()) {
            problems.add(new Problem("draw", TOO_MANY, ""));
        }
        if (sent.instead() != null && !sent.instead().isEmpty() && Instead.of(sent.instead()) == null) {
            problems.add(new Problem("instead", "oops.choice", ""));
        }
        return problems;
    }

    private static boolean isOne(String option, Ask ask) {
        if (!ask.type().hasOptions()) {
            return false;
        }
        if (option.equals(Given.NONE)) {
            return true;
        }
        return ask.type() == AnswerType.SCALE
                ? option.matches("[0-9]|10")
                : ask.option(option).isPresent();
    }

    private static int most(Ask ask) {
        return ask.type() == AnswerType.CHOICES ? ask.options().size() + 1 : 1;
    }
}
