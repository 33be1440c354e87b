package heard.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTests {

    @ParameterizedTest
    @CsvSource({
        "cat, 1",
        "home, 1",
        "little, 2",
        "people, 2",
        "likes, 1",
        "asked, 1",
        "wanted, 2",
        "houses, 2",
        "faces, 2",
        "worried, 2",
        "worries, 2",
        "going, 2",
        "trying, 2",
        "playing, 2",
        "you, 1",
        "your, 1",
        "away, 2",
        "beyond, 2",
        "someone, 2",
        "somebody, 3",
        "something, 2",
        "sometimes, 2",
        "safe, 1",
        "safely, 2",
        "hopeful, 2",
        "don't, 1",
        "isn’t, 2",
        "didn't, 2",
        "social, 2",
        "worker, 2",
        "meeting, 2",
        "review, 2",
        "family, 3",
        "conference, 3",
        "picture, 2",
        "question, 2",
        "eye, 1",
        "the, 1",
        "see, 1",
        "change, 1",
        "changes, 2",
        "happened, 2",
        "0800, 1",
        "well-being, 3",
        "responsibility, 6"
    })
    void syllablesAreCountedByRule(String word, int syllables) {
        assertThat(Syllables.in(word)).isEqualTo(syllables);
    }

    @Test
    void textsOfKnownGradesGetThem() {
        // Worked by hand from the published formula.
        assertThat(Reading.of("The cat sat on the mat.").grade()).isZero();
        assertThat(Reading.of("How do you feel about your social worker?").grade())
                .isEqualTo(3.8);
        assertThat(Reading.of("What did you like? What would make it better?").grade())
                .isEqualTo(0.0);
        // The sentence by which the measure is commonly explained.
        assertThat(Reading.of("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.")
                        .grade())
                .isEqualTo(11.3);
    }

    @Test
    void wordsSentencesAndSyllablesAreCounted() {
        Reading reading = Reading.of("Sam ran home. \"Are you safe?\" asked Nan!\nA heading");

        assertThat(reading.words()).isEqualTo(10);
        assertThat(reading.sentences()).isEqualTo(4);
        assertThat(reading.syllables()).isEqualTo(11);
    }

    @Test
    void aSentenceOfMoreThanFifteenWordsIsNamed() {
        String fifteen = "One two three four five six seven eight nine ten and so on it goes.";
        String sixteen = "One two three four five six seven eight nine ten and so on it goes too.";

        assertThat(Reading.of(fifteen).longSentences()).isEmpty();
        assertThat(Reading.of("Short. " + sixteen + " Short.").longSentences()).containsExactly(sixteen);
    }

    @Test
    void nothingIsEasyToRead() {
        assertThat(Reading.of("").grade()).isZero();
        assertThat(Reading.of(" … ").isEasy()).isTrue();
        assertThat(Reading.of("Comprehensive multidisciplinary assessments facilitate participation.")
                        .isEasy())
                .isFalse();
    }
}
