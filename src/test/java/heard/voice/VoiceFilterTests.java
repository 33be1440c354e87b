package heard.voice;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VoiceFilterTests {

    private final StaffMember worker = Given.aWorker(Given.aTeam());
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();
    private final String voice = "/children/" + child.id() + "/voice";

    @Test
    void filtersNarrowWhatIsShown() {
        Given.anEntry(child)
                .words("I hide when they shout")
                .under(Question.FEELINGS)
                .saidOn(LocalDate.of(2026, 5, 2))
                .save();
        Given.anEntry(child)
                .words("Football on Saturdays")
                .under(Question.DAY)
                .saidOn(LocalDate.of(2026, 6, 2))
                .seenAlone(true)
                .save();
        Given.anEntry(child)
                .words("I would like a desk")
                .from(Source.FORM)
                .saidOn(LocalDate.of(2026, 7, 2))
                .save();

        assertThat(words(read("?question=FEELINGS"))).containsExactly("I hide when they shout");
        assertThat(words(read("?source=FORM"))).containsExactly("I would like a desk");
        assertThat(words(read("?alone=true"))).containsExactly("Football on Saturdays");
        assertThat(words(read("?from=2026-06-02&to=2026-06-30"))).containsExactly("Football on Saturdays");
        assertThat(words(read("?text=shouting"))).containsExactly("I hide when they shout");
        assertThat(words(read("?text=the")))
                .as("too common to be searched for")
                .containsExactly("I hide when they shout");
        assertThat(words(read("?text=%22%27%3A%26%21(%00"))).isEmpty();
    }

    @Test
    void aFilterThatMatchesNothingSaysSoAndLeadsBack() {
        Given.anEntry(child).save();

        Answer answer = read("?text=dinosaur");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("Nothing matches").contains("dinosaur");
        assertThat(answer.page().select(".empty a").attr("href")).isEqualTo("?");
    }

    @Test
    void aDateThatIsNoneIsNamedBesideItsFieldAndKept() {
        Given.anEntry(child).save();

        Answer answer = read("?from=30+February");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().expectFirst("#from").val()).isEqualTo("30 February");
        assertThat(answer.page().expectFirst("#from-error").text()).contains("must be a real date");
    }

    @Test
    void aLongVoiceIsReadPageByPageWithNothingTwiceAndNothingLeftOut() {
        List<String> said =
                IntStream.range(0, 120).mapToObj(n -> "Entry %03d".formatted(n)).toList();
        Given.asService(() -> said.forEach(text -> HeardServer.bean(Voice.class)
                .add(Given.anEntry(child)
                        .words(text)
                        // Several on one day, so that the key needs its second half.
                        .saidOn(TestClock.TODAY.minusDays(said.indexOf(text) / 7))
                        .build())));

        Answer first = read("");
        Answer second = Visitor.signedInAs(worker)
                .get(voice + first.page().select(".pager a[rel=next]").attr("href"));
        Answer third = Visitor.signedInAs(worker)
                .get(voice + second.page().select(".pager a[rel=next]").attr("href"));
        Answer back = Visitor.signedInAs(worker)
                .get(voice + third.page().select(".pager a[rel=prev]").attr("href"));

        assertThat(words(first)).hasSize(50);
        assertThat(words(second)).hasSize(50);
        assertThat(words(third)).hasSize(20);
        assertThat(third.page().select(".pager a[rel=next]")).isEmpty();
        assertThat(words(back)).isEqualTo(words(second));
        List<String> all = words(read("?all=true"));
        assertThat(all).hasSize(120).doesNotHaveDuplicates();
        assertThat(Stream.of(first, second, third).flatMap(page -> words(page).stream()))
                .containsExactlyElementsOf(all);
    }

    @Test
    void thePrintViewHasEveryEntryOfTheFilterWithNothingFolded() {
        Given.asService(() -> IntStream.range(0, 60)
                .forEach(n -> HeardServer.bean(Voice.class)
                        .add(Given.anEntry(child)
                                .words("Entry " + n)
                                .reading("read")
                                .build())));
        Given.anEntry(child).by(Speaker.FAMILY, "Aunt").save();

        Answer answer = Visitor.signedInAs(worker).get(voice + "/print?own=true");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(words(answer)).hasSize(60);
        assertThat(answer.page().select("details.reading:not([open])")).isEmpty();
        assertThat(answer.text()).contains("60 entries: in Jayden’s own words").contains(worker.name());
    }

    private Answer read(String query) {
        return Visitor.signedInAs(worker).get(voice + query);
    }

    private static List<String> words(Answer answer) {
        return answer.page().select(".words__text").eachText();
    }
}
