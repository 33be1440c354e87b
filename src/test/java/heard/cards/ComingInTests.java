package heard.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The child's side: coming in by a card, and what becomes of those who guess. */
class ComingInTests {

    private static final String UNKNOWN = "0123 4567 89AB";

    private final StaffMember member = Given.aWorker(Given.aTeam());
    private final Visitor worker = Visitor.signedInAs(member);
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(member).save();
    private final ACard card = ACard.of(worker, child, PinKind.NUMBERS);
    private final Visitor visitor = Visitor.notSignedIn().fromAPlaceOfTheirOwn();

    @Test
    void aChildComesInByCodeAndNumbersAndTheTrailSaysSo() {
        Answer answer = card.enter(visitor);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/say/start");
        assertThat(visitor.get("/say").location()).as("who is in goes on").isEqualTo("/say/start");
        assertThat(visitor.get("/say/card").status()).isEqualTo(200);
        assertThat(worker.get("/children/" + child.id() + "/looked").text()).contains("the child Came in: you can say");
        assertThat(worker.get("/children/" + child.id() + "/cards").text()).contains("Last used");
    }

    @Test
    void theCodeMayBeTypedInSmallLettersWithHyphensAndLettersForDigits() {
        String typed =
                card.token().toLowerCase().replace(' ', '-').replace('0', 'o').replace('1', 'l');

        assertThat(ACard.enter(visitor, typed, card.pin().replace(" ", "")).status())
                .isEqualTo(303);
    }

    @Test
    void aChildWhoDoesNotReadComesInBySixPicturesInAnyOrder() {
        ACard pictures = ACard.of(worker, child, PinKind.PICTURES);
        List<String> otherWay = new ArrayList<>(pictures.pictures());
        Collections.reverse(otherWay);

        assertThat(ACard.enter(visitor, pictures.token(), otherWay).status()).isEqualTo(303);
    }

    @Test
    void theEntryIsOnePageWithThirtySixPicturesWithinFiftyKilobytes() {
        Answer page = visitor.get("/say");

        assertThat(page.page().select("input[name=picture]")).hasSize(36);
        assertThat(page.page().select("label .pic")).hasSize(36);
        assertThat(page.bytes().length).isLessThan(50_000);
        assertThat(page.page().select("#token").attr("autocomplete")).isEqualTo("off");
        assertThat(page.text()).contains("I don’t feel safe").contains("0800 1111");
    }

