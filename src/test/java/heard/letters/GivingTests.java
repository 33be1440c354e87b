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
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
        assertThat(visitor.get("/children/" + child.id() + "/chronology").text())
                .contains("Letter given: What we decided");
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
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.text()).contains("Something else stands there already", "Thank you.");
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
    void howItWasGivenIsPutRightAndBothWordsOfTheChildStay() {
        letter.given("words", "Can I sea Dad?");
        String put = visitor.get(letter.path())
                .page()
                .select(".given a[href*=corrects]")
                .attr("href");
        Answer form = visitor.get(put);
        assertThat(form.typed("words")).isEqualTo("Can I sea Dad?");
        String corrects = form.typed("corrects");

        assertThat(letter.given("corrects", corrects, "words", "")
                        .page()
                        .select("#words-error")
                        .text())
                .contains("cannot be taken away");
        letter.given("id", form.typed("id"), "corrects", corrects, "way", "HANDED", "words", "Can I see Dad?");

        var given = visitor.get(letter.path()).page().select(".given");
        assertThat(given).hasSize(1);
        assertThat(given.text()).contains("Handed over", "Can I see Dad?");
        var entry = visitor.get("/children/" + child.id() + "/voice").page().select(".entry");
        assertThat(entry).hasSize(1);
        assertThat(entry.text()).contains("Can I see Dad?", "See the earlier version");

        Answer late = letter.given("corrects", corrects, "way", "POSTED", "words", "Can I see Mum?");
        assertThat(late.status()).as("somebody else put it right meanwhile").isEqualTo(409);
        assertThat(late.text()).contains("Handed over", "Can I see Dad?");
        assertThat(late.typed("words")).isEqualTo("Can I see Mum?");
        assertThat(letter.given("id", late.typed("id"), "corrects", late.typed("corrects"), "words", "Can I see Mum?")
                        .status())
                .isEqualTo(303);
        assertThat(visitor.get(letter.path()).page().select(".given").text()).contains("Can I see Mum?");
        assertThat(visitor.get("/children/" + child.id() + "/letters").text()).contains("Given");
    }

    @Test
    void whatTheChildSaidInAnotherLanguageStandsInItWithTheEnglishBeside() {
        letter.given("words", "Dziękuję.", "language", "pl", "english", "Thank you.");
        assertThat(visitor.get("/children/" + child.id() + "/voice")
                        .page()
                        .select(".entry")
                        .text())
                .contains("Dziękuję.", "Thank you.", "in Polish");
        assertThat(letter.given("words", "", "language", "xx", "english", "Thanks")
                        .page()
                        .select("#words-error, #language-error"))
                .hasSize(2);
    }

    @Test
    void whatIsNotFinishedCannotBeGiven() {
        ALetter draft = ALetter.begunBy(visitor, child, Kind.PLAN);
        assertThat(visitor.get(draft.path() + "/given").status()).isEqualTo(404);
        assertThat(draft.given().status()).isEqualTo(404);
    }

    @Test
    void inAClosedCaseALetterCanBeReadAndNeitherWrittenNorGivenAndWhatWasTypedStays() {
        Child closed = Given.aChild()
                .called("Robin")
                .allocatedTo(worker)
                .closedOn(TestClock.TODAY.minusDays(3))
                .save();
        UUID id = Ids.next();
        Letter finished = new Letter(
                closed.id(),
                id,
                Kind.LETTER,
                1,
                1,
                id,
                "Goodbye",
                "Dear Robin,",
                "",
                "en",
                worker.id(),
                worker.name(),
                OffsetDateTime.now(TestClock.CLOCK),
                List.of(new Part("", "You did well.", null, "")));
        Given.asService(() -> HeardServer.bean(Letters.class).begin(finished));
        String path = "/children/" + closed.id() + "/letters/" + id;

        assertThat(visitor.get(path).text()).contains("You did well.").doesNotContain("Put it right", "I gave it");
        assertThat(visitor.get(path + "/pdf").status()).isEqualTo(200);
        Answer written = visitor.post(
                path + "/writing",
                "save",
                Ids.next().toString(),
                "revision",
                "1",
                "title",
                "x",
                "language",
                "en",
                "words-0",
                "You did very well.");
        assertThat(written.status()).isEqualTo(422);
        assertThat(written.text()).contains("case was closed on 9 November 2026");
        assertThat(written.typed("words-0")).isEqualTo("You did very well.");
        Answer given = visitor.post(
                path + "/given",
                "id",
                Ids.next().toString(),
                "version",
                "1",
                "givenOn",
                TestClock.TODAY.toString(),
                "way",
                "HANDED",
                "givenBy",
                "Amira",
                "understood",
                "YES",
                "words",
                "Bye.");
        assertThat(given.status()).isEqualTo(422);
        assertThat(given.typed("words")).isEqualTo("Bye.");
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
