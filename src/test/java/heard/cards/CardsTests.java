package heard.cards;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Audit;
import heard.access.Ids;
import heard.access.ServiceRun;
import heard.access.StaffMember;
import heard.access.Visits;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The worker's side: giving cards, and stopping, suspending and replacing them. */
class CardsTests {

    private final StaffMember member = Given.aWorker(Given.aTeam());
    private final Visitor worker = Visitor.signedInAs(member);
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(member).save();
    private final String path = "/children/" + child.id() + "/cards";

    @Test
    void aCardIsShownOnceWithCodeNumbersAndTheSquareCodeOfTheAddressAlone() {
        UUID id = Ids.next();
        String seed = NewCard.newSeed();

        Answer answer = worker.post(path, "cardId", id.toString(), "seed", seed, "kind", "NUMBERS");
        ACard card = ACard.read(id, answer);

        assertThat(card.token()).matches("[0-9A-HJKMNP-TV-Z]{4}( [0-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(card.pin()).matches("\\d{3} \\d{3}");
        assertThat(answer.text()).contains("/say").contains("To read out");
        assertThat(answer.page().select("svg.qr path").attr("d"))
                .isEqualTo(org.jsoup.Jsoup.parse(QrCode.of(HeardServer.url() + "/say"))
                        .select("path")
                        .attr("d"));
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(worker.get(path).text()).doesNotContain(card.token()).doesNotContain(card.pin());
    }

    @Test
    void pressingTwiceGivesOneCardAndShowsItTwice() {
        UUID id = Ids.next();
        String[] fields = {"cardId", id.toString(), "seed", NewCard.newSeed(), "kind", "PICTURES"};

        ACard first = ACard.read(id, worker.post(path, fields));
        ACard second = ACard.read(id, worker.post(path, fields));

        assertThat(second).isEqualTo(first);
        assertThat(first.pictures()).hasSize(6);
        assertThat(count("select count(*) from card where child_id = ?")).isEqualTo(1);
    }

    @Test
    void aCardIsNotShownAgainToWhoeverKnowsItsIdButNotItsSeed() {
        ACard card = ACard.of(worker, child, PinKind.NUMBERS);

        Answer answer = worker.post(path, "cardId", card.id().toString(), "seed", NewCard.newSeed(), "kind", "NUMBERS");

        assertThat(answer.text()).contains("This card was shown once");
        assertThat(answer.page().select("#card-token")).isEmpty();
        assertThat(count("select count(*) from card where child_id = ?")).isEqualTo(1);
    }

    @Test
    void whatTheDatabaseHoldsOpensNothingByItself() {
        ACard card = ACard.of(worker, child, PinKind.NUMBERS);

        String row = text("select c::text from card c where child_id = ?");

        assertThat(row).contains("$argon2id$");
        assertThat(row)
                .doesNotContain(card.token().replace(" ", ""))
                .doesNotContain(card.pin().replace(" ", ""));
    }

    @Test
    void theListSaysWhoGaveWhichWhenAndUntilWhen() {
        ACard.of(worker, child, PinKind.NUMBERS);

        assertThat(worker.get(path).text())
                .contains("Given by " + member.name() + " on 12 November 2026 at 10:00")
                .contains("Not used yet")
                .contains("Lasts until 12 November 2027")
                .contains("Works");
    }

    @Test
    void aNewCardInItsPlaceStopsTheOldOneAtOnceAndPutsOutWhoeverIsInByIt() {
        ACard old = ACard.of(worker, child, PinKind.PICTURES);
        Visitor in = Visitor.notSignedIn().fromAPlaceOfTheirOwn();
        old.enter(in);
        assertThat(in.get("/say/card").status()).isEqualTo(200);
        UUID id = Ids.next();

        ACard card = ACard.read(
                id,
                worker.post(path + "/" + old.id() + "/replacement", "newId", id.toString(), "seed", NewCard.newSeed()));

        assertThat(card.pictures()).as("of the same kind").hasSize(6);
        assertThat(in.get("/say/card").location()).isEqualTo("/say");
        assertThat(old.enter(Visitor.notSignedIn().fromAPlaceOfTheirOwn()).status())
                .isEqualTo(422);
        assertThat(card.enter(Visitor.notSignedIn().fromAPlaceOfTheirOwn()).status())
                .isEqualTo(303);
        assertThat(worker.get(path).text())
                .contains("Another card was given in its place")
                .contains("by " + member.name());
    }

    @Test
    void aCardThatAWorkerSuspendsLetsNobodyInUntilItWorksAgainAndPutsOutWhoeverIsInByIt() {
        ACard card = ACard.of(worker, child, PinKind.NUMBERS);
        Visitor in = Visitor.notSignedIn().fromAPlaceOfTheirOwn();
        card.enter(in);

        worker.post(path + "/" + card.id() + "/suspension");

        Answer shut = card.enter(Visitor.notSignedIn().fromAPlaceOfTheirOwn());
        assertThat(shut.status()).isEqualTo(422);
        assertThat(shut.text()).contains("This card does not work now");
        assertThat(in.get("/say/card").location()).isEqualTo("/say");
        assertThat(worker.get(path).text()).contains("Suspended by a worker");

        worker.post(path + "/" + card.id() + "/resumption");

        assertThat(card.enter(Visitor.notSignedIn().fromAPlaceOfTheirOwn()).status())
                .isEqualTo(303);
    }

    @Test
    void aStoppedCardNeverWorksAgain() {
        ACard card = ACard.of(worker, child, PinKind.NUMBERS);
        Visitor in = Visitor.notSignedIn().fromAPlaceOfTheirOwn();
        card.enter(in);

        worker.post(path + "/" + card.id() + "/stopping");
        assertThat(in.get("/say/card").location()).isEqualTo("/say");
        worker.post(path + "/" + card.id() + "/resumption");

        assertThat(card.enter(Visitor.notSignedIn().fromAPlaceOfTheirOwn()).status())
                .isEqualTo(422);
        assertThat(worker.get(path).text()).contains("Stopped by a worker");
    }

    @Test
    void aCardLastsToItsLastDayAndNotADayLonger() {
        ACard lastDay = lasting(Period.ofDays(0));
        ACard over = lasting(Period.ofDays(-1));

        assertThat(lastDay.enter(Visitor.notSignedIn().fromAPlaceOfTheirOwn()).status())
                .isEqualTo(303);
        assertThat(over.enter(Visitor.notSignedIn().fromAPlaceOfTheirOwn()).status())
                .isEqualTo(422);
        assertThat(worker.get(path).text()).contains("Expired").contains("It lasted until 11 November 2026");
    }

    private ACard lasting(Period last) {
        NewCard card = new NewCard(Ids.next(), NewCard.newSeed(), PinKind.NUMBERS);
        Given.asService(() -> new Cards(
                        HeardServer.bean(JdbcClient.class),
                        HeardServer.bean(Pepper.class),
                        HeardServer.bean(PinHash.class),
                        HeardServer.bean(Visits.class),
                        HeardServer.bean(ServiceRun.class),
                        HeardServer.bean(Audit.class),
                        TestClock.CLOCK,
                        last)
                .give(child.id(), card, member.id()));
        return new ACard(card.id(), card.token().grouped(), card.pin().grouped(), java.util.List.of());
    }

    @Test
    void aCardStopsWhenTheCaseCloses() {
        ACard card = ACard.of(worker, child, PinKind.NUMBERS);
        Visitor in = Visitor.notSignedIn().fromAPlaceOfTheirOwn();
        card.enter(in);
        asService("update child set case_closed_on = date '2026-11-12' where id = ?");

        assertThat(card.enter(Visitor.notSignedIn().fromAPlaceOfTheirOwn()).status())
                .as("before the job has seen it")
                .isEqualTo(422);
        HeardServer.bean(Cards.class).stopWhereTheChildLeft();

        assertThat(in.get("/say/card").location()).isEqualTo("/say");
        assertThat(worker.get(path).text()).contains("the case was closed").contains("none can be given");
        assertThat(worker.post(path, "cardId", Ids.next().toString(), "seed", NewCard.newSeed(), "kind", "NUMBERS")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aCardStopsWhenTheChildMovesButNotWhenOnlyAPaperChanges() {
        ACard card = ACard.of(worker, child, PinKind.NUMBERS);
        asService("insert into episode (child_id, started_on, ordinal, started_because, ended_on, ended_because)"
                + " values (?, date '2026-11-13', 1, 'L', date '2026-11-14', 'X1')");
        assertThat(card.enter(Visitor.notSignedIn().fromAPlaceOfTheirOwn()).status())
                .isEqualTo(303);

        asService(
                "insert into episode (child_id, started_on, ordinal, started_because) values (?, date '2026-11-14', 1, 'P')");

        assertThat(card.enter(Visitor.notSignedIn().fromAPlaceOfTheirOwn()).status())
                .isEqualTo(422);
        HeardServer.bean(Cards.class).stopWhereTheChildLeft();
        assertThat(worker.get(path).text()).contains("Stopped by itself (the child moved)");
    }

    @Test
    void aCardStopsWithAdoption() {
        ACard card = ACard.of(worker, child, PinKind.NUMBERS);
        asService("insert into episode (child_id, started_on, ordinal, started_because, ended_on, ended_because)"
                + " values (?, date '2025-01-10', 1, 'S', date '2026-11-13', 'E11')");

        assertThat(card.enter(Visitor.notSignedIn().fromAPlaceOfTheirOwn()).status())
                .isEqualTo(422);
    }

    @Test
    void theKindMustBeChosenAndTheUsualOneSuitsTheAge() {
        Answer answer = worker.post(path, "cardId", Ids.next().toString(), "seed", NewCard.newSeed());
        Child small = Given.aChild()
                .bornOn(LocalDate.of(2021, 5, 1))
                .allocatedTo(member)
                .save();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Choose what Jayden will remember");
        assertThat(worker.get(path).page().select("input[name=kind][checked]").val())
                .isEqualTo("NUMBERS");
        assertThat(worker.get("/children/" + small.id() + "/cards")
                        .page()
                        .select("input[name=kind][checked]")
                        .val())
                .isEqualTo("PICTURES");
    }

    @Test
    void whoeverOnlyReadsSeesTheCardsAndCanGiveNone() {
        ACard.of(worker, child, PinKind.NUMBERS);
        Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());

        Answer answer = quality.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("main form")).isEmpty();
        assertThat(quality.post(path, "cardId", Ids.next().toString(), "kind", "NUMBERS")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aCardOfAnotherChildIsNotFound() {
        Child other = Given.aChild().allocatedTo(member).save();
        ACard card = ACard.of(worker, other, PinKind.NUMBERS);

        for (String act : new String[] {"suspension", "resumption", "stopping"}) {
            assertThat(worker.post(path + "/" + card.id() + "/" + act).status()).isEqualTo(404);
        }
        assertThat(worker.post(
                                path + "/" + card.id() + "/replacement",
                                "newId",
                                Ids.next().toString(),
                                "seed",
                                NewCard.newSeed())
                        .status())
                .isEqualTo(404);
        assertThat(card.enter(Visitor.notSignedIn().fromAPlaceOfTheirOwn()).status())
                .isEqualTo(303);
    }

    @Test
    void besideAWorkerTheChildIsInAndTheWorkerIsOut() {
        Answer answer = worker.post("/children/" + child.id() + "/beside");

        assertThat(answer.location()).isEqualTo("/say/start");
        assertThat(worker.get(path).location()).as("the staff site is shut").contains("/sign-in");
        Answer page = worker.get("/say/card");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(member.name()).contains("There is no card to stop");
        assertThat(Visitor.signedInAs(member)
                        .get("/children/" + child.id() + "/looked")
                        .text())
                .contains("the child, with " + member.name() + " beside");
    }

    @Test
    void besideAWorkerOnlyAChildWhomTheyMayWriteAboutAndWhoseCaseIsOpen() {
        Child closed = Given.aChild()
                .allocatedTo(member)
                .closedOn(TestClock.TODAY.minusDays(1))
                .save();

        assertThat(worker.post("/children/" + closed.id() + "/beside").location())
                .isEqualTo("/children/" + closed.id() + "/cards");
        assertThat(Visitor.signedInAs(Given.aQualityOfficer())
                        .post("/children/" + child.id() + "/beside")
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.signedInAs(Given.aWorker(Given.aTeam()))
                        .post("/children/" + child.id() + "/beside")
                        .status())
                .isEqualTo(404);
    }

    private void asService(String sql) {
        Given.asService(() ->
                HeardServer.bean(JdbcClient.class).sql(sql).param(child.id()).update());
    }

    private long count(String sql) {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) {
        String[] found = {""};
        Given.asService(() -> found[0] = HeardServer.bean(JdbcClient.class)
                .sql(sql)
                .param(child.id())
                .query(String.class)
                .single());
        return found[0];
    }
}
