package heard.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThirdPersonTests {

    @Test
    void theChildAndTheirNameBecomeYouWithTheVerbThatFollows() {
        assertThat(told("The child was upset.")).containsExactly("The child was > You were");
        assertThat(told("We think Jayden is brave.")).containsExactly("Jayden is > you are");
        assertThat(told("Jayden likes football and Jayden goes every week."))
                .containsExactly("Jayden likes > You like", "Jayden goes > you go");
        assertThat(told("This young person’s room, and Jayden’s bed."))
                .containsExactly("This young person’s > Your", "Jayden’s > your");
        assertThat(told("We told Jayden things that matter.")).containsExactly("Jayden > you");
        assertThat(told("Jayden hasn’t been told.")).containsExactly("Jayden hasn’t > You haven't");
    }

    @Test
    void heSheAndTheyCountAfterTheNameAndInTheSentenceAfterIt() {
        assertThat(told("When Jayden was sad he went out. His dog came too."))
                .containsExactly("Jayden was > you were", "he > you", "His > Your");
        assertThat(told("Your brother rang. He was well.")).isEmpty();
        assertThat(told("Jayden was well.\nYour brother rang. He was well."))
                .as("another paragraph is about somebody else")
                .containsExactly("Jayden was > You were");
        assertThat(told("She said that Jayden is kind. She has a cat."))
                .as("somebody else’s pronoun")
                .containsExactly("Jayden is > you are");
        assertThat(ThirdPerson.in("Ola moved. Then she likes her room and told her to go.", "Ola", "she/her").stream()
                        .map(one -> one.found() + " > " + one.better())
                        .toList())
                .containsExactly("Ola > You", "she likes > you like", "her > your", "her > you");
        assertThat(ThirdPerson.in("Sam was here. They were glad.", "Sam", null)).hasSize(2);
    }

    @Test
    void whatIsSaidToTheChildOrWasSaidBySomebodyIsLeftAlone() {
        assertThat(told("Dear Jayden,\nJayden, we met on Monday. Thank you, Jayden! Hello Jayden and welcome."))
                .isEmpty();
        assertThat(told("Nana said: “Jayden was brave.” You were.")).isEmpty();
        assertThat(told("The children were there. The childminder came. Jaydenson rang."))
                .isEmpty();
        assertThat(told("You said what you want. We heard you.")).isEmpty();
    }

    @Test
    void aNameIsTakenLetterByLetterWhateverSignsAreInIt() {
        assertThat(ThirdPerson.in("AxJ was here.", "A.J", null)).isEmpty();
        assertThat(ThirdPerson.in("A.J was here.", "A.J", null)).hasSize(1);
        assertThat(ThirdPerson.in("J was here.", "(J*[\\E", null)).isEmpty();
    }

    @Test
    void itSaysInWhichSentenceItStands() {
        assertThat(ThirdPerson.in("You were there. The child was told.", "Jayden", "he"))
                .singleElement()
                .extracting(ThirdPerson::sentence)
                .isEqualTo("The child was told.");
    }

    private static List<String> told(String text) {
        return ThirdPerson.in(text, "Jayden", "he").stream()
                .map(one -> one.found() + " > " + one.better())
                .toList();
    }
}
