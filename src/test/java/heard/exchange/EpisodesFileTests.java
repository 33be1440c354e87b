package heard.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpisodesFileTests {

    @TempDir
    Path folder;

    AReturn given;

    @BeforeEach
    void begin() {
        given = new AReturn(folder).header(AReturn.TWO_CHILDREN);
    }

    @Test
    void aRowBecomesAnEpisodeAndLeavesTheAddressesOut() {
        Ssda903 read = given.episodes("101,15/02/2016,l,C2,N3,T2,PR0,14/08/2017,X1,CLOSE,EH1 7CD,WW22 1JV,4244474")
                .read();
        assertThat(read.episodes())
                .containsExactly(new EpisodeRow(
                        2,
                        "101",
                        LocalDate.of(2016, 2, 15),
                        1,
                        "L",
                        "C2",
                        "N3",
                        "T2",
                        "PR0",
                        LocalDate.of(2017, 8, 14),
                        "X1",
                        "CLOSE"));
        assertThat(read.toCorrect()).isEmpty();
        assertThat(read.files().getLast().notes()).containsExactly("Read as UTF-8.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",15/02/2016,S,C2,N3,U1,PR1,,,,,,|CHILD",
                "999,15/02/2016,S,C2,N3,U1,PR1,,,,,,|CHILD",
                "101,,S,C2,N3,U1,PR1,,,,,,|DECOM",
                "101,29/02/2015,S,C2,N3,U1,PR1,,,,,,|DECOM",
                "101,15/02/2016,S,C2,N3,U1,PR1,14/02/2016,X1,,,,|DEC",
                "101,15/02/2016,Q,C2,N3,U1,PR1,,,,,,|RNE",
                "101,15/02/2016,S,C9,N3,U1,PR1,,,,,,|LS",
                "101,15/02/2016,S,C2,N9,U1,PR1,,,,,,|CIN",
                "101,15/02/2016,S,C2,N3,Q1,PR1,,,,,,|PLACE",
                "101,15/02/2016,S,C2,N3,U1,PR9,,,,,,|PLACE_PROVIDER",
                "101,15/02/2016,S,C2,N3,U1,PR1,15/02/2017,E99,,,,|REC",
                "101,15/02/2016,S,C2,N3,U1,PR1,15/02/2017,X1,WHIM,,,|REASON_PLACE_CHANGE"
            })
    void aRowThatCannotBeReadIsRefusedByItsField(String row, String field) {
        Ssda903 read =
                given.episodes("102,15/02/2019,S,C2,N3,U1,PR1,,,,,,", row).read();
        assertThat(read.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.line()).isEqualTo(3);
            assertThat(refusal.file()).isEqualTo("episodes.csv");
        });
        assertThat(read.episodes()).hasSize(1);
    }

    @Test
    void anEpisodeThatEndsBeforeItStartsSaysBothDates() {
        assertThat(given.episodes("101,15/02/2016,S,C2,N3,U1,PR1,14/02/2016,X1,,,,")
                        .read()
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly("DEC '14/02/2016' is before the episode starts (DECOM 15/02/2016). Correct one of the"
                        + " dates.");
    }

    @Test
    void anEpisodeOfAChildWhomNobodyKnowsSaysWhatToDo() {
        assertThat(given.episodes("999,15/02/2016,S,C2,N3,U1,PR1,,,,,,").read().refusals())
                .extracting(Refusal::reason)
                .containsExactly(
                        "CHILD '999' is not a child of the header file, nor one that Heard knows. Add the child"
                                + " to the header file, or correct the number.");
    }

    @Test
    void episodesThatTouchDoNotOverlap() {
        assertThat(given.episodes(
                                "101,14/08/2017,T,C2,N3,U1,PR1,,,,,,",
                                "101,15/02/2016,S,C2,N3,U1,PR1,14/08/2017,X1,,,,")
                        .read()
                        .toCorrect())
                .isEmpty();
    }

    @Test
    void overlappingEpisodesAreKeptAndListedAlsoPastAShortOneInBetween() {
        Ssda903 read = given.episodes(
                        "101,01/01/2016,S,C2,N3,U1,PR1,01/01/2018,X1,,,,",
                        "101,01/02/2016,P,C2,N3,U1,PR1,01/03/2016,X1,,,,",
                        "101,01/04/2016,P,C2,N3,U1,PR1,01/05/2016,X1,,,,",
                        "102,01/04/2019,S,C2,N3,U1,PR1,,,,,,",
                        "102,01/05/2019,P,C2,N3,U1,PR1,,,,,,")
                .read();
        assertThat(read.episodes()).hasSize(5);
        assertThat(read.toCorrect())
                .extracting(ToCorrect::sentence)
                .containsExactly(
                        "episodes.csv, line 3: The episode starts before the one on line 2 has ended. Correct one of the"
                                + " dates.",
                        "episodes.csv, line 4: The episode starts before the one on line 2 has ended. Correct one of the"
                                + " dates.",
                        "episodes.csv, line 6: The episode starts before the one on line 5 has ended, which has no end."
                                + " Correct one of the dates.");
    }

    @Test
    void twoEpisodesFromOneDayAreBothKeptInAnOrderThatDoesNotDependOnTheFile() {
        String one = "101,01/01/2016,S,C2,N3,U1,PR1,01/01/2018,X1,,,,";
        String other = "101,01/01/2016,S,V2,N3,U1,PR1,01/01/2018,X1,,,,";
        var first = given.episodes(one, other).read();
        var turned = given.episodes(other, one).read();
        assertThat(first.episodes())
                .extracting(EpisodeRow::ordinal, EpisodeRow::legalStatus)
                .containsExactlyElementsOf(turned.episodes().stream()
                        .map(e -> tuple(e.ordinal(), e.legalStatus()))
                        .toList());
        assertThat(first.episodes()).extracting(EpisodeRow::ordinal).containsExactly(1, 2);
        assertThat(first.toCorrect()).extracting(ToCorrect::rule).containsExactly(Rule.OVERLAPPING_EPISODES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "101,26/03/2008,S,C2,N3,U1,PR1,,,,,,|EPISODE_BEFORE_BIRTH",
                "101,22/11/2026,S,C2,N3,U1,PR1,,,,,,|EPISODE_IN_FUTURE",
                "101,15/02/2016,S,C2,N3,U1,PR1,22/11/2026,X1,,,,|EPISODE_IN_FUTURE",
                "101,15/02/2016,S,C2,N3,U1,PR1,,X1,,,,|END_WITHOUT_REASON",
                "101,15/02/2016,S,C2,N3,U1,PR1,15/02/2017,,,,,|END_WITHOUT_REASON"
            })
    void aRowThatBreaksARuleIsKeptAndListed(String row, Rule rule) {
        Ssda903 read = given.episodes(row).read();
        assertThat(read.episodes()).hasSize(1);
        assertThat(read.refusals()).isEmpty();
        assertThat(read.toCorrect()).extracting(ToCorrect::rule).containsExactly(rule);
        assertThat(read.files().getLast().toCorrect()).isEqualTo(1);
    }

    @Test
    void codesThatHaveSinceEndedAndNewOnesAreBothRead() {
        assertThat(given.episodes(
                                "101,15/02/2012,S,C2,N3,H5,PR1,15/02/2013,E43,,,,",
                                "101,15/02/2016,S,C2,N3,K3,PR1,15/02/2017,E48,,,,",
                                "101,15/02/2026,S,C2,N3,Z11,,,,,,,")
                        .read()
                        .refusals())
                .isEmpty();
    }
}
