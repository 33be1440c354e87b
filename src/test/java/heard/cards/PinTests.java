package heard.cards;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.pages.Pictures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PinTests {

    @Test
    void numbersAreSixDigitsHoweverTheyAreTyped() {
        for (String typed : List.of("493027", "493 027", " 4 9 3-0 2 7", "٤٩٣٠٢٧")) {
            assertThat(Pin.readNumbers(typed).orElseThrow().grouped()).isEqualTo("493 027");
        }
        for (String typed : List.of("", "49302", "4930277", "49302x")) {
            assertThat(Pin.readNumbers(typed)).isEmpty();
        }
    }

    @Test
    void sixPicturesAreTheSameInAnyOrder() {
        List<String> pictures = new ArrayList<>(List.of("cat", "bus", "moon", "apple", "key", "drum"));
        Pin pin = Pin.readPictures(pictures).orElseThrow();
        Collections.reverse(pictures);

        assertThat(Pin.readPictures(pictures).orElseThrow().written()).isEqualTo(pin.written());
    }

    @Test
    void fiveOrSevenPicturesAndOnesThatThereAreNotAreNoPin() {
        assertThat(Pin.readPictures(List.of("cat", "bus", "moon", "apple", "key")))
                .isEmpty();
        assertThat(Pin.readPictures(List.of("cat", "bus", "moon", "apple", "key", "drum", "sun")))
                .isEmpty();
        assertThat(Pin.readPictures(List.of("cat", "cat", "moon", "apple", "key", "drum")))
                .isEmpty();
        assertThat(Pin.readPictures(List.of("cat", "lorry", "moon", "apple", "key", "drum")))
                .isEmpty();
    }

    @Test
    void aMadePinHasSixDifferentPicturesAndEachPictureComesUp() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            List<String> parts = new NewCard(Ids.next(), NewCard.newSeed(), PinKind.PICTURES)
                    .pin()
                    .parts();
            assertThat(parts).hasSize(6).doesNotHaveDuplicates();
            seen.addAll(parts);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(Pictures.PIN);
        assertThat("" + Pin.readNumbers("493027").orElseThrow()).doesNotContain("493");
    }
}
