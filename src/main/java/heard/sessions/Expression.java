package heard.sessions;

import heard.pages.Languages;
import heard.pages.Sent;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Question;
import java.util.List;

/**
 * One thing the child said, as the form holds it: what was typed, nothing read into it yet.
 *
 * @param words what is read first: the words themselves, or in English when {@code original} has them as they were spoken
 * @param how the name of a {@link How}
 * @param language its name in English; empty for English
 * @param question the name of a {@link Question}, or empty
 */
public record Expression(String words, String how, String language, String original, String reading, String question) {

    static final Expression NOTHING = new Expression("", How.SPOKEN.name(), "", "", "", "");

    static Expression of(Entry entry) {
        String translation = entry.translation();
        boolean translated = translation != null;
        return new Expression(
                translation == null ? entry.words() : translation,
                entry.how().name(),
                Languages.typed(entry.language()),
                translated ? entry.words() : "",
                entry.reading() == null ? "" : entry.reading(),
                entry.question() == null ? "" : entry.question().name());
    }

    /** Whether there is nothing in it to be kept. */
    boolean isBlank() {
        return List.of(words, original, reading).stream().allMatch(String::isBlank);
    }

    /** Whether the part for another language stands open. */
    public boolean isInAnotherLanguage() {
        return !language.isBlank() || !original.isBlank();
    }

    How howIn() {
        return Sent.named(How.WRITTEN_DOWN, how).orElse(How.SPOKEN);
    }

    @org.jspecify.annotations.Nullable
    Question questionIn() {
        return Sent.named(Question.class, question).orElse(null);
    }
}
