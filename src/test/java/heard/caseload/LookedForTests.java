package heard.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookedForTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14/03/2017",
                "14/3/2017",
                "14/3/17",
                "14-03-2017",
                "14.03.2017",
                "14 03 2017",
                "2017-03-14",
                "2017/3/14",
                "14 March 2017",
                "14 march 2017",
                "14 Mar 2017",
                "14th March 2017",
                "14th of March 2017",
                "14 March, 2017",
                "March 14, 2017",
                "Mar 14 2017",
                "  14   March  2017 "
            })
    void aDayIsADayHoweverItIsWritten(String typed) {
        assertThat(Looked.forWhat(typed, TODAY).bornOn()).isEqualTo(LocalDate.of(2017, 3, 14));
    }

    @Test
    void aYearOfTwoDigitsIsTheLatestThatIsNotToCome() {
        assertThat(Looked.forWhat("1/2/26", TODAY).bornOn()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(Looked.forWhat("1/2/27", TODAY).bornOn()).isEqualTo(LocalDate.of(1927, 2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2017", "31 February 2017", "2017-13-01", "0/0/2017", "99 99 99", "29/02/2017"})
    void aDayThatDoesNotExistIsSaidToBeNone(String typed) {
        Looked looked = Looked.forWhat(typed, TODAY);
        assertThat(looked.bornOn()).isNull();
        assertThat(looked.noSuchDay()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Jayden", "Jayden Okoro", "O'Brien", "12345", "14", "943 476 5919", "March", "4 Mayberry 12"})
    void anythingElseIsANameOrANumber(String typed) {
        Looked looked = Looked.forWhat(typed, TODAY);
        assertThat(looked.bornOn()).isNull();
        assertThat(looked.noSuchDay()).isFalse();
        assertThat(looked.words()).isNotEmpty();
    }

    @Test
    void aPlaceInTheListIsReadBackAsItWasWrittenAndNonsenseIsTheBeginning() {
        Place place = new Place(true, TODAY, java.util.UUID.randomUUID());
        assertThat(Place.read(place.written())).isEqualTo(place);
        assertThat(Place.read("")).isNull();
        assertThat(Place.read("heard_2026-02-31_1")).isNull();
        assertThat(Place.read("heard_2026-02-03_'; drop")).isNull();
    }
}
