package heard.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How hard an English text is to read: the Flesch-Kincaid grade (years at an American school; grade 4 is nine or ten years old) with
 * the syllable rule of {@link Syllables}, and the sentences that are too long to hold in mind.
 *
 * <p>The grade speaks of sentences, not of single words: {@code Worried} alone would be grade 8. Give it a whole question with its
 * hint, or a whole page.
 *
 * @param longSentences those of more than {@link #LONGEST_SENTENCE} words, as written
 */
public record Reading(int words, int sentences, int syllables, List<String> longSentences) {

    /** What is written to a child is at this grade or below. */
    public static final int GRADE = 4;

    public static final int LONGEST_SENTENCE = 15;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");

    /** A line that ends is a sentence that ends: a heading or a label has no full stop. */
    static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?…])[\"'”’)]*\\s+|\\R+");

    public static Reading of(String text) {
        int words = 0;
        int sentences = 0;
        int syllables = 0;
        List<String> tooLong = new ArrayList<>();
        for (String sentence : BETWEEN_SENTENCES.split(text)) {
            int here = 0;
            Matcher word = WORD.matcher(sentence);
            while (word.find()) {
                here++;
                syllables += Syllables.in(word.group());
            }
            words += here;
            sentences += here > 0 ? 1 : 0;
            if (here > LONGEST_SENTENCE) {
                tooLong.add(sentence.strip());
            }
        }
        return new Reading(words, sentences, syllables, List.copyOf(tooLong));
    }

    /** To one decimal; 0 for what has no words, and never below it. */
    public double grade() {
        if (words == 0) {
            return 0;
        }
        double grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
        return Math.max(0, Math.round(grade * 10) / 10.0);
    }

    /** Whether a child of nine can be expected to read it. */
    public boolean isEasy() {
        return grade() <= GRADE && longSentences.isEmpty();
    }
}
