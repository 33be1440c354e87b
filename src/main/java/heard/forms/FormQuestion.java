package heard.forms;

import heard.pages.Choice;
import heard.voice.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question of one version of a form.
 *
 * @param key stays the same from version to version, whatever becomes of the label
 * @param heading stands above the question and those that follow it; null where none begins
 * @param label {@code {child}} in it, and in heading and hint, stands for the child's name
 * @param voice the answer is the child's voice and pulls through
 * @param under which of the four questions such an answer falls under, if any
 * @param choices one on each line, for {@link Kind#CHOICE}
 */
public record FormQuestion(
        String key,
        @Nullable String heading,
        String label,
        @Nullable String hint,
        Kind kind,
        boolean required,
        boolean voice,
        @Nullable Question under,
        @Nullable String choices) {

    /** How long an answer may be, in characters, as for every text of the record; one line is shorter. */
    public int longest() {
        return kind == Kind.TEXT ? heard.voice.Entry.LONGEST : 500;
    }

    FormQuestion withKey(String other) {
        return new FormQuestion(other, heading, label, hint, kind, required, voice, under, choices);
    }

    /** All that is asked with it, a line each, for whoever compares two of its texts. */
    String inWords() {
        return Stream.of(
                        heading == null ? null : "Heading: " + heading,
                        label,
                        hint,
                        kind.title(),
                        choices,
                        required ? "It must be answered" : null,
                        !voice ? null : "Voice of the child" + (under == null ? "" : ": " + under.title()))
                .filter(line -> line != null && !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The control's name and id on a page. */
    public String field() {
        return "answer-" + key;
    }

    public String howField() {
        return "how-" + key;
    }

    /** @param called what the child is called, or {@code the child} where no child is meant */
    public static @Nullable String said(@Nullable String text, String called) {
        if (text == null) {
            return null;
        }
        String said = text.replace("{child}", called);
        return text.startsWith("{child}") ? said.substring(0, 1).toUpperCase(Locale.UK) + said.substring(1) : said;
    }

    public String labelFor(String called) {
        return String.valueOf(said(label, called));
    }

    /** What may be answered, as it is kept: {@code YES}, or the choice in its own words. */
    public List<Choice> options(String called) {
        if (kind.isYesOrNo()) {
            return Arrays.stream(YesNo.values())
                    .map(one -> new Choice(one.name(), one.title()))
                    .toList();
        }
        return lines().map(line -> new Choice(line, String.valueOf(said(line, called))))
                .toList();
    }

    boolean offers(String answer) {
        return kind.isYesOrNo() ? YesNo.isOne(answer) : lines().anyMatch(answer::equals);
    }

    Stream<String> lines() {
        return choices == null
                ? Stream.empty()
                : choices.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
