package heard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaidTests {

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-03", " 2026-12-03 ", "3/12/2026", "03/12/2026"})
    void aDayIsReadAsItWasPickedOrWrittenByHand(String typed) {
        assertThat(Said.parse(typed)).isEqualTo(LocalDate.of(2026, 12, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2026-02-30", "30/2/2026", "3.12.2026", "tomorrow"})
    void whatIsNoDayIsNone(String typed) {
        assertThat(Said.parse(typed)).isNull();
    }

    @Test
    void whatWasNotSentIsNone() {
        assertThat(Said.parse(null)).isNull();
    }
}
