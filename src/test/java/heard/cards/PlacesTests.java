package heard.cards;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.ServiceRun;
import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody else's guessing does not shut the child out of where they came in before. */
class PlacesTests {

    private static final String SHUT = "This card does not work now";

    private final StaffMember member = Given.aWorker(Given.aTeam());
    private final Visitor worker = Visitor.signedInAs(member);
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(member).save();
    private final String path = "/children/" + child.id() + "/cards";
    private final ACard card = ACard.of(worker, child, PinKind.NUMBERS);
    private final String home = anAddress();
    private final String school = anAddress();

    @Test
    void tenWrongPinsFromElsewhereShutTheCardForNewPlacesAndTheChildComesInFromTheirOwn() {
        assertThat(enter(home).status()).isEqualTo(303);
        Visitor in = Visitor.notSignedIn().from(home);
        card.enter(in);
        guessElsewhere(1, 10);

        assertThat(enter(anAddress()).text()).contains(SHUT);
        assertThat(enter(home).status()).isEqualTo(303);
        card.triedEarlier("31 days"); // the tries are forgotten, the card stays shut
        assertThat(enter(anAddress()).text()).contains(SHUT);
        assertThat(enter(home).status()).as("later too").isEqualTo(303);
        assertThat(enter(home).status()).as("and again").isEqualTo(303);
        assertThat(in.get("/say/card").status()).as("whoever is in stays in").isEqualTo(200);
    }

    @Test
    void theWorkerIsToldOnceAndReadsWhatHolds() {
        enter(home);
        guessElsewhere(1, 10);

        assertThat(worker.get("/alerts").text()).contains("too many wrong PINs");
        Answer page = worker.get(path);
        assertThat(page.text())
                .contains("Shut in some places")
                .contains("Ten wrong PINs were tried in places where Jayden had not come in with this card")
                .contains("With the right PIN, Jayden can still come in where they came in before.")
                .contains("Give a new card: that takes a minute.")
                .contains("Lasts until")
                .contains("Let it work everywhere again")
                .contains("Give another card")
                .doesNotContain("lets nobody in")
                .doesNotContain("in a place where Jayden came in before");

        guessAt(home, 1, 10);

        assertThat(worker.get(path).text())
                .contains("Suspended")
                .contains("There is no open place where Jayden came in before, so it lets nobody in now.")
                .contains("Ten wrong PINs were tried in a place where Jayden came in before")
                .doesNotContain("Shut in some places")
                .doesNotContain("can still come in")
                .doesNotContain("It works everywhere else");
        assertThat(count("select count(*) from alert where child_id = ?"))
                .as("one while it is open")
                .isEqualTo(1);
        assertThat(count("select causes from alert where child_id = ?")).isEqualTo(2);
    }

    @Test
    void tenWrongPinsFromTheChildsOwnPlaceShutThatPlaceAloneUntilTheWorkerLetsItGoOn() {
        enter(home);
        enter(school);
        guessAt(home, 1, 10);

        assertThat(enter(home).text()).contains(SHUT);
        assertThat(enter(school).status()).isEqualTo(303);
        assertThat(enter(anAddress()).status()).isEqualTo(303);
        card.triedEarlier("31 days");
        assertThat(enter(home).text()).as("though the tries are forgotten").contains(SHUT);
        assertThat(worker.get("/alerts").text()).contains("too many wrong PINs");
        assertThat(worker.get(path).text())
                .contains("Shut in some places")
                .contains("Ten wrong PINs were tried in a place where Jayden came in before")
                .contains("It works everywhere else.");

        worker.post(path + "/" + card.id() + "/resumption");

        assertThat(enter(home).status()).isEqualTo(303);
        assertThat(worker.get(path).text()).contains("Works").doesNotContain("Wrong PINs");
    }

    @Test
    void comingInAtHomeGivesAGuesserElsewhereNoFurtherTry() {
        enter(home);
        guessElsewhere(1, 9);

        assertThat(enter(home).status()).isEqualTo(303);

        assertThat(triesOnTheCard()).isEqualTo(9);
        assertThat(worker.get(path).text()).contains("9 wrong PINs were tried, the last on");
        guessElsewhere(10, 10);
        assertThat(enter(anAddress()).text()).contains(SHUT);
        assertThat(worker.get("/alerts").text()).contains("too many wrong PINs");
    }

    @Test
    void comingInFromANewPlaceForgetsWhatWasTriedElsewhereAndNotWhatWasTriedAtHome() {
        enter(home);
        guessElsewhere(1, 4);
        guessAt(home, 5, 7);

        assertThat(enter(anAddress()).status()).isEqualTo(303);

        assertThat(triesOnTheCard()).isEqualTo(3);
    }

    @Test
    void guessesFromElsewhereKeepTheChildAtHomeWaitingNeitherAtOnceNorWhenTheyMistype() {
        enter(home);
        guessElsewhere(1, 8);
        Visitor childAtHome = Visitor.notSignedIn().from(home);

        for (int i = 11; i <= 14; i++) {
            assertThat(ACard.enter(childAtHome, card.token(), card.wrongPin(i)).text())
                    .contains("That did not work");
        }
        assertThat(card.enter(childAtHome).status()).isEqualTo(303);
        assertThat(triesOnTheCard()).as("their own are forgotten").isEqualTo(8);
    }

    @Test
    void fiveAreFreeAtHomeAndThenEachIsWaitedForThereAlone() {
        enter(home);
        enter(school);
        guessAt(home, 1, 5);
        for (int i = 0; i < 3; i++) {
            HeardServer.bean(Sources.class).triedOften(home, hash(card));
        }

        assertThat(enter(home).text()).contains("That was too many tries");
        assertThat(enter(school).status()).isEqualTo(303);
        card.triedEarlier("10 seconds");
        assertThat(enter(home).status()).isEqualTo(303);
    }

