package heard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewsFileTests {

    @TempDir
    Path folder;

    AReturn given;

    /** 101 was born on 27 March 2008 and 102 on 14 February 2018. */
    @BeforeEach
    void begin() {
        given = new AReturn(folder).header(AReturn.TWO_CHILDREN);
    }

    @Test
    void aRowBecomesAReview() {
        Ssda903 read = given.reviews("101,27/03/2008,30/08/2017,pn6").read();
        assertThat(read.reviews()).containsExactly(new ReviewRow(2, "101", LocalDate.of(2017, 8, 30), 1, "PN6"));
        assertThat(read.toCorrect()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "101,27/03/2008,31/02/2020,PN6|REVIEW|REVIEW '31/02/2020' is not a date that exists. Write it as"
                        + " dd/mm/yyyy.",
                "101,27/03/2008,,PN6|REVIEW|REVIEW is empty. Give the day of the review as dd/mm/yyyy.",
                "101,27/03/2008,30/08/2017,PN8|REVIEW_CODE|REVIEW_CODE 'PN8' is not a participation code of the return."
                        + " It must be one of PN0, PN1, PN2, PN3, PN4, PN5, PN6, PN7.",
                "101,27/13/2008,30/08/2017,PN6|DOB|DOB '27/13/2008' is not a date that exists. Write it as dd/mm/yyyy.",
                ",27/03/2008,30/08/2017,PN6|CHILD|CHILD is empty. Give the child's number, the same as in the header"
                        + " file.",
                "999,27/03/2008,30/08/2017,PN6|CHILD|CHILD '999' is not a child of the header file, nor one that Heard"
                        + " knows. Add the child to the header file, or correct the number."
            })
    void aRowThatCannotBeReadIsRefusedWithWhatToDo(String row, String field, String reason) {
        Ssda903 read = given.reviews("101,27/03/2008,30/08/2018,PN6", row).read();
        assertThat(read.reviews()).hasSize(1);
        assertThat(read.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.file()).isEqualTo("reviews.csv");
            assertThat(refusal.line()).isEqualTo(3);
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.reason()).isEqualTo(reason);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "13/02/2022,PN0,true",
        "13/02/2022,PN1,false",
        "14/02/2022,PN0,true",
        "14/02/2022,PN7,true",
        "15/02/2022,PN0,false",
        "15/02/2022,PN7,true"
    })
    void aCodeMustFitTheAgeAndOnTheFourthBirthdayEitherDoes(String day, String code, boolean fits) {
        Ssda903 read = given.reviews("102,14/02/2018," + day + "," + code).read();
        assertThat(read.reviews()).hasSize(1);
        assertThat(read.toCorrect().stream().map(ToCorrect::rule).toList())
                .isEqualTo(fits ? List.of() : List.of(Rule.CODE_DOES_NOT_FIT_AGE));
    }

    @Test
    void aCodeThatDoesNotFitSaysTheAgeAndWhatToGive() {
        assertThat(given.reviews("102,14/02/2018,15/02/2023,PN0", "102,14/02/2018,15/02/2021,PN3")
                        .read()
                        .toCorrect())
                .extracting(ToCorrect::sentence)
                .containsExactly(
                        "reviews.csv, line 2: REVIEW_CODE 'PN0' is for a child under 4, but the child was 5 at the"
                                + " review. Give PN1 to PN7, or correct the date.",
                        "reviews.csv, line 3: REVIEW_CODE 'PN3' is for a child of 4 or over, but the child was 3 at the"
                                + " review. Give PN0, or correct the date.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "101,27/03/2008,30/08/2017,|REVIEW_WITHOUT_CODE",
                "101,27/03/2008,26/03/2008,PN6|REVIEW_BEFORE_BIRTH",
                "101,27/03/2008,22/11/2026,PN6|REVIEW_IN_FUTURE",
                "101,28/03/2008,30/08/2017,PN6|BIRTH_DATES_DIFFER"
            })
    void aRowThatBreaksARuleIsKeptAndListed(String row, Rule rule) {
        Ssda903 read = given.reviews(row).read();
        assertThat(read.reviews()).hasSize(1);
        assertThat(read.refusals()).isEmpty();
        assertThat(read.toCorrect()).extracting(ToCorrect::rule).containsExactly(rule);
    }

    @Test
    void todayIsNotTheFuture() {
        assertThat(given.reviews("101,27/03/2008,21/11/2026,PN6").read().toCorrect())
                .isEmpty();
    }

    @Test
    void twoReviewsOnOneDayAreBothKeptAndTheSecondListedHoweverTheFileIsOrdered() {
        var read = given.reviews("101,,30/08/2017,PN6", "102,,30/08/2023,PN6", "101,,30/08/2017,PN1")
                .read();
        assertThat(read.reviews())
                .containsExactly(
                        new ReviewRow(4, "101", LocalDate.of(2017, 8, 30), 1, "PN1"),
                        new ReviewRow(2, "101", LocalDate.of(2017, 8, 30), 2, "PN6"),
                        new ReviewRow(3, "102", LocalDate.of(2023, 8, 30), 1, "PN6"));
        assertThat(read.toCorrect())
                .extracting(ToCorrect::sentence)
                .containsExactly(
                        "reviews.csv, line 2: The child has another review on the same day, on line 4. Take out"
                                + " the one that was not held, or correct its date.");
    }

    @Test
    void aReviewOfAChildOnShortBreaksOnlyIsKeptAndListed() {
        Ssda903 read = given.episodes(
                        "101,15/02/2016,S,V4,N3,U1,PR1,15/03/2016,E8,,,,",
                        "101,15/02/2017,S,V3,N3,U1,PR1,,,,,,",
                        "102,15/02/2019,S,V4,N3,U1,PR1,15/03/2019,E8,,,,",
                        "102,15/02/2020,S,C2,N3,U1,PR1,,,,,,")
                .reviews("101,,30/08/2017,PN6", "102,,30/08/2023,PN6")
                .read();
        assertThat(read.toCorrect()).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo(Rule.REVIEW_OF_SHORT_BREAKS_ONLY);
            assertThat(found.child()).isEqualTo("101");
        });
    }

    @Test
    void aRowThatBreaksTwoRulesCountsOnce() {
        Ssda903 read = given.reviews("102,15/02/2018,22/11/2026,PN0").read();
        assertThat(read.toCorrect()).hasSize(3);
        assertThat(read.files().getLast().toCorrect()).isEqualTo(1);
    }

    @Test
    void aHundredThousandReviewsOfOneDayAreReadWithoutGoingBackOverThem() {
        String[] rows = new String[100_000];
        Arrays.fill(rows, "101,27/03/2008,30/08/2017,PN6");
        given.reviews(rows);
        long before = System.nanoTime();
        assertThat(given.read().reviews()).hasSize(100_000);
        assertThat((System.nanoTime() - before) / 1_000_000_000L).isLessThan(20);
    }
}
