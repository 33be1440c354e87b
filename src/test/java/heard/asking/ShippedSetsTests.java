package heard.asking;

import static org.assertj.core.api.Assertions.assertThat;

import heard.pages.Pictures;
import heard.pages.SayWords;
import heard.reading.Reading;
import heard.testing.HeardServer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sets that come with the program: who they are for, how they read, and that nothing in them leads nowhere. */
class ShippedSetsTests {

    static Stream<QuestionSet> sets() {
        return ShippedSets.all().stream().map(SetFile.Shipped::set);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void aNineYearOldCanReadEachQuestion(QuestionSet set) {
        for (Ask ask : set.asks()) {
            Reading reading = Reading.of(ask.text("en") + "\n" + ask.hint("en"));
            assertThat(reading.grade())
                    .as("grade of %s: %s %s", ask.key(), ask.text("en"), ask.hint("en"))
                    .isLessThanOrEqualTo(Reading.GRADE);
            assertThat(reading.longSentences()).as(ask.key()).isEmpty();
            for (Option option : ask.options()) {
                Reading label = Reading.of(option.label("en"));
                assertThat(label.words()).as(option.label("en")).isLessThanOrEqualTo(10);
                assertThat(label.syllables())
                        .as(option.label("en"))
                        .isLessThanOrEqualTo(Math.max(2, label.words() + label.words() / 2));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyOptionHasAPictureOfOursUnlessItIsANumber(QuestionSet set) {
        for (Ask ask : set.asks()) {
            for (Option option : ask.options()) {
                if (ask.type() != AnswerType.SCALE) {
                    assertThat(option.picture()).as(option.key()).isNotNull();
                    assertThat(Pictures.has(String.valueOf(option.picture())))
                            .as(option.picture())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void thereIsOneForEachOccasionAndForEachWhoIsAsked() {
        assertThat(sets().filter(set -> set.occasion() == Occasion.ANY_TIME
                                && set.asks().size() > 1)
                        .map(QuestionSet::look))
                .containsExactlyInAnyOrder(Look.values());
        assertThat(sets().map(QuestionSet::occasion).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Occasion.values());
        for (Occasion occasion : List.of(
                Occasion.BEFORE_CONFERENCE, Occasion.BEFORE_REVIEW, Occasion.AFTER_MEETING, Occasion.AFTER_VISIT)) {
            assertThat(sets().filter(set -> set.occasion() == occasion).map(QuestionSet::look))
                    .as("%s", occasion)
                    .contains(Look.MIDDLE)
                    .containsAnyOf(Look.SMALL, Look.EASY_READ);
        }
    }

    @Test
    void theFiveQuestionsOfTheSafeguardingDatasetAreAskedWithAPlainYesOrNo() {
        List<Ask> five = sets().flatMap(set -> set.asks().stream())
                .filter(ask -> ask.column() != null)
                .toList();

        assertThat(five.stream().map(Ask::column))
                .containsExactly(
                        "voch_explained_worries",
                        "voch_story_help_understand",
                        "voch_agree_worker",
                        "voch_plan_safe",
                        "voch_tablet_help_explain");
        assertThat(five)
                .allSatisfy(ask ->
                        assertThat(ask.options().stream().map(Option::key)).containsExactly("yes", "no"));
    }

    @Test
    void everyWayToAnswerIsUsedAndEachOfTheFourQuestionsIsAsked() {
        assertThat(sets().flatMap(set -> set.asks().stream()).map(Ask::type).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(AnswerType.values());
        sets().filter(set -> set.occasion() == Occasion.ANY_TIME && set.asks().size() > 1)
                .forEach(set -> assertThat(set.asks().stream().map(Ask::under))
                        .as(set.title("en"))
                        .contains(heard.voice.Question.values()));
    }

    @Test
    void whoeverIsAskedWhetherTheyAreSafeCanSayNoAndIsHeard() {
        List<Ask> safe = sets().flatMap(set -> set.asks().stream())
                .filter(ask -> ask.text("en").contains("feel safe"))
                .toList();

        assertThat(safe)
                .hasSizeGreaterThan(5)
                .allSatisfy(ask -> assertThat(ask.option("no"))
                        .hasValueSatisfying(no -> assertThat(no.notSafe()).isTrue()));
        QuestionSet middle = ShippedSets.all().stream()
                .filter(one -> one.name().equals("any-time-middle"))
                .findFirst()
                .orElseThrow()
                .set();
        assertThat(middle.saysNotSafe("home-safe", Set.of("no"))).isTrue();
        assertThat(middle.saysNotSafe("home-safe", Set.of("yes"))).isFalse();
        assertThat(middle.saysNotSafe("home-why", Set.of("shouting", "hurt"))).isTrue();
    }

    static Stream<String> languages() {
        return Translations.LANGUAGES.stream().map(SayWords.Language::tag);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextIsThereInEveryLanguageAndNoneIsLeftOver(String language) {
        List<String> english = sets().flatMap(set -> Words.of(set).stream())
                .map(Words.Text::english)
                .distinct()
                .toList();

        Map<String, String> words = Translations.all().getOrDefault(language, Map.of());
        assertThat(words).containsOnlyKeys(english);
        assertThat(words.values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatNobodyHasCheckedCountsAsMadeByAMachine(String language) {
        QuestionSets sets = HeardServer.bean(QuestionSets.class);

        assertThat(sets().allMatch(set -> sets.isMachineMade(set.id(), language)))
                .isTrue();
    }
}
