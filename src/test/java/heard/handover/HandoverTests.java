package heard.handover;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.profile.Heading;
import heard.responses.Outcome;
import heard.responses.Responses;
import heard.responses.Step;
import heard.responses.StepKind;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import heard.voice.Entry;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandoverTests {

    private static final LocalDate TODAY = TestClock.TODAY;

    private final Team team = Given.aTeam();
    private final StaffMember amira = Given.aWorker(team);
    private final StaffMember sam = Given.aWorker(team);
    private final StaffMember manager = Given.aManager(team);
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(amira).save();
    private final AHandover handover = new AHandover(child);
    private final Visitor visitor = Visitor.signedInAs(amira);

    @Test
    void thePageIsMadeFromTheRecordWithoutAnybodyWritingIt() {
        Entry dog = Given.anEntry(child)
                .words("I miss my dog Rex.")
                .saidOn(TODAY.minusDays(20))
                .save();
        Entry school = Given.anEntry(child)
                .words("I want to walk to school.")
                .saidOn(TODAY.minusDays(9))
                .save();
        answered(dog, Outcome.ACTED_ON, "Rex comes on Saturdays.", true);
        answered(school, Outcome.NOT_NOW, "After half term.", false);
        line(Heading.LIKES, "I miss my dog Rex.", dog);
        line(Heading.UPSET, "Give him ten minutes.", null);
        line(Heading.TRUST, "Nana Rose.", null);
        handover.action(sam, "Ask the school about a walking bus.", TODAY.minusDays(2));
        notSaid();

        Answer page = handover.open(visitor);

        assertThat(page.status()).isEqualTo(200);
        assertThat(section(page, "s-talk")).contains("Talks best while walking.");
        assertThat(section(page, "s-upset")).contains("Give him ten minutes.");
        assertThat(section(page, "s-people")).contains("Nana Rose.");
        assertThat(page.page().select("section[aria-labelledby=s-who] .words").text())
                .isEqualTo("I miss my dog Rex.");
        assertThat(section(page, "s-said"))
                .contains("Acted on: Rex comes on Saturdays. Told on")
                .contains("Not now: After half term. Was to be told by")
                .doesNotContain("Chose not to say");
        assertThat(section(page, "s-promises"))
                .contains("“I want to walk to school.” to be told")
                .contains("Ask the school about a walking bus. " + sam.name() + ", by 10 November 2026 late")
                .doesNotContain("Rex");
        assertThat(section(page, "s-again")).contains("chose not to answer").contains("12 November 2026");
        assertThat(visitor.get("/children/" + child.id() + "/profile").page().select("main a[href$=/handover]"))
                .hasSize(1);
        assertThat(visitor.get("/children/" + child.id() + "/details").page().select("main a[href$=/handover]"))
                .hasSize(1);
    }

    @Test
    void whoGoesWritesItOnceAndWhoComesConfirmsBeforeTheFirstVisit() {
        Answer form = visitor.get(handover.path("/write"));
        String[] fields = {
            "toStaff",
            sam.id().toString(),
            "fromOn",
            "2026-12-01",
            "firstVisitOn",
            "2026-12-03",
            "word",
            "The cat first.",
            "notAgain",
            "Where dad is."
        };
        Answer first = handover.save(visitor, form, fields);
        Answer again = handover.save(visitor, form, fields);
        assertThat(first.status()).isEqualTo(303);
        assertThat(again.location()).isEqualTo(first.location());
        String id = AHandover.id(first);

        Visitor coming = Visitor.signedInAs(sam);
        assertThat(visitor.get(handover.path("?of=" + id)).text())
                .contains("The cat first.")
                .contains("Where dad is.")
                .contains("not read yet, to be read before the first visit on 3 December 2026")
                .doesNotContain("I have read it");
        assertThat(banner(coming)).contains("Handover to read before the first visit on 3 December");
        assertThat(coming.get("/children?of=team").text())
                .contains("Handover to read before the first visit on 3 December");
        assertThat(handover.read(visitor, id).status()).isEqualTo(422);

        assertThat(handover.read(coming, id).status()).isEqualTo(303);

        assertThat(handover.open(visitor).text())
                .contains("read by " + sam.name() + " on 12 November 2026, before the first visit")
                .doesNotContain("I have read it");
        assertThat(banner(coming)).doesNotContain("Handover");
        assertThat(visitor.get("/children/" + child.id() + "/chronology").text())
                .contains("Handed over to " + sam.name() + ", from 1 December 2026, first visit on 3 December 2026");
    }

    @Test
    void notReadOnTheDayOfTheFirstVisitIsRedAndReadAfterItIsSaid() {
        Visitor coming = Visitor.signedInAs(sam);
        String late = handover.written(visitor, sam, TODAY.minusDays(3));

        assertThat(coming.get("/children/" + child.id() + "/voice")
                        .page()
                        .select(".child .tag--late")
                        .text())
                .contains("Handover not read, first visit was on 9 November");
        handover.read(coming, late);
        assertThat(coming.get(handover.path("/" + late)).text()).contains("on 12 November 2026, after the first visit");

        handover.written(visitor, sam, TODAY);
        assertThat(coming.get("/children/" + child.id() + "/voice")
                        .page()
                        .select(".child .tag--late")
                        .text())
                .contains("Handover not read, first visit today");
    }

    @Test
    void forSomebodyWithoutAnAccountTheWorkerWritesDownWhoReadItAndWhen() {
        String id = handover.writtenToACarer(visitor, TODAY.plusDays(2));
        assertThat(visitor.get(handover.path("?of=" + id)).text()).contains("Has Dana Price read it?");

        Answer wrong = handover.read(visitor, id, "readerName", "Dana", "readOn", "2026-11-13");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("This day is in the future.");
        assertThat(wrong.typed("readerName")).isEqualTo("Dana");
        assertThat(handover.read(visitor, id, "readerName", "", "readOn", "").text())
                .contains("Who has read it? Write their name.")
                .contains("Give the day.");

        handover.read(visitor, id, "readerName", "Dana Price and Lou", "readOn", "2026-11-12");
        assertThat(visitor.get(handover.path("/" + id)).text())
                .contains("Dana Price and Lou, on 12 November 2026, written down by " + amira.name());
    }

    @Test
    void puttingItRightIsANewVersionAndItIsReadAgain() {
        Visitor coming = Visitor.signedInAs(sam);
        String id = handover.written(visitor, sam, TODAY.plusDays(3));
        handover.read(coming, id);
        Answer stale = coming.get(handover.path("?of=" + id));

        Answer form = visitor.get(handover.path("/" + id + "/change"));
        assertThat(form.typed("word").strip()).isEqualTo("Let her show you the cat first.");
        handover.save(visitor, form, "word", "The cat is called Sosej.");

        assertThat(visitor.get(handover.path("/" + id)).text())
                .contains("The cat is called Sosej.")
                .contains("Let her show you the cat first.")
                .contains("as it stood before it was put right")
                .contains("put right since, and not read again");
        assertThat(banner(coming)).contains("Handover put right, to read again");
        assertThat(stale.status()).isEqualTo(200);
        assertThat(coming.post(
                                handover.path("/" + id + "/reading"),
                                "id",
                                Ids.next().toString(),
                                "version",
                                "1")
                        .status())
                .isEqualTo(409);
        handover.read(coming, id);
        assertThat(banner(coming)).doesNotContain("Handover");
    }

    @Test
    void twoWhoPutTheSameRightTheSecondSeesBothTexts() {
        String id = handover.written(visitor, sam, TODAY.plusDays(3));
        Visitor other = Visitor.signedInAs(manager);
        Answer mine = visitor.get(handover.path("/" + id + "/change"));
        Answer theirs = other.get(handover.path("/" + id + "/change"));
        handover.save(other, theirs, "word", "Knock twice.");

        Answer conflict = handover.save(visitor, mine, "word", "Ring the bell.");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("Knock twice.").contains(manager.name() + " saved this handover");
        assertThat(conflict.typed("word").strip()).isEqualTo("Ring the bell.");
        assertThat(handover.save(visitor, conflict).status()).isEqualTo(303);
        assertThat(visitor.get(handover.path("/" + id)).text())
                .contains("Knock twice.")
                .contains("Ring the bell.");
    }

    @Test
    void badInputIsSaidBesideTheFieldAndWhatWasTypedIsKept() {
        Answer form = visitor.get(handover.path("/write"));
        String typed = "a".repeat(Version.LONGEST_WORD + 1);

        Answer answer = handover.save(
                visitor,
                form,
                "toStaff",
                "",
                "fromOn",
                "",
                "firstVisitOn",
                "2026-02-30",
                "word",
                typed,
                "toName",
                "Dana");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Write what they are to Jayden")
                .contains("From which day? Give the day.")
                .contains("This must be a real date")
                .contains("up to 1,200 characters, and has 1,201");
        assertThat(answer.typed("word").strip()).isEqualTo(typed);
        assertThat(handover.save(visitor, form, "toStaff", Ids.next().toString(), "word", "")
                        .text())
                .contains("Choose somebody from the list.")
                .contains("Write a word to whoever comes");
        assertThat(handover.save(visitor, form, "toStaff", sam.id().toString(), "toName", "Dana")
                        .text())
                .contains("it is for one of the two");
        assertThat(handover.save(visitor, form, "toStaff", "").text()).contains("Who is it for?");
        assertThat(handover.open(visitor).text()).contains("Nobody has written a handover yet");
    }

    @Test
    void whatIsBeingTypedIsKeptAsADraftAndOfferedAgain() {
        Answer form = visitor.get(handover.path("/write"));
        String id = form.typed("id");
        visitor.post(
                "/children/" + child.id() + "/drafts/handover/" + id,
                "id",
                id,
                "save",
                form.typed("save"),
                "version",
                "0",
                "word",
                "Half a");

        Answer again = visitor.get(handover.path("/write"));

        assertThat(again.typed("word").strip()).isEqualTo("Half a");
        assertThat(again.typed("id")).isEqualTo(id);
        assertThat(again.text()).contains("You began this and did not save it");
        handover.save(visitor, again, "toStaff", sam.id().toString(), "fromOn", "2026-12-01", "word", "Half a loaf");
        assertThat(visitor.get(handover.path("/write")).text()).doesNotContain("You began this");
    }

    @Test
    void anotherKeyWorkerWithoutAHandoverIsSaidToBoth() {
        Visitor.signedInAs(manager)
                .post(
                        "/children/" + child.id() + "/allocation",
                        "worker",
                        sam.id().toString());
        Visitor coming = Visitor.signedInAs(sam);

        assertThat(banner(coming)).contains("Handover to write");
        assertThat(coming.get("/children").text()).contains("Handover to write");
        assertThat(banner(visitor)).contains("Handover to write");
        assertThat(visitor.get("/children").text()).contains("Handover to write for Jayden");
        assertThat(visitor.get(handover.path("/write"))
                        .page()
                        .select("select[name=toStaff] option[selected]")
                        .val())
                .isEqualTo(sam.id().toString());
        assertThat(Visitor.signedInAs(manager)
                        .get("/children/" + child.id() + "/allocation")
                        .page()
                        .select("main a[href$=/handover]"))
                .hasSize(1);

        handover.written(visitor, sam, TODAY.plusDays(2));

        assertThat(visitor.get("/children").text()).doesNotContain("Handover to write");
        assertThat(coming.get("/children").text()).contains("Handover to read before the first visit on 14 November");
    }

    @Test
    void theChildIsToldOnceAndOnlyThenTheirOwnSiteNamesWhoComes() {
        String id = handover.written(visitor, sam, TODAY.plusDays(3));
        handover.save(visitor, visitor.get(handover.path("/" + id + "/change")), "fromOn", "2026-12-03");
        assertThat(Visitor.visiting(child).get("/say/start").text()).doesNotContain(sam.name());
        Answer form = visitor.get(handover.path("/" + id + "/telling"));
        assertThat(form.typed("words")).contains(sam.name() + " will be your new worker from 3 December 2026.");

        Answer bad = handover.told(visitor, id, "toldOn", "2026-11-13", "words", "");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.text())
                .contains("This day is in the future.")
                .contains("Say how Jayden was told")
                .contains("Write in which words Jayden was told");

        assertThat(handover.told(visitor, id, "toldHow", "IN_PERSON", "words", "Sam comes on Thursday. Sam likes cats.")
                        .status())
                .isEqualTo(303);

        assertThat(visitor.get(handover.path("/" + id)).text())
                .contains("told on 12 November 2026 by " + amira.name() + ", face to face")
                .contains("Sam comes on Thursday. Sam likes cats.");
        assertThat(handover.open(visitor).page().select("main a[href$=/sessions/new]"))
                .hasSize(1);
        assertThat(Visitor.visiting(child).get("/say/start").text())
                .contains("From Thursday 3 December, " + sam.name() + " will be your worker.")
                .doesNotContain("Sam likes cats");

        handover.save(visitor, visitor.get(handover.path("/" + id + "/change")), "fromOn", "2026-12-10");
        assertThat(handover.open(visitor).text()).contains("Jayden is to be told again");
        assertThat(Visitor.visiting(child).get("/say/start").text()).doesNotContain(sam.name());
    }

    @Test
    void aHandoverIsTakenBackWithAReasonAndTheChildWhoWasToldNeedsToBeToldAgain() {
        String id = handover.written(visitor, sam, TODAY.plusDays(3));
        handover.save(visitor, visitor.get(handover.path("/" + id + "/change")), "fromOn", "2026-12-03");
        handover.told(visitor, id, "toldHow", "IN_PERSON", "words", "Sam comes.");
        assertThat(Visitor.visiting(child).get("/say/start").text()).contains(sam.name());
        String back = handover.path("/" + id + "/taking-back");

        Answer empty = visitor.post(back, "version", "2", "reason", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Say why it is taken back.", "Jayden needs to be told that it is not so");
        assertThat(visitor.post(back, "version", "7", "reason", "Sam is ill.").status())
                .isEqualTo(409);
        for (int press = 0; press < 2; press++) {
            assertThat(visitor.post(back, "version", "2", "reason", "Sam is ill.")
                            .location())
                    .isEqualTo(handover.path("/" + id));
        }

        assertThat(visitor.get(handover.path("/" + id)).text())
                .contains("This handover was taken back by " + amira.name(), "Sam is ill.")
                .contains("Jayden was told that " + sam.name() + " comes, and needs to be told that it is not so.")
                .contains("Let her show you the cat first.");
        assertThat(handover.open(visitor).text()).doesNotContain("Let her show you the cat first.");
        assertThat(banner(visitor)).contains("To be told that the new worker does not come");
        assertThat(Visitor.visiting(child).get("/say/start").text()).doesNotContain(sam.name());
        assertThat(visitor.get(handover.path("/" + id + "/change")).text())
                .contains("so it can be read and not changed. Write another one.");
        assertThat(visitor.post(handover.path("/" + id + "/change"), "word", "Late.")
                        .text())
                .contains("so it can be read and not changed", "Late.");
        assertThat(handover.read(Visitor.signedInAs(sam), id).status()).isEqualTo(422);

        Answer telling = visitor.get(handover.path("/" + id + "/telling"));
        assertThat(telling.typed("words")).contains(sam.name() + " does not come after all.");
        handover.told(visitor, id, "toldHow", "CALL");

        assertThat(banner(visitor)).doesNotContain("does not come");
        assertThat(visitor.get(handover.path("/" + id)).text()).contains("that it is not so");
        assertThat(visitor.get(handover.path("/" + Ids.next() + "/taking-back")).status())
                .isEqualTo(404);
    }

    @Test
    void thatTheChildWasToldIsTakenBackAndWhatWasWrittenStaysToBeSeen() {
        String id = handover.written(visitor, sam, TODAY.plusDays(3));
        handover.told(visitor, id, "toldHow", "IN_PERSON", "words", "Sam comes.");
        Answer one = visitor.get(handover.path("/" + id));
        Answer form =
                visitor.get(one.page().expectFirst("main a[href*=telling=]").attr("href"));
        assertThat(form.text()).contains("Take back that Jayden was told", "Sam comes.");

        visitor.post(
                handover.path("/" + id + "/taking-back"),
                "id",
                form.typed("id"),
                "telling",
                form.typed("telling"),
                "reason",
                "It was another child.");

        assertThat(visitor.get(handover.path("/" + id)).text())
                .contains("not told yet who comes", "Sam comes.", "Jayden was not told so", "It was another child.");
        assertThat(Visitor.visiting(child).get("/say/start").text()).doesNotContain(sam.name());
        assertThat(visitor.post(
                                handover.path("/" + id + "/taking-back"),
                                "telling",
                                Ids.next().toString(),
                                "reason",
                                "x")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aClosedCaseIsReadOnlyAStrangerFindsNothingAndQualityOnlyReads() {
        String id = handover.written(visitor, sam, TODAY.plusDays(3));
        Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());
        Visitor stranger = Visitor.signedInAs(Given.aWorker(Given.aTeam()));
        for (String page : List.of("", "?of=" + id, "/" + id)) {
            assertThat(quality.get(handover.path(page)).status()).isEqualTo(200);
            assertThat(quality.get(handover.path(page)).page().select("main form, main a[href$=/change]"))
                    .isEmpty();
            assertThat(stranger.get(handover.path(page)).status()).isEqualTo(404);
        }
        assertThat(quality.get(handover.path("/write")).status()).isEqualTo(403);
        for (String page : List.of("?of=" + Ids.next(), "/" + Ids.next(), "/" + Ids.next() + "/telling")) {
            assertThat(visitor.get(handover.path(page)).status()).isEqualTo(404);
        }
        Answer form = visitor.get(handover.path("/" + id + "/change"));
        UUID childId = child.id();
        Given.asService(() -> HeardServer.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update child set case_closed_on = :today where id = :id")
                .param("today", TODAY)
                .param("id", childId)
                .update());

        Answer closed = handover.save(visitor, form, "word", "Too late.");
        assertThat(closed.status()).isEqualTo(422);
        assertThat(closed.text()).contains("case was closed on").contains("Too late.");
        assertThat(visitor.get(handover.path("/" + id)).page().select("main a[href$=/change]"))
                .isEmpty();
        assertThat(handover.read(Visitor.signedInAs(sam), id).status()).isEqualTo(422);
        assertThat(handover.told(visitor, id, "toldHow", "CALL").text()).contains("case was closed on");
        assertThat(banner(visitor)).doesNotContain("Handover");
    }

    private void answered(Entry entry, Outcome outcome, String words, boolean told) {
        UUID id = Ids.next();
        LocalDate day = TODAY.minusDays(60);
        Given.asService(() -> HeardServer.bean(Responses.class)
                .begin(
                        child.id(),
                        id,
                        List.of(entry),
                        told
                                ? List.of(
                                        step(id, StepKind.DECIDED, day, outcome, words),
                                        step(id, StepKind.TOLD, day.plusDays(1), null, "Yes."))
                                : List.of(step(id, StepKind.DECIDED, day, outcome, words)),
                        null,
                        OffsetDateTime.now(TestClock.CLOCK)));
    }

    private Step step(UUID id, StepKind kind, LocalDate day, @Nullable Outcome outcome, String words) {
        return new Step(
                child.id(),
                Ids.next(),
                id,
                1,
                Ids.next(),
                kind,
                day,
                amira.name(),
                null,
                null,
                outcome,
                kind == StepKind.TOLD ? heard.responses.Telling.IN_PERSON : null,
                words,
                null,
                null,
                false,
                null,
                amira.id(),
                amira.name(),
                OffsetDateTime.now(TestClock.CLOCK));
    }

    private void line(Heading heading, String words, @Nullable Entry entry) {
        Given.aLine(child, amira, heading, words, entry, OffsetDateTime.now(TestClock.CLOCK));
    }

    /** On their own site the child passes the first question over. */
    private void notSaid() {
        Visitor site = Visitor.visiting(child);
        site.get("/say/choose");
        site.post("/say/choose", "set", "something");
        Answer page = site.get("/say/question");
        site.post(
                "/say/question",
                "reply",
                page.typed("reply"),
                "ask",
                page.typed("ask"),
                "id",
                page.typed("id"),
                "revision",
                page.typed("revision"),
                "go",
                "next",
                "instead",
                "no-say");
    }

    private String banner(Visitor who) {
        return who.get("/children/" + child.id() + "/voice")
                .page()
                .select(".child__flags")
                .text();
    }

    private static String section(Answer page, String heading) {
        return page.page().select("section[aria-labelledby=" + heading + "]").text();
    }
}
