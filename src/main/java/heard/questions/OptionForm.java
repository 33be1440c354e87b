package heard.questions;

import heard.asking.Option;
import heard.asking.Words;
import heard.pages.Sent;
import java.util.Map;

/** Something to choose, as typed. */
public record OptionForm(String key, String label, String picture, boolean notSafe) {

    static OptionForm of(Option option) {
        return new OptionForm(
                option.key(),
                option.label(Words.ENGLISH),
                option.picture() == null ? "" : option.picture(),
                option.notSafe());
    }

    static OptionForm of(Sent sent, int n) {
        return new OptionForm(
                sent.line("option-key-" + n),
                sent.line("option-" + n),
                sent.line("picture-" + n),
                sent.has("not-safe-" + n));
    }

    boolean isEmpty() {
        return label.isEmpty() && !notSafe;
    }

    Option option() {
        return new Option(
                key, label.isEmpty() ? Map.of() : Map.of(Words.ENGLISH, label), Sent.orNull(picture), notSafe);
    }
}
