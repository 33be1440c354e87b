package heard.yousay;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.StaffMember;
import heard.children.Child;
import heard.pages.England;
import heard.people.Team;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.Visitor;
import heard.voice.Entry;
import heard.voice.How;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class YouSayTests {

    private static final int LONGEST = heard.yousay.Given.LONGEST;

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();

    @Test
    void beforeTheFirstBoxAChildReadsWhoWillReadItAndWhenSomebodyMustBeTold() {
        String page = new AChildVisiting(child).get("/say/start").text();

        assertThat(page)
                .contains("Your worker is " + worker.name())
                .contains("we must tell someone who can help")
                .contains("I don’t feel safe")
                .contains("0800 1111");
    }

    @Test
    void whileTheirWorkerIsAwayAChildReadsThatSomebodyElseGetsIt() {
        String today = England.day(OffsetDateTime.now()).toString();
        Visitor.signedInAs(worker)
                .post(
                        "/away",
                        "id",
                        AChildVisiting.id().toString(),
                        "whose",
                        worker.id().toString(),
                        "fromOn",
                        today,
                        "toOn",
                        today,
                        "cover",
                        Given.aWorker(team).id().toString());
        AChildVisiting visit = new AChildVisiting(child);

        assertThat(visit.get("/say/start").text()).contains("A worker in our team will read it.");
        Answer page = visit.begin("something");
        visit.answer(page, "next", "words", "Is anybody there?");
        visit.visitor().post("/say/send", "reply", page.typed("reply"));
        assertThat(visit.get("/say/receipt").text())
                .contains("Our team gets what you said.")
                .doesNotContain(worker.name());
    }

    @Test
    void aChildAnswersWhatTheirAnswersLeadToAndSendsIt() {
        AskedSets.ask(child, AskedSets.MIDDLE);
        AChildVisiting visit = new AChildVisiting(child);
        assertThat(visit.get("/say/choose").text()).contains("How are things?");

        Answer feel = visit.begin(AskedSets.MIDDLE);
        assertThat(feel.text()).contains("How do you feel today?").contains("Worried");
        String reply = feel.typed("reply");
        assertThat(visit.answer(feel, "next", "option", "worried").location()).isEqualTo("/say/question");

        Answer why = visit.question();
        assertThat(why.text()).contains("What makes you feel like that?");
        visit.answer(why, "next", "words", "They all talk about me.");
        visit.answer(visit.question(), "skip");
        visit.answer(visit.question(), "next", "option", "yes");
        // Nobody who says yes is asked what makes it feel not safe.
        Answer people = visit.question();
        assertThat(people.text()).contains("Who matters to you?");
        visit.answer(people, "next", "who-0", "Nan", "near-0", "1", "who-1", "Rex", "near-1", "2");
        visit.answer(visit.question(), "next", "option", "_none");
        visit.answer(visit.question(), "next", "option", "7");
        visit.answer(visit.question(), "next", "instead", "no-say");
        assertThat(visit.answer(visit.question(), "next", "instead", "later").location())
                .isEqualTo("/say/check");

        Answer check = visit.get("/say/check");
        assertThat(check.text())
                .contains("Worried")
                .doesNotContain("4 of 6")
                .contains("They all talk about me.")
                .contains("Very close: Nan")
                .contains("7 out of 10")
                .contains("I don’t want to say")
                .contains("You did not answer this one");
        visit.visitor().post("/say/look", "to", "/say", "language", "pl");
        assertThat(visit.get("/say/check").text())
                .contains("7/10", heard.pages.SayWords.in("pl").get("people.near") + ": Nan")
                .doesNotContain(" of ", "Very close", "None of these");
        visit.visitor().post("/say/look", "to", "/say", "language", "en");
        assertThat(visit.visitor().post("/say/send", "reply", reply).location()).isEqualTo("/say/receipt");

        assertThat(visit.get("/say/receipt").text())
                .contains("We have it now")
                .contains(worker.name())
                .contains("Friday 13 November");
        assertThat(visit.get("/say/choose").text()).doesNotContain("How are things?");
        assertThat(visit.record(reply))
                .extracting(Entry::words)
                .containsExactlyInAnyOrder(
                        "Worried (4 of 6)",
                        "They all talk about me.",
                        "Yes",
                        "Very close: Nan. A bit close: Rex",
                        "None of these",
                        "7 out of 10",
                        "Chose not to say.");
        assertThat(visit.record(reply))
                .filteredOn(entry -> entry.how() == How.WRITTEN)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.isInTheirOwnWords()).isTrue();
                    assertThat(entry.sourceLabel())
                            .isEqualTo("You can say · What makes you feel like that? · on their own");
                });
    }

    @Test
    void goingBackKeepsWhatWasTypedAndTheSameCardGoesOnWhereItStopped() {
        AskedSets.ask(child, AskedSets.MIDDLE);
        AChildVisiting visit = new AChildVisiting(child);
        visit.answer(visit.begin(AskedSets.MIDDLE), "next", "option", "good");
        visit.answer(visit.question(), "back", "words", "I walk to school.");

        Answer first = visit.question();
        assertThat(first.text()).contains("How do you feel today?");
        assertThat(first.page().select("input[value=good]").hasAttr("checked")).isTrue();
        visit.answer(first, "next", "option", "good");

        AChildVisiting another = new AChildVisiting(child);
        assertThat(another.get("/say/question").location()).isEqualTo("/say/choose");
        assertThat(another.get("/say/choose").text()).contains("You can go on where you stopped");
        Answer there = another.begin(AskedSets.MIDDLE);
        assertThat(there.typed("words")).isEqualTo("I walk to school.");
        assertThat(there.text()).contains("kept");
    }

    @Test
    void anAnswerIsStoredOnceAndAnOlderOneNeverOverANewerOne() {
        AChildVisiting visit = new AChildVisiting(child);
        Answer page = visit.begin("something");
        var first = AChildVisiting.id();

        assertThat(visit.put(page, first, 1, "one").status()).isEqualTo(201);
        assertThat(visit.put(page, first, 1, "one").status()).isEqualTo(200);
        assertThat(visit.put(page, AChildVisiting.id(), 2, "two").status()).isEqualTo(201);
        assertThat(visit.put(page, first, 1, "one").status()).isEqualTo(200);
        Answer older = visit.put(page, AChildVisiting.id(), 2, "another two");

        assertThat(older.status()).isEqualTo(409);
        assertThat(older.body()).contains("\"words\":\"two\"").contains("\"revision\":2");
        assertThat(visit.count("answer")).isEqualTo(2);
        assertThat(visit.record(page.typed("reply"))).extracting(Entry::words).containsExactly("two");
        assertThat(visit.count("entry")).isEqualTo(2);
    }

    @Test
    void whoWroteInTwoPlacesSeesBothAndChooses() {
        AChildVisiting visit = new AChildVisiting(child);
        Answer one = visit.begin("something");
        Answer two = visit.question();
        visit.answer(one, "next", "words", "in the first window");

        Answer conflict = visit.answer(two, "next", "words", "in the second window");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("in the first window").contains("in the second window");
        assertThat(visit.answer(conflict, "next", "words", "in the second window")
                        .status())
                .isEqualTo(303);
        assertThat(visit.record(one.typed("reply"))).extracting(Entry::words).containsExactly("in the second window");
    }

    @Test
    void emptyingTheBoxTakesNothingOutOfTheRecord() {
        AChildVisiting visit = new AChildVisiting(child);
        Answer page = visit.begin("something");
        visit.answer(page, "stay", "words", "I miss my dog.");

        visit.answer(visit.question(), "stay", "words", "");

        assertThat(visit.question().typed("words")).isEmpty();
        assertThat(visit.record(page.typed("reply"))).extracting(Entry::words).containsExactly("I miss my dog.");
    }

    @Test
    void whatIsTooLongOrNotOnTheListIsSaidBesideItAndStaysOnThePage() {
        AskedSets.ask(child, AskedSets.MIDDLE);
        AChildVisiting visit = new AChildVisiting(child);
        Answer page = visit.begin(AskedSets.MIDDLE);

        Answer answer = visit.answer(page, "next", "option", "made-up", "words", "a".repeat(LONGEST) + "bcd");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("shorter by 3 letters").contains("choose from the list");
        assertThat(answer.typed("words")).endsWith("abcd");
        assertThat(visit.count("answer")).isZero();
    }

    @Test
    void withAWorkerBesideTheAdultIsNamedOnTheRecord() {
        AChildVisiting visit = new AChildVisiting(child, worker);
        Answer page = visit.begin("news");
        assertThat(page.text()).contains(worker.name() + " is here to help you.");

        visit.answer(page, "next", "words", "I got a badge!");

        assertThat(visit.record(page.typed("reply"))).singleElement().satisfies(entry -> {
            assertThat(entry.authorName()).isEqualTo(worker.name());
            assertThat(entry.seenAlone()).isFalse();
            assertThat(entry.sourceLabel()).endsWith("with " + worker.name());
        });
    }

    @Test
    void sendingTwentyTimesSendsOnceAndWhatWasSentIsNotChanged() {
        AChildVisiting visit = new AChildVisiting(child);
        Answer page = visit.begin("something");
        visit.answer(page, "next", "words", "Hello.");
        for (int n = 0; n < 20; n++) {
            assertThat(visit.visitor()
                            .post("/say/send", "reply", page.typed("reply"))
                            .location())
                    .isEqualTo("/say/receipt");
        }

        assertThat(visit.answer(page, "next", "words", "Something else").location())
                .isEqualTo("/say/choose?sent=true");
        assertThat(visit.put(page, AChildVisiting.id(), 9, "Later").status()).isEqualTo(410);
        assertThat(visit.record(page.typed("reply"))).extracting(Entry::words).containsExactly("Hello.");
    }

    @Test
    void anotherChildsReplyAndQuestionsThatNobodyAskedDoNotExist() {
        AChildVisiting visit = new AChildVisiting(child);
        Answer page = visit.begin("something");
        Child other = Given.aChild().save();
        AChildVisiting others = new AChildVisiting(other);

        assertThat(others.put(page, AChildVisiting.id(), 1, "mine?").status()).isEqualTo(404);
        assertThat(others.visitor()
                        .post("/say/send", "reply", page.typed("reply"))
                        .status())
                .isEqualTo(404);
        assertThat(others.visitor()
                        .post(
                                "/say/choose",
                                "set",
                                AskedSets.setId(AskedSets.MIDDLE).toString())
                        .location())
                .isEqualTo("/say/choose");
        assertThat(others.question().location()).isEqualTo("/say/choose");
        assertThat(visit.put(page.typed("reply"), "nothing", AChildVisiting.id(), 1, "\"words\":\"x\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsSentFromAPageThatAnotherChildsVisitLeftOpenIsKeptForNeither() {
        AChildVisiting before =
                new AChildVisiting(Given.aChild().allocatedTo(worker).save());
        Answer left = before.begin("something");
        AChildVisiting now = new AChildVisiting(child);
        Answer own = now.begin("something");

        // With its own token, with the one that the page's script fetches, and with the button of the page.
        now.visitor().withToken(left.typed("_csrf"));
        assertThat(now.put(left, AChildVisiting.id(), 1, "Left open").status()).isEqualTo(403);
        assertThat(now.answer(left, "next", "words", "Left open").location()).isEqualTo("/say?again=1");
        now.visitor().withToken(own.typed("_csrf"));
        assertThat(now.put(left, AChildVisiting.id(), 1, "Left open").status()).isEqualTo(404);
        assertThat(now.answer(left, "next", "words", "Left open").status()).isEqualTo(404);

        // And where nothing but whose page it was tells them apart.
        String whose = left.typed("whose");
        Answer shown = now.visitor()
                .post("/say/profile", "whose", whose, "heading", "likes", "revision", "0", "words", "Le<b>ft");
        assertThat(shown.status()).isEqualTo(409);
        assertThat(shown.page().select(".said").text()).isEqualTo("Le<b>ft");
        assertThat(now.visitor()
                        .post("/say/choose", "whose", whose, "set", "news")
                        .location())
                .isEqualTo("/say?other=true");
        assertThat(now.count("profile_line")).isZero();

        assertThat(now.count("answer")).isZero();
        assertThat(before.count("answer")).isZero();
    }

    @Test
    void notSafeSaysWhomToCallWithoutAVisitAndTellsSomebodyOnceAPressWithOne() {
        Answer outside = Visitor.notSignedIn().get("/say/not-safe");
        // In one piece, whatever the print: looked for as it is dialled.
        assertThat(outside.body()).contains("<bdi class=\"tel\">0800 1111</bdi>");
        assertThat(outside.text()).contains("Call 999").contains("0800 1111").contains("We don’t know who you are yet");

        AChildVisiting visit = new AChildVisiting(child);
        Answer page = visit.get("/say/start");
        for (int n = 0; n < 3; n++) {
            assertThat(visit.visitor()
                            .post("/say/not-safe", "press", page.typed("press"))
                            .location())
                    .isEqualTo("/say/not-safe");
        }

        assertThat(visit.get("/say/not-safe").text())
                .contains("We have told our team")
                .contains("Call 999");
        assertThat(visit.count("not_safe")).isEqualTo(1);
        assertThat(visit.count("entry")).isEqualTo(1);
    }

    @Test
    void aChoiceThatSaysNotSafeIsAnsweredWithWhomToCall() {
        AskedSets.ask(child, AskedSets.MIDDLE);
        AChildVisiting visit = new AChildVisiting(child);
        visit.answer(visit.begin(AskedSets.MIDDLE), "next", "option", "great");
        visit.answer(visit.question(), "skip");

        visit.answer(visit.question(), "next", "option", "no");

        assertThat(visit.question().text())
                .contains("You said that you don’t feel safe")
                .contains("What makes it feel not safe?");
    }

    @Test
    void thePagesSpeakTheLanguageThatWasChosen() {
        AChildVisiting visit = new AChildVisiting(child);
        visit.get("/say/look");
        assertThat(visit.visitor()
                        .post(
                                "/say/look",
                                "language",
                                "ar",
                                "english",
                                "true",
                                "largePrint",
                                "true",
                                "to",
                                "/say/choose")
                        .location())
                .isEqualTo("/say/choose");

        var page = visit.get("/say/choose").page();

        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("html").attr("class")).contains("large");
        assertThat(List.of("العربية")).anyMatch(page.text()::contains);
        assertThat(page.select("h1 .en").text()).isEqualTo("What do you want to do?");

        AskedSets.ask(child, AskedSets.MIDDLE);
        visit.answer(visit.begin(AskedSets.MIDDLE), "next", "option", "good");
        var check = visit.get("/say/check").page();
        assertThat(check.select("li .hint .en").eachText()).contains("How do you feel today?");
        assertThat(check.select("li p.en").eachText()).containsExactly("Good");
    }
}
