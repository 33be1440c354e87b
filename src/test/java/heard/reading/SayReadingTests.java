package heard.reading;

import static org.assertj.core.api.Assertions.assertThat;

import heard.pages.SayWords;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence of the child's own site can be read at nine. The question sets have a test of their own. */
class SayReadingTests {

    /** Fewer words than these are a label, not a sentence: the measure says nothing of them. */
    private static final int A_SENTENCE = 5;

    private static final SayWords ENGLISH = SayWords.in("en");

    static Stream<String> sentences() {
        return ENGLISH.keys().stream()
                .sorted()
                .filter(key -> Reading.of(said(key)).words() >= A_SENTENCE);
    }

    /** With a name, a day and a number in the places that are filled in; and with what stands under it to explain it. */
    private static String said(String key) {
        String said = ENGLISH.get(key, "Sam", "12 November", "3");
        return ENGLISH.has(key + ".under") ? said + "\n" + ENGLISH.get(key + ".under") : said;
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aNineYearOldCanReadIt(String key) {
        Reading reading = Reading.of(said(key));

        assertThat(reading.longSentences()).as(said(key)).isEmpty();
        assertThat(reading.grade()).as(said(key)).isLessThanOrEqualTo(Reading.GRADE);
    }
}
