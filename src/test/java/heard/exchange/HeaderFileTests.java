package heard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderFileTests {

    @TempDir
    Path folder;

    AReturn given;

    @BeforeEach
    void begin() {
        given = new AReturn(folder);
    }

    @Test
    void aRowBecomesAChild() {
        Ssda903 read = given.children(" 101 ,f,1/3/2008,wbri,h801200001001,1.0,27/08/2025")
                .read();
        assertThat(read.children())
                .containsExactly(new ChildRow(
                        2,
                        "101",
                        LocalDate.of(2008, 3, 1),
                        Sex.FEMALE,
                        "WBRI",
                        "H801200001001",
                        true,
                        LocalDate.of(2025, 8, 27)));
        assertThat(read.toCorrect()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,MALE", "M,MALE", "2,FEMALE", "F,FEMALE", "U,UNKNOWN"})
    void sexIsReadInTheCodesOfEveryYear(String code, Sex sex) {
        assertThat(given.children("101," + code + ",01/03/2008,WBRI,UN1,,")
                        .read()
                        .children())
                .extracting(ChildRow::sex)
                .containsExactly(sex);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",2,27/03/2008,WBRI,UN1,,|CHILD is empty. Give the child's number, the same as in the header file.",
                "101,2,,WBRI,UN1,,|DOB is empty. Give the child's date of birth as dd/mm/yyyy.",
                "101,2,31/02/2008,WBRI,UN1,,|DOB '31/02/2008' is not a date that exists. Write it as dd/mm/yyyy.",
                "101,2,02/31/2008,WBRI,UN1,,|DOB '02/31/2008' is not a date that exists. Write it as dd/mm/yyyy, the day"
                        + " before the month.",
                "101,2,2008-03-27,WBRI,UN1,,|DOB '2008-03-27' is not a date. Write it as dd/mm/yyyy.",
                "101,2,27/03/0208,WBRI,UN1,,|DOB '27/03/0208' has the year 0208. Correct the year.",
                "101,2,22/11/2026,WBRI,UN1,,|DOB '22/11/2026' is in the future. Correct the date of birth.",
                "101,3,27/03/2008,WBRI,UN1,,|SEX '3' is not a sex of the return. It must be one of M, F, U, or 1 or 2.",
                "101,2,27/03/2008,WBRI,UN1,,30/02/2025|MC_DOB '30/02/2025' is not a date that exists. Write it as"
                        + " dd/mm/yyyy.",
                "101,2,27/03/2008,WBRI,UN1,Y,|MOTHER 'Y' is not a yes (1) or no (0) for being a mother of the return."
                        + " It must be one of 0, 1."
            })
    void aRowThatCannotBeReadIsRefusedWithWhatToDo(String row, String reason) {
        Ssda903 read =
                given.children(row, "102,M,14/02/2018,ABAN,A950000178301,,").read();
        assertThat(read.refusals()).extracting(Refusal::reason).containsExactly(reason);
        assertThat(read.children()).extracting(ChildRow::child).containsExactly("102");
        assertThat(read.files().getFirst())
                .extracting(FileOutcome::read, FileOutcome::refused, FileOutcome::kept)
                .containsExactly(2, 1, 1);
    }

    @Test
    void aCodeThatDoesNotExistIsRefusedAndTheCodesAreNamed() {
        Ssda903 read = given.children("101,2,27/03/2008,XXXX,UN1,,").read();
        assertThat(read.refusals().getFirst().reason())
                .startsWith("ETHNIC 'XXXX' is not an ethnicity of the return. It must be one of WBRI, WIRI,");
    }

    @Test
    void everythingWrongWithARowIsNamedAndTheRowCountedOnce() {
        Ssda903 read = given.children("101,9,31/02/2008,XXXX,UN1,,").read();
        assertThat(read.refusals()).extracting(Refusal::field).containsExactly("DOB", "SEX", "ETHNIC");
        assertThat(read.files().getFirst().refused()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'101,1,27/03/2008,WBRI,H801200001001,,', '101,1,28/03/2008,WBRI,H801200001001,,'",
        "'101,1,27/03/2008,WBRI,H801200001001,,', '101,2,27/03/2008,WBRI,H801200001001,,'",
        "'101,1,27/03/2008,WBRI,H801200001001,,', '101,1,27/03/2008,WBRI,A950000178301,,'"
    })
    void twoChildrenWithOneNumberAreBothRefusedByNamingBothLinesAndSoAreTheirReviews(String one, String other) {
        Ssda903 read = given.children(one, "102,M,14/02/2018,ABAN,UN1,,", other)
                .reviews("101,,30/08/2017,PN6", "102,,30/08/2023,PN6")
                .read();
        assertThat(read.children()).extracting(ChildRow::child).containsExactly("102");
        assertThat(read.reviews()).extracting(ReviewRow::child).containsExactly("102");
        assertThat(read.refusals())
                .extracting(Refusal::sentence)
                .containsExactly(
                        "header.csv, line 2: CHILD '101' stands on lines 2 and 4 with different dates of birth, sex or"
                                + " UPN. Two children cannot have one number: give each their own, or make the rows"
                                + " agree.",
                        "header.csv, line 4: CHILD '101' stands on lines 2 and 4 with different dates of birth, sex or"
                                + " UPN. Two children cannot have one number: give each their own, or make the rows"
                                + " agree.",
                        "reviews.csv, line 2: CHILD '101' is the number of two children, on lines 2 and 4 of the header"
                                + " file, so this row could be either's. Correct the header file first.");
    }

    @Test
    void theSameChildTwiceIsKeptOnceAndListed() {
        Ssda903 read = given.children("101,1,27/03/2008,WBRI,UN1,,", "101,M,27/03/2008,WBRI,UN1,,")
                .read();
        assertThat(read.children()).hasSize(1);
        assertThat(read.refusals()).isEmpty();
        assertThat(read.toCorrect()).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo(Rule.REPEATED_ROW);
            assertThat(found.sentence())
                    .isEqualTo("header.csv, line 3: CHILD '101' is already on line 2, and that row was kept. Take this"
                            + " one out.");
        });
        FileOutcome merged = read.files().getFirst().merged(1, 0);
        assertThat(merged.added() + merged.changed() + merged.unchanged() + merged.refused())
                .isEqualTo(merged.read());
    }

    @Test
    void aUpnThatFailsItsLetterOrHasAnotherFormIsKeptAndListed() {
        Ssda903 read = given.children(
                        "101,1,27/03/2008,WBRI,B207000016049,,",
                        "102,1,27/03/2008,WBRI,UN6,,",
                        "103,1,27/03/2008,WBRI,W80120000100K,,",
                        "104,1,27/03/2008,WBRI,UN5,,",
                        "105,1,27/03/2008,WBRI,UN5,,")
                .read();
        assertThat(read.children()).hasSize(5);
        assertThat(read.toCorrect()).extracting(ToCorrect::rule).containsExactly(Rule.UPN_LETTER, Rule.UPN_FORM);
        assertThat(read.toCorrect().getFirst().reason())
                .isEqualTo(
                        "UPN 'B207000016049' should begin with P if its digits are right. Check it with the school.");
    }

    @Test
    void twoChildrenWithOneUpnAreKeptAndListed() {
        Ssda903 read = given.children("101,1,27/03/2008,WBRI,H801200001001,,", "102,1,01/03/2009,WBRI,H801200001001,,")
                .read();
        assertThat(read.children()).hasSize(2);
        assertThat(read.toCorrect()).extracting(ToCorrect::rule).containsExactly(Rule.UPN_SHARED);
    }

    @Test
    void anEmptyUpnIsListedForAChildInCareAndNotForOneOnShortBreaks() {
        Ssda903 read = given.children(
                        "101,1,27/03/2008,WBRI,,,", "102,1,27/03/2008,WBRI,,,", "103,1,27/03/2008,WBRI,,,")
                .episodes("101,15/02/2016,S,C2,N3,U1,PR1,,,,,,", "102,15/02/2016,S,V4,N3,U1,PR1,,,,,,")
                .read();
        assertThat(read.toCorrect()).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo(Rule.UPN_MISSING);
            assertThat(found.child()).isEqualTo("101");
        });
    }

    @Test
    void emptySexAndEthnicityAreListed() {
        Ssda903 read = given.children("101,,27/03/2008,,UN1,,").read();
        assertThat(read.children()).hasSize(1);
        assertThat(read.toCorrect())
                .extracting(ToCorrect::rule)
                .containsExactly(Rule.SEX_MISSING, Rule.ETHNICITY_MISSING);
    }

    @Test
    void aKnownChildWithAnotherDateOfBirthIsKeptAndListed() {
        Ssda903 read = given.children("101,1,27/03/2008,WBRI,UN1,,")
                .known("101", LocalDate.of(2008, 3, 26))
                .read();
        assertThat(read.children()).hasSize(1);
        assertThat(read.toCorrect()).extracting(ToCorrect::rule).containsExactly(Rule.BIRTH_DATES_DIFFER);
    }
}