    @Test
    void whatIsMissingOrCannotBeIsSaidAndTheCodeStaysTyped() {
        Answer noCode = ACard.enter(visitor, " ", "123456");
        Answer shortCode = ACard.enter(visitor, "K7QM", "123456");
        Answer noPin = ACard.enter(visitor, card.token(), "12345");
        Answer fewPictures = ACard.enter(visitor, card.token(), List.of("cat", "dog"));

        assertThat(noCode.text()).contains("Please write your code");
        assertThat(shortCode.text()).contains("It has 12 letters and numbers");
        assertThat(noPin.text()).contains("Please write your six numbers");
        assertThat(fewPictures.text()).contains("Please press six pictures");
        assertThat(fewPictures.page().select("input[name=picture][checked]")).hasSize(2);
        assertThat(fewPictures.page().select("details[open]")).hasSize(1);
        for (Answer answer : List.of(noCode, shortCode, noPin, fewPictures)) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select("[data-oops][tabindex=-1]"))
                    .as("whoever listens is taken there")
                    .hasSize(1);
        }
        assertThat(noPin.typed("token")).isEqualTo(card.token());
        assertThat(triesOn(card.token())).as("nothing of it counts as a try").isZero();
    }

    @Test
    void anUnknownCodeAndAWrongPinAnswerInTheSameWordsForTheSameWork() {
        PinHash pins = HeardServer.bean(PinHash.class);
        for (int i = 1; i <= 12; i++) {
            long before = pins.compared();
            Answer known = wrong(i);
            long between = pins.compared();
            Answer unknown = ACard.enter(somebodyWhoTriedOften(UNKNOWN), UNKNOWN, "%06d".formatted(i));
            long after = pins.compared();

            assertThat(known.status()).isEqualTo(unknown.status());
            assertThat(told(known, card.token())).isEqualTo(told(unknown, UNKNOWN));
            if (i > 5) {
                assertThat(toWait(known)).isCloseTo(toWait(unknown), within(1));
            }
            assertThat(known.response().headers().map().keySet())
                    .isEqualTo(unknown.response().headers().map().keySet());
            assertThat(after - between).isEqualTo(between - before);
            assertThat(after - between).isEqualTo(i <= 5 ? 1 : 0);
        }
        forgetUnknown();
    }

    /** All turns are taken: nobody is told that they were wrong, and a card that exists is told by nothing from one that does not. */
    @Test
    void whileTooManyWaitAnUnknownCodeAndAWrongPinAreTurnedAwayAlikeAndARightOneComesIn() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                takeEveryTurn(people, gate);
                var known = people.submit(() -> timed(card.token(), card.wrongPin(1)));
                var unknown = people.submit(() -> timed(UNKNOWN, "000001"));

                assertThat(known.get().answer().status()).isEqualTo(503);
                assertThat(unknown.get().answer().status()).isEqualTo(503);
                assertThat(told(known.get().answer(), card.token()))
                        .isEqualTo(told(unknown.get().answer(), UNKNOWN));
                assertThat(known.get().millis()).isCloseTo(unknown.get().millis(), within(500L));
                assertThat(triesOn(card.token())).isEqualTo(triesOn(UNKNOWN)).isEqualTo(1);
                assertThat(card.enter(visitor).status()).isEqualTo(303);
            } finally {
                gate.countDown();
            }
        }
        forgetUnknown();
    }

    private record Timed(Answer answer, long millis) {}

    private static Timed timed(String token, String pin) {
        Visitor somebody = Visitor.notSignedIn().fromAPlaceOfTheirOwn();
        long began = System.nanoTime();
        Answer answer = ACard.enter(somebody, token, pin);
        return new Timed(answer, (System.nanoTime() - began) / 1_000_000);
    }

    private static void takeEveryTurn(ExecutorService people, CountDownLatch gate) throws InterruptedException {
        PinWork work = HeardServer.bean(PinWork.class);
        int atWork = work.atOnce();
        CountDownLatch begun = new CountDownLatch(atWork);
        CountDownLatch turnedAway = new CountDownLatch(1);
        for (int i = 0; i < atWork + PinWork.LONG_QUEUE + 1; i++) {
            if (i == atWork) {
                begun.await(); // from here on nobody takes anything out of the queue
            }
            String source = "crowd " + i;
            people.submit(() -> {
                PinWork.Result result = work.compare(source, false, source, null, Duration.ofMinutes(1), () -> {
                    begun.countDown();
                    try {
                        gate.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return false;
                });
                if (result == PinWork.Result.BUSY) {
                    turnedAway.countDown();
                }
            });
        }
        turnedAway.await();
    }

    @Test
    void fiveWrongPinsAreFreeThenEachIsWaitedForLongerAndAfterTenTheCardIsSuspended() {
        Visitor in = Visitor.notSignedIn().fromAPlaceOfTheirOwn();
        card.enter(in);
        for (int i = 1; i <= 5; i++) {
            assertThat(wrong(i).text()).contains("That did not work");
        }
        int wait = 10;
        for (int i = 6; i <= 10; i++) {
            assertThat(toWait(wrong(i))).isBetween(wait - 5, wait + 1);
            card.triedEarlier((wait - 6) + " seconds");
            assertThat(toWait(wrong(i))).as("some seconds too early").isBetween(1, 7);
            card.triedEarlier("6 seconds");
            assertThat(wrong(i).text()).contains("That did not work");
            wait = wait * 2;
        }

        assertThat(wrong(11).text()).contains("This card does not work now");
        card.triedEarlier("1 day");
        assertThat(card.enter(visitor).text()).contains("This card does not work now");
        assertThat(in.get("/say/card").status()).as("whoever is in stays in").isEqualTo(200);
        assertThat(worker.get("/children/" + child.id() + "/cards").text())
                .contains("Wrong PINs")
                .contains("Ten wrong PINs were tried");

        assertThat(worker.get("/alerts").text()).contains("too many wrong PINs");

        worker.post("/children/" + child.id() + "/cards/" + card.id() + "/resumption");
        assertThat(card.enter(visitor).status()).isEqualTo(303);
    }

    @Test
    void whileTheWaitLastsEvenTheRightPinSaysNothingToWhoWasOftenWrong() {
        for (int i = 1; i <= 5; i++) {
            ACard.enter(visitor, card.token(), card.wrongPin(i));
        }

        assertThat(toWait(card.enter(visitor))).isBetween(5, 11);
        card.triedEarlier("10 seconds");
        assertThat(card.enter(visitor).status()).isEqualTo(303);
    }

    @Test
    void somebodyElsesWrongPinsKeepTheChildWaitingNeitherAtOnceNorWhenTheyMistype() {
        for (int i = 1; i <= 6; i++) {
            wrong(i);
        }

        assertThat(ACard.enter(visitor, card.token(), card.wrongPin(7)).text()).contains("That did not work");
        assertThat(ACard.enter(visitor, card.token(), card.wrongPin(8)).text()).contains("That did not work");
        assertThat(card.enter(visitor).status()).isEqualTo(303);
    }

    @Test
    void whoComesInStartsAfresh() {
        for (int i = 1; i <= 4; i++) {
            wrong(i);
        }
        assertThat(triesOn(card.token())).isEqualTo(4);
        assertThat(worker.get("/children/" + child.id() + "/cards").text()).contains("4 wrong PINs were tried");

        card.enter(visitor);

        assertThat(triesOn(card.token())).isZero();
    }

    @Test
    void theSameWrongPinAgainWithinAMinuteIsNoFurtherGuess() {
        for (int i = 1; i <= 4; i++) {
            wrong(1);
        }

        assertThat(triesOn(card.token())).isEqualTo(1);
    }

    @Test
    void theSameWrongPinMinuteAfterMinuteShutsTheCardAndTheWorkerIsTold() {
        for (int i = 1; i <= 9; i++) {
            assertThat(wrong(1).text()).contains("That did not work");
            card.triedEarlier("3 minutes");
        }
        assertThat(worker.get("/children/" + child.id() + "/cards").text()).contains("9 wrong PINs were tried");
        assertThat(worker.get("/alerts").text()).doesNotContain("too many wrong PINs");

        ACard.enter(visitor, card.token(), card.wrongPin(1));

        assertThat(worker.get("/children/" + child.id() + "/cards").text()).contains("Ten wrong PINs were tried");
        assertThat(worker.get("/alerts").text()).contains("too many wrong PINs");
        assertThat(card.enter(visitor).text()).contains("This card does not work now");
    }

    @Test
    void guessesOnOneCardStopNoOtherChildFromTheSamePlace() {
        Child sibling = Given.aChild().allocatedTo(member).save();
        ACard siblings = ACard.of(worker, sibling, PinKind.NUMBERS);
        for (int i = 1; i <= 3; i++) {
            ACard.enter(visitor, card.token(), card.wrongPin(i));
            ACard.enter(visitor, UNKNOWN, "%06d".formatted(i));
        }

        assertThat(siblings.enter(visitor).status()).isEqualTo(303);
        forgetUnknown();
    }

    @Test
    void ofManyGuessesAtOnceNoMoreAreLookedAtThanOneAfterTheOther() throws Exception {
        visitor.get("/say"); // their one browser has one cookie; eight first looks at once would make eight
        PinHash pins = HeardServer.bean(PinHash.class);
        long before = pins.compared();
        List<Callable<Integer>> guesses = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            String pin = card.wrongPin(i);
            guesses.add(() -> ACard.enter(visitor, card.token(), pin).status());
        }
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var guess : people.invokeAll(guesses)) {
                assertThat(guess.get()).isEqualTo(422);
            }
        }

        assertThat(pins.compared() - before).isEqualTo(5);
    }

    @Test
    void ofManyGuessesAtOnceFromManyPlacesTenAreLookedAtAndTheCardIsShut() throws Exception {
        PinHash pins = HeardServer.bean(PinHash.class);
        long before = pins.compared();
        List<Callable<Integer>> guesses = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            String pin = card.wrongPin(i);
            guesses.add(() -> ACard.enter(Visitor.notSignedIn().fromAPlaceOfTheirOwn(), card.token(), pin)
                    .status());
        }
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var guess : people.invokeAll(guesses)) {
                assertThat(guess.get()).isEqualTo(422);
            }
        }

        assertThat(pins.compared() - before).isEqualTo(10);
        assertThat(worker.get("/alerts").text()).contains("too many wrong PINs");
    }

    @Test
    void twentyPressesOfTheRightOneAllLeadIn() throws Exception {
        List<Callable<Integer>> presses = Collections.nCopies(
                20,
                () -> card.enter(Visitor.notSignedIn().fromAPlaceOfTheirOwn()).status());
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var press : people.invokeAll(presses)) {
                assertThat(press.get()).isEqualTo(303);
            }
        }
    }

    @Test
    void comingInGivesAnotherCookieAndPutsOutWhoeverWasInOnThisDevice() {
        visitor.get("/say");
        String before = visitor.cookie("heard-say").orElseThrow();
        card.enter(visitor);
        String first = visitor.cookie("heard-say").orElseThrow();
        Visitor whoKeptTheCookie = visitor.copy();
        Child other = Given.aChild().allocatedTo(member).save();

        ACard.of(worker, other, PinKind.NUMBERS).enter(visitor);

        assertThat(first).isNotEqualTo(before);
        assertThat(visitor.cookie("heard-say").orElseThrow()).isNotEqualTo(first);
        assertThat(whoKeptTheCookie.get("/say/card").location()).isEqualTo("/say");
    }

    @Test
    void aWrongTryInTheSameBrowserEndsNoVisit() {
        card.enter(visitor);

        ACard.enter(visitor, card.token(), card.wrongPin(1));

        assertThat(visitor.get("/say/card").status()).isEqualTo(200);
    }

    @Test
    void aChildCanStopACardThatSomebodySawAndIsOutWithIt() {
        card.enter(visitor);
        assertThat(visitor.get("/say/card").text()).contains("Did someone see your card?");

        Answer answer = visitor.post("/say/card/seen");

        assertThat(answer.text()).contains("Your card is stopped");
        assertThat(answer.header("Clear-Site-Data")).contains("storage");
        assertThat(visitor.get("/say/card").location()).isEqualTo("/say");
        assertThat(card.enter(visitor).status()).isEqualTo(422);
        assertThat(worker.get("/children/" + child.id() + "/cards").text())
                .contains("The child said that somebody saw it");
        assertThat(worker.get("/alerts").text()).contains("says that someone saw their card");
    }

    @Test
    void aSourceThatIsOftenWrongIsAnsweredMoreAndMoreSlowlyUpToALimit() {
        Sources sources = new Sources(Duration.ofSeconds(5));
        List<Long> kept = new ArrayList<>();
        sources.wasWrong("10.0.0.3");
        sources.wasWrong("10.0.0.3");
        assertThat(sources.isOftenWrong("10.0.0.3")).as("a child mistypes too").isFalse();
        for (int i = 0; i < 12; i++) {
            kept.add(sources.wasWrong("10.0.0.1").toMillis());
        }

        assertThat(kept).containsExactly(0L, 0L, 0L, 0L, 0L, 250L, 500L, 1000L, 2000L, 4000L, 5000L, 5000L);
        assertThat(sources.isOftenWrong("10.0.0.1")).isTrue();
        assertThat(sources.wasWrong("10.0.0.2")).isZero();
    }

    @Test
    void theEntryComesInTheLanguageThatWasChosen() {
        visitor.post("/say/look", "language", "ar");

        assertThat(visitor.get("/say").page().select("html").attr("dir")).isEqualTo("rtl");
    }

    private Answer wrong(int number) {
        return ACard.enter(somebodyWhoTriedOften(card.token()), card.token(), card.wrongPin(number));
    }

    /** From a place from which more was tried on this token than a child mistypes. */
    private static Visitor somebodyWhoTriedOften(String token) {
        int number = Given.number();
        String address = "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
        for (int i = 0; i < 3; i++) {
            HeardServer.bean(Sources.class)
                    .triedOften(
                            address,
                            HeardServer.bean(Pepper.class)
                                    .hash(Token.read(token).orElseThrow()));
        }
        return Visitor.notSignedIn().from(address);
    }

    private static int toWait(Answer answer) {
        Matcher seconds = Pattern.compile("Wait (\\d+) seconds").matcher(answer.text());
        assertThat(seconds.find()).as(answer.text()).isTrue();
        return Integer.parseInt(seconds.group(1));
    }

    /** The page, but for what was typed, what is new on every page and how the seconds run. */
    private static String told(Answer answer, String token) {
        var page = answer.page();
        page.select("input[type=hidden]").remove();
        return page.outerHtml().replace(token, "THE CODE").replaceAll("Wait \\d+ seconds", "Wait some seconds");
    }

    private static long triesOn(String token) {
        long[] count = new long[1];
        Given.asService(() -> count[0] = HeardServer.bean(JdbcClient.class)
                .sql("select coalesce(sum(times), 0) from card_try where token_hash = ?")
                .param(HeardServer.bean(Pepper.class).hash(Token.read(token).orElseThrow()))
                .query(Long.class)
                .single());
        return count[0];
    }

    private static void forgetUnknown() {
        Given.asService(() -> HeardServer.bean(JdbcClient.class)
                .sql("delete from card_try where token_hash = ?")
                .param(HeardServer.bean(Pepper.class).hash(Token.read(UNKNOWN).orElseThrow()))
                .update());
    }
}
