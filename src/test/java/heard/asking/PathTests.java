package heard.asking;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is asked next depends on what was answered; the path is worked out anew each time. */
class PathTests {

    private static final QuestionSet SET = set(
            ask("home", null),
            ask("why", new Condition("home", Set.of("no", "sometimes"))),
            ask("who", new Condition("why", Set.of("shouting"))),
            ask("school", null));

    @Test
    void whatHangsOnAnAnswerIsNotAskedBeforeItIsGiven() {
        assertThat(keys(SET.path(Map.of()))).containsExactly("home", "school");
    }

    @Test
    void anyOfTheNamedOptionsLeadsOn() {
        assertThat(keys(SET.path(Map.of("home", Set.of("no"))))).containsExactly("home", "why", "school");
        assertThat(keys(SET.path(Map.of("home", Set.of("sometimes", "yes"))))).containsExactly("home", "why", "school");
        assertThat(keys(SET.path(Map.of("home", Set.of("yes"))))).containsExactly("home", "school");
    }

    @Test
    void aQuestionWhoseOwnQuestionIsNoLongerAskedIsNotAskedEither() {
        assertThat(keys(SET.path(Map.of("home", Set.of("no"), "why", Set.of("shouting")))))
                .containsExactly("home", "why", "who", "school");
        // The child went back and changed the first answer: what was said of the second stays kept, and leads nowhere.
        assertThat(keys(SET.path(Map.of("home", Set.of("yes"), "why", Set.of("shouting")))))
                .containsExactly("home", "school");
    }

    @Test
    void passingOverLeadsOnToWhatEverybodyIsAsked() {
        assertThat(keys(SET.path(Map.of("home", Set.of())))).containsExactly("home", "school");
    }

    @Test
    void agesAreSaidAsPeopleSayThem() {
        assertThat(new Ages(8, 12).inWords()).isEqualTo("8 to 12");
        assertThat(new Ages(13, null).inWords()).isEqualTo("13 and over");
        assertThat(new Ages(null, 7).inWords()).isEqualTo("up to 7");
        assertThat(new Ages(9, 9).inWords()).isEqualTo("9");
        assertThat(Ages.ALL.inWords()).isEqualTo("any age");
        assertThat(new Ages(8, 12).holds(12)).isTrue();
        assertThat(new Ages(8, 12).holds(13)).isFalse();
        assertThat(new Ages(8, null).holds(7)).isFalse();
    }

    @Test
    void aTextThatNobodyTranslatedIsReadInEnglish() {
        Option option = new Option("yes", Map.of("en", "Yes", "pl", "Tak"), null, false);

        assertThat(option.label("pl")).isEqualTo("Tak");
        assertThat(option.label("ti")).isEqualTo("Yes");
    }

    private static List<String> keys(List<Ask> asks) {
        return asks.stream().map(Ask::key).toList();
    }

    private static QuestionSet set(Ask... asks) {
        return new QuestionSet(
                Ids.next(), Ids.next(), 1, Map.of("en", "T"), Look.MIDDLE, Occasion.ANY_TIME, Ages.ALL, List.of(asks));
    }

    private static Ask ask(String key, @Nullable Condition onlyIf) {
        return new Ask(key, AnswerType.CHOICES, Map.of("en", key), Map.of(), List.of(), null, null, onlyIf);
    }
}
