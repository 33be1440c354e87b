package heard.letters;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GivingTests {

    private final StaffMember worker = Given.aWorker(Given.aTeam());
    private final Child child =
            Given.aChild().called("Robin").allocatedTo(worker).save();
    private final Visitor visitor = Visitor.signedInAs(worker);
    private final ALetter letter = ALetter.begunBy(visitor, child, Kind.LETTER).finished();

    @Test
    void whatWasGivenSaysWhenHowByWhomWhichVersionAndWhatTheChildSaidStandsInTheirVoice() {
        assertThat(visitor.get(letter.path() + "/given").typed("givenBy")).isEqualTo(worker.name());
        Answer answer = letter.given("understood", "PARTLY", "words", "So I can see Dad? On Sunday?");

        assertThat(visitor.get(answer.location()).text())
                .contains(
                        "Read together",
                        "12 November 2026",
                        "by Amira Khan",
                        "version 1",
                        "partly understood",
                        "On Sunday?");
        assertThat(visitor.get("/children/" + child.id() + "/letters").text())
                .contains("Given", "12 November 2026", "partly understood");
        var entry = visitor.get("/children/" + child.id() + "/voice").page().select(".entry");
        assertThat(entry.text()).contains("So I can see Dad? On Sunday?", "Said by Robin", "Letter: What we decided");
        assertThat(entry.select("a[href=" + letter.path() + "]")).hasSize(1);
    }

    @Test
    void theSameSentTwiceIsKeptOnceAndAnotherTextUnderItIsAskedAbout() {
        String id = Ids.next().toString();
        letter.given("id", id, "words", "Thank you.");
        assertThat(letter.given("id", id, "words", "Thank you.").status()).isEqualTo(303);
        assertThat(visitor.get(letter.path()).page().select(".given")).hasSize(1);
        assertThat(visitor.get("/children/" + child.id() + "/voice").page().select(".entry"))
                .hasSize(1);

        Answer another = letter.given("id", id, "words", "No thank you.");
        assertThat(another.status()).isEqualTo(422);
        assertThat(another.text()).contains("You kept this once already");
        assertThat(another.typed("words")).isEqualTo("No thank you.");
        assertThat(letter.given("id", another.typed("id"), "words", "No thank you.")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndWhatWasTypedStays() {
        Answer answer = letter.given(
                "givenOn", "2026-11-13", "way", "", "understood", "", "givenBy", "", "words", "x".repeat(20_001));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#givenOn-error").text()).contains("13 November 2026 is in the future");
        assertThat(answer.page().select("#way-error, #understood-error, #givenBy-error, #words-error"))
                .hasSize(4);
        assertThat(answer.typed("words")).hasSize(20_001);
        assertThat(letter.given("givenOn", "2026-11-11")
                        .page()
                        .select("#givenOn-error")
                        .text())
                .contains("It was finished on 12 November 2026");
        assertThat(letter.given("givenOn", "2026-02-30")
                        .page()
                        .select("#givenOn-error")
                        .text())
                .contains("is no day");
        assertThat(letter.given("version", "2")
                        .page()
                        .select("#version-error, .govuk-error-summary")
                        .text())
                .contains("which version");
        assertThat(visitor.get("/children/" + child.id() + "/voice").page().select(".entry"))
                .isEmpty();
    }

    @Test
    void whatIsNotFinishedCannotBeGiven() {
        ALetter draft = ALetter.begunBy(visitor, child, Kind.PLAN);
        assertThat(visitor.get(draft.path() + "/given").status()).isEqualTo(404);
        assertThat(draft.given().status()).isEqualTo(404);
    }

    @Test
    void theListOfWhatWasGivenNamesEachVersionOnceTheLatestFirst() {
        ALetter never = ALetter.begunBy(visitor, child, Kind.PLAN).finished();
        letter.given();
        letter.given("way", "TALKED_LATER");
        letter.opened()
                .part(0, "Why", "You asked to see your dad. We said yes to Sundays.")
                .finished();
        letter.given("version", "2", "way", "POSTED");

        List<Letters.Given> given = new ArrayList<>();
        Given.asService(() -> given.addAll(HeardServer.bean(Letters.class).given(child.id())));

        assertThat(given).extracting(Letters.Given::letterId).doesNotContain(never.id());
        assertThat(given).extracting(Letters.Given::version).containsExactly(2, 1);
        assertThat(given).extracting(Letters.Given::way).containsExactly(Way.POSTED, Way.READ_TOGETHER);
        assertThat(given.getFirst().givenOn()).isEqualTo(TestClock.TODAY);
    }
}
