package heard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SayWordsTests {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void eachLanguageHasKeysOfEnglishAndNoOthersAndFillsInTheSamePlaces() {
        SayWords english = SayWords.in("en");
        for (SayWords.Language language : SayWords.LANGUAGES) {
            SayWords words = SayWords.in(language.tag());
            assertThat(english.keys()).as(language.name()).containsAll(words.keys());
            for (String key : words.keys()) {
                assertThat(places(words.get(key)))
                        .as(language.tag() + " " + key)
                        .isEqualTo(places(english.get(key)));
            }
        }
    }

    @Test
    void whatALanguageHasNoWordsForIsSaidInEnglish() {
        assertThat(SayWords.in("xx").get("question.next")).isEqualTo("Next");
        assertThat(SayWords.in("en").get("top.beside", "Amira")).isEqualTo("Amira is here to help you.");
    }

    @Test
    void aDayIsSaidInTheLanguageOfThePage() {
        LocalDate day = LocalDate.of(2026, 11, 17);
        assertThat(SayWords.in("en").day(day)).isEqualTo("Tuesday 17 November");
        assertThat(SayWords.in("pl").day(day)).contains("wtorek").contains("listopada");
        assertThat(SayWords.in("uk").day(day)).contains("2026").doesNotEndWith(".");
        assertThat(SayWords.in("ti").day(day)).contains("17").doesNotContain("2026", "AD");
        assertThat(SayWords.in("ar").dir()).isEqualTo("rtl");
    }

    @Test
    void everyPictureOfAPinIsThereAndHasAName() {
        assertThat(Pictures.PIN).hasSize(36).doesNotHaveDuplicates();
        for (String picture : Pictures.PIN) {
            assertThat(Pictures.svg(picture)).as(picture).startsWith("<svg").doesNotContain("style=");
            assertThat(SayWords.in("en").has("picture." + picture)).as(picture).isTrue();
        }
        assertThat(Pictures.svg("../../application")).isEmpty();
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(match -> places.add(match.group()));
        return places;
    }
}