    @Test
    void theWorkersSuspensionShutsPlacesWhereTheChildCameInToo() {
        Visitor in = Visitor.notSignedIn().from(home);
        card.enter(in);
        guessElsewhere(1, 10);

        worker.post(path + "/" + card.id() + "/suspension");

        assertThat(enter(home).text()).contains(SHUT);
        assertThat(in.get("/say/card").location()).isEqualTo("/say");
        assertThat(worker.get(path).text())
                .contains("Suspended by a worker")
                .doesNotContain("can still come in")
                .doesNotContain("Shut in some places");

        worker.post(path + "/" + card.id() + "/resumption");

        assertThat(enter(home).status()).isEqualTo(303);
        assertThat(enter(anAddress()).status()).isEqualTo(303);
    }

    @Test
    void aPlaceIsForgottenWithTheCard() {
        enter(home);
        assertThat(places(card)).isEqualTo(1);
        worker.post(path + "/" + card.id() + "/replacement", "newId", Ids.next().toString(), "seed", NewCard.newSeed());
        assertThat(places(card)).as("replaced").isZero();

        ACard stopped = ACard.of(worker, child, PinKind.NUMBERS);
        stopped.enter(Visitor.notSignedIn().from(home));
        worker.post(path + "/" + stopped.id() + "/stopping");
        assertThat(places(stopped)).as("stopped").isZero();

        ACard closed = ACard.of(worker, child, PinKind.NUMBERS);
        closed.enter(Visitor.notSignedIn().from(home));
        assertThat(places(closed)).isEqualTo(1);
        update("update child set case_closed_on = date '2026-11-12' where id = ?", child.id());
        HeardServer.bean(Cards.class).stopWhereTheChildLeft();
        assertThat(places(closed)).as("the case was closed").isZero();
    }

    @Test
    void aPlaceIsForgottenAfterNinetyDaysWithoutComingInAndOfManyTheEightLatestAreKept() {
        for (int i = 0; i < 8; i++) {
            enter(anAddress());
        }
        enter(home);
        assertThat(places(card)).isEqualTo(8);
        update(
                "update card_place set came_in_at = came_in_at - interval '90 days' where place_mark = ?",
                pepper().place(token(), home));

        HeardServer.bean(Tries.class).forgetOld();

        assertThat(places(card)).isEqualTo(7);
        guessElsewhere(1, 10);
        assertThat(enter(home).text()).contains(SHUT);
    }

    @Test
    void noAddressIsKeptNorThatTwoCardsWereUsedInOnePlace() {
        enter(home);
        ACard other = ACard.of(worker, child, PinKind.NUMBERS);
        other.enter(Visitor.notSignedIn().from(home));

        List<String> rows = rows(
                "select encode(place_mark, 'hex') || p::text from card_place p where token_hash in (?, ?)",
                hash(card),
                hash(other));

        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .doesNotContain(home)
                        .doesNotContain(HexFormat.of().formatHex(home.getBytes(StandardCharsets.US_ASCII)))
                        .doesNotContain(card.token().replace(" ", "")));
        assertThat(rows.getFirst().substring(0, 64)).isNotEqualTo(rows.getLast().substring(0, 64));
    }

    private Answer enter(String address) {
        return card.enter(Visitor.notSignedIn().from(address));
    }

    private void guessElsewhere(int from, int to) {
        guess(PlacesTests::anAddress, from, to);
    }

    private void guessAt(String address, int from, int to) {
        guess(() -> address, from, to);
    }

    /** Wrong PINs, the last through the page; those before are counted without the waits between them. */
    private void guess(Supplier<String> address, int from, int to) {
        for (int i = from; i < to; i++) {
            Pin pin = Pin.readNumbers(card.wrongPin(i)).orElseThrow();
            assertThat(HeardServer.bean(Tries.class)
                            .next(
                                    hash(card),
                                    pepper().place(token(), address.get()),
                                    pepper().mark(token(), pin),
                                    false))
                    .isInstanceOf(Tries.Turn.Go.class);
        }
        Visitor guesser = Visitor.notSignedIn().from(address.get());
        assertThat(ACard.enter(guesser, card.token(), card.wrongPin(to)).text()).contains("That did not work");
    }

    private static String anAddress() {
        int number = Given.number();
        return "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
    }

    private static Pepper pepper() {
        return HeardServer.bean(Pepper.class);
    }

    private Token token() {
        return Token.read(card.token()).orElseThrow();
    }

    private static byte[] hash(ACard card) {
        return pepper().hash(Token.read(card.token()).orElseThrow());
    }

    private long triesOnTheCard() {
        return Long.parseLong(
                rows("select coalesce(sum(times), 0)::text from card_try where token_hash = ?", hash(card))
                        .getFirst());
    }

    private static long places(ACard card) {
        return Long.parseLong(rows("select count(*)::text from card_place where token_hash = ?", hash(card))
                .getFirst());
    }

    private long count(String sql) {
        return Long.parseLong(rows(sql, child.id()).getFirst());
    }

    private static List<String> rows(String sql, Object... params) {
        return HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(JdbcClient.class)
                        .sql(sql)
                        .params(params)
                        .query(String.class)
                        .list());
    }

    private static void update(String sql, Object param) {
        Given.asService(
                () -> HeardServer.bean(JdbcClient.class).sql(sql).param(param).update());
    }
}
