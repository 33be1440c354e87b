package heard.children;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTests {

    @ParameterizedTest
    @ValueSource(strings = {"9434765919", "9434765870", "4010232137"})
    void aNumberWithItsOwnLastDigitPasses(String digits) {
        assertThat(new NhsNumber(digits).hasTheRightLastDigit()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9434765918", "9434756919", "943476591", "94347659190", "943476591X", ""})
    void anyOtherDoesNot(String digits) {
        assertThat(new NhsNumber(digits).hasTheRightLastDigit()).isFalse();
    }

    @Test
    void itIsShownInThreesAndAFour() {
        assertThat(new NhsNumber("9434765919").grouped()).isEqualTo("943 476 5919");
        assertThat(new NhsNumber("12").grouped()).isEqualTo("12");
    }
}
