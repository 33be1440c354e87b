package heard.pages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands round every page of the child's site.
 *
 * @param english English beside every text that is in another language
 * @param large large print
 * @param calm quiet colours
 * @param contrast strong lines, black on white
 * @param symbols a picture beside what is written
 * @param style small, middle, teen or easy: for whom the page is drawn
 * @param inside whether somebody has come in with a card; only then can a press of "I don't feel safe" reach their worker
 * @param press new for each showing of a page, so that the same press sent twice is one press
 * @param beside who sits beside the child, where a worker opened the site for them
 */
public record Saying(
        SayWords words,
        boolean english,
        boolean large,
        boolean calm,
        boolean contrast,
        boolean symbols,
        String style,
        boolean inside,
        UUID press,
        @Nullable String beside) {

    public static final String MIDDLE = "middle";

    /** Before anybody has come in. */
    public static Saying outside(
            String language, boolean english, boolean large, boolean calm, boolean contrast, boolean symbols) {
        return new Saying(
                SayWords.in(language), english, large, calm, contrast, symbols, MIDDLE, false, UUID.randomUUID(), null);
    }

    /** The same, once a child has come in. */
    public Saying inside(String forWhom, @Nullable String whoIsBeside) {
        return new Saying(words, english, large, calm, contrast, symbols, forWhom, true, press, whoIsBeside);
    }

    public String get(String key, Object... args) {
        return words.get(key, args);
    }

    /** Whether English stands beside this text. */
    public boolean besideEnglish(String key) {
        return english && !words.isEnglish() && words.has(key);
    }

    /** English to stand beside what is not one of our words; null where none is asked for, or it is English already. */
    public @Nullable String besideEnglish(String text, String english) {
        return this.english && !words.isEnglish() && !text.equals(english) ? english : null;
    }

    /** The language that this text is in: English, where this one has no words for it yet. */
    public @Nullable String lang(String key) {
        return words.isEnglish() || words.has(key) ? null : "en";
    }

    public @Nullable String dir(String key) {
        return lang(key) == null ? null : "ltr";
    }

    /** What the style sheet goes by. */
    public String classes() {
        return "s-" + style + (large ? " large" : "") + (calm ? " calm" : "") + (contrast ? " contrast" : "");
    }
}
