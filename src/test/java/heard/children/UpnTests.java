package heard.children;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpnTests {

    @ParameterizedTest
    @ValueSource(strings = {"H801200001001", "A950000178301", "B801200005001", "P207000016049"})
    void aNumberWithItsOwnLetterPasses(String upn) {
        assertThat(new Upn(upn).hasTheRightLetter()).isTrue();
    }

    @Test
    void aNumberWithAnotherLetterFailsAndTheRightOneIsNamed() {
        Upn wrong = new Upn("B207000016049");
        assertThat(wrong.hasTheForm()).isTrue();
        assertThat(wrong.hasTheRightLetter()).isFalse();
        assertThat(wrong.rightLetter()).isEqualTo('P');
    }

    @Test
    void aTemporaryNumberCountsItsLastLetterByItsPlaceAmongTheCheckLetters() {
        // 8x2 + 0 + 1x4 + 2x5 + 0 + 0 + 0 + 0 + 1x10 + 0 + 0 + K(9)x13 = 157, and 157 mod 23 is 19, which is W.
        assertThat(new Upn("W80120000100K").hasTheRightLetter()).isTrue();
        assertThat(new Upn("X80120000100K").hasTheRightLetter()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "H80120000100", "H8012000010011", "I801200001001", "H80120000100S", "8801200001001", "UN6"})
    void anythingElseHasNotTheForm(String upn) {
        assertThat(new Upn(upn).hasTheForm()).isFalse();
        assertThat(new Upn(upn).hasTheRightLetter()).isFalse();
        assertThat(new Upn(upn).saysUnknown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UN1", "UN2", "UN3", "UN4", "UN5"})
    void theCodesForUnknownAreNoNumbers(String upn) {
        assertThat(new Upn(upn).saysUnknown()).isTrue();
    }
}
