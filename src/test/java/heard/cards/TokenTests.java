package heard.cards;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTests {

    @Test
    void aTokenHasTwelveSymbolsOfWhichNoneLooksLikeAnother() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            Token token = new NewCard(Ids.next(), NewCard.newSeed(), PinKind.NUMBERS).token();
            assertThat(token.symbols()).hasSize(12).doesNotContain("I", "L", "O", "U");
            token.symbols().chars().forEach(seen::add);
        }
        assertThat(seen).as("all thirty-two come up").hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K7QM2X9P4RT0",
                "k7qm2x9p4rt0",
                " K7QM 2X9P 4RT0 ",
                "K7QM-2X9P-4RT0",
                "k7qm–2x9p—4rto",
                "K7QM\u00a02X9P\u00a04RTO",
                "K٧QM٢X٩P٤RT٠"
            })
    void isReadHoweverItIsTyped(String typed) {
        assertThat(Token.read(typed).orElseThrow().symbols()).isEqualTo("K7QM2X9P4RT0");
    }

    @Test
    void letterOIsZeroAndLettersIAndLAreOne() {
        assertThat(Token.read("oOiIlL 01 AB CD").orElseThrow().symbols()).isEqualTo("00111101ABCD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7QM", "K7QM2X9P4RT", "K7QM2X9P4RT00", "K7QM2X9P4RTU", "K7QM2X9P4RT!", "ЖЖЖЖЖЖЖЖЖЖЖЖ"})
    void whatCanBeNoTokenIsNone(String typed) {
        assertThat(Token.read(typed)).isEmpty();
    }

    @Test
    void isShownInThreeGroupsAndNeverInALog() {
        Token token = Token.read("K7QM2X9P4RT0").orElseThrow();

        assertThat(token.grouped()).isEqualTo("K7QM 2X9P 4RT0");
        assertThat("" + token).doesNotContain("K7QM");
    }

    @Test
    void theSameSeedAndIdMakeTheSameCardAndAnotherIdAnother() {
        String seed = NewCard.newSeed();
        NewCard card = new NewCard(Ids.next(), seed, PinKind.NUMBERS);
        NewCard again = new NewCard(card.id(), seed, PinKind.NUMBERS);
        NewCard other = new NewCard(Ids.next(), seed, PinKind.NUMBERS);

        assertThat(again.token().symbols()).isEqualTo(card.token().symbols());
        assertThat(again.pin().parts()).isEqualTo(card.pin().parts());
        assertThat(other.token().symbols()).isNotEqualTo(card.token().symbols());
        assertThat("" + card).doesNotContain(seed);
    }
}
