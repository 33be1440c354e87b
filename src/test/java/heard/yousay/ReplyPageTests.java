package heard.yousay;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.ServiceRun;
import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.SomeFile;
import heard.testing.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReplyPageTests {

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();
    private final AChildVisiting visit = new AChildVisiting(child);

    @Test
    void theFirstAnswerTellsSomebodyOnceAndOpeningItCountsAsRead() {
        Answer page = visit.begin("something");
        visit.answer(page, "stay", "words", "We went to the park.");
        visit.answer(visit.question(), "stay", "words", "We went to the park. It was sunny.");
        assertThat(alerts()).containsExactly("TO_READ SAID_SOMETHING open");

        Answer read = Visitor.signedInAs(worker).get(page(page));

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text())
                .contains("What Jayden said")
                .contains("We went to the park. It was sunny.")
                .contains("On their own, by card")
                .contains("1 earlier answer");
        String waiting = read.page().select("aside a").attr("href");
        assertThat(Visitor.signedInAs(worker).get(waiting).page().select(waiting.substring(waiting.indexOf('#'))))
                .isNotEmpty();
        assertThat(alerts()).containsExactly("TO_READ SAID_SOMETHING closed");

        visit.answer(visit.question(), "stay", "words", "And ice cream.");
        assertThat(alerts()).contains("TO_READ SAID_SOMETHING open");
    }

    @Test
    void wordsThatMayMeanDangerAlertAtOnceAndAreMarked() {
        Answer page = visit.begin("something");
        visit.answer(page, "stay", "words", "He hits me when mum is out.");
        visit.answer(visit.question(), "stay", "words", "He hits me when mum is out. Please");
        assertThat(alerts()).containsExactly("URGENT DANGER_WORDS open");

        Answer read = Visitor.signedInAs(worker).get(page(page));

        assertThat(read.page().select("mark.danger").text()).containsIgnoringCase("hits me");
        assertThat(read.text()).contains("Say what you did").doesNotContain("with a word like");
        assertThat(alerts()).containsExactly("URGENT DANGER_WORDS open");
    }

    @Test
    void aWordLikeNotIsToldInWordsAndMakesNothingLess() {
        Answer page = visit.begin("something");
        visit.answer(page, "stay", "words", "I do not want to kill myself.");

        Answer read = Visitor.signedInAs(worker).get(page(page));

        assertThat(read.page().select("mark.danger").text()).isEqualTo("kill myself");
        assertThat(read.page().select("article .meta").text())
                .contains("words that may mean danger are marked; “kill myself” with a word like “not” beside it");
        assertThat(alerts()).containsExactly("URGENT DANGER_WORDS open");
    }

    @Test
    void aChoiceThatSaysNotSafeRaisesWhatWasOnlyToBeRead() {
        AskedSets.ask(child, AskedSets.MIDDLE);
        Answer page = visit.begin(AskedSets.MIDDLE);
        visit.answer(page, "next", "option", "ok");
        assertThat(alerts()).containsExactly("TO_READ SAID_SOMETHING open");
        visit.answer(visit.question(), "skip");

        visit.answer(visit.question(), "next", "option", "no");

        assertThat(alerts()).containsExactly("URGENT CHOSE_NOT_SAFE open");
        assertThat(Visitor.signedInAs(worker).get(page(page)).text())
                .contains("Do you feel safe at home?")
                .contains("Says: not safe");
    }

    @Test
    void pressingNotSafeAlertsAtOnceOnceAndHasItsPage() {
        String press = visit.get("/say/start").typed("press");
        for (int n = 0; n < 3; n++) {
            visit.visitor().post("/say/not-safe", "press", press);
        }
        visit.visitor().post("/say/not-safe", "press", visit.get("/say/start").typed("press"));
        assertThat(alerts()).containsExactly("URGENT CHILD_SAYS_NOT_SAFE open");

        assertThat(Visitor.signedInAs(worker).get(alertsPage()).text())
                .contains("Jayden pressed “I don’t feel safe”")
                .contains("on their own");
    }

    @Test
    void pressedOnAPageOfAnEarlierVisitItAlertsAndIsNobodysWords() {
        AChildVisiting other =
                new AChildVisiting(Given.aChild().allocatedTo(worker).save());
        String left = other.get("/say/start").typed("_csrf");

        Answer pressed = visit.visitor()
                .withToken(left)
                .post("/say/not-safe", "press", AChildVisiting.id().toString());

        assertThat(pressed.status()).isEqualTo(303);
        assertThat(alerts()).containsExactly("URGENT SOMEBODY_SAYS_NOT_SAFE open");
        assertThat(visit.count("entry")).isZero();
        assertThat(Visitor.signedInAs(worker).get("/alerts").text()).contains("it may have been another child");
        assertThat(Visitor.signedInAs(worker).get(alertsPage()).text()).contains("Ask who else used it");
    }

    @Test
    void pressedWhenTheVisitHasRunOutItAlertsAllTheSame() {
        Answer page = visit.get("/say/start");
        minutesPass(21);

        for (int n = 0; n < 2; n++) {
            Answer pressed = visit.visitor().post("/say/not-safe", "press", page.typed("press"));
            assertThat(pressed.text()).contains("We have told our team").contains("Call 999");
        }

        assertThat(alerts()).containsExactly("URGENT SOMEBODY_SAYS_NOT_SAFE open");
        assertThat(visit.count("entry")).isZero();
        assertThat(visit.get("/say/start").location()).startsWith("/say");
        assertThat(Visitor.signedInAs(worker).get(alertsPage()).text())
                .contains("Somebody pressed “I don’t feel safe”", "Ask who else used it", "Say what you did")
                .doesNotContain("on their own");
    }

    @Test
    void pressedAfterAWorkerStoppedTheCardItAlertsAllTheSame() {
        Answer page = visit.get("/say/start");
        Given.asService(() -> HeardServer.bean(JdbcClient.class)
                .sql("update visit set ended_at = clock_timestamp() where child_id = ?")
                .params(child.id())
                .update());

        assertThat(visit.visitor()
                        .post("/say/not-safe", "press", page.typed("press"))
                        .text())
                .contains("We have told our team");
        assertThat(alerts()).containsExactly("URGENT SOMEBODY_SAYS_NOT_SAFE open");
    }

    @Test
    void whoLeftIsNotKnownAnyMoreNorWhoWasInADayAgo() {
        Answer page = visit.get("/say/start");
        AChildVisiting left = new AChildVisiting(child);
        String press = left.get("/say/start").typed("press");
        left.visitor().post("/say/leave");
        minutesPass(24 * 60 + 1);

        assertThat(left.visitor().post("/say/not-safe", "press", press).text())
                .contains("We don’t know who you are yet");
        assertThat(visit.visitor()
                        .post("/say/not-safe", "press", page.typed("press"))
                        .text())
                .contains("We don’t know who you are yet")
                .contains("Call 999");
        assertThat(alerts()).isEmpty();
    }

    private void minutesPass(int minutes) {
        Given.asService(() -> HeardServer.bean(JdbcClient.class)
                .sql("update visit set seen_at = seen_at - make_interval(mins => ?) where child_id = ?")
                .params(minutes, child.id())
                .update());
    }

    private String alertsPage() {
        return HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(JdbcClient.class)
                        .sql("select href from alert where child_id = :child")
                        .param("child", child.id())
                        .query(String.class)
                        .single());
    }

    @Test
    void aDrawingIsDrawnAgainAsAPictureAndAPhotoIsKeptWithoutItsName() throws IOException {
        Answer page = visit.begin("something");
        String reply = page.typed("reply");
        String lines = "\"strokes\":\"[{\\\"c\\\":1,\\\"w\\\":1,\\\"p\\\":[10,10,500,400,900,100]}]\"";
        Answer drawn = visit.put(reply, "say", AChildVisiting.id(), 1, lines);
        assertThat(drawn.status()).isEqualTo(201);
        assertThat(visit.put(reply, "say", AChildVisiting.id(), 1, lines).status())
                .isEqualTo(200);
        String id = drawn.body().replaceAll(".*\"drawing\":\"([^\"]+)\".*", "$1");
        Answer picture = visit.get("/say/files/" + id);
        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(picture.bytes()).hasSizeGreaterThan(3000);
        assertThat(visit.get("/say/answers/say/drawing?reply=" + reply).body()).contains("500,400");

        Answer photo = visit.visitor()
                .upload(
                        "/say/answers/say/file",
                        "photo",
                        "Jayden at 12 Elm Street.png",
                        "image/png",
                        SomeFile.png(40, 30),
                        "reply",
                        reply,
                        "id",
                        AChildVisiting.id().toString(),
                        "revision",
                        "1");
        assertThat(photo.status()).isEqualTo(201);
        long kept = filesInTheFolder();
        Answer notAPhoto = visit.visitor()
                .upload(
                        "/say/answers/say/file",
                        "photo",
                        "a.pdf",
                        "image/png",
                        SomeFile.pdf(),
                        "reply",
                        reply,
                        "id",
                        AChildVisiting.id().toString(),
                        "revision",
                        "2");
        assertThat(notAPhoto.status()).isEqualTo(422);
        assertThat(filesInTheFolder()).as("nothing is left of what was refused").isEqualTo(kept);
        Answer wrong = visit.visitor()
                .upload(
                        "/say/answers/say/file",
                        "photo",
                        "a.txt",
                        "text/plain",
                        "hello".getBytes(StandardCharsets.UTF_8),
                        "reply",
                        reply,
                        "id",
                        AChildVisiting.id().toString(),
                        "revision",
                        "2",
                        "words",
                        "My room.");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("can’t use that file").contains("My room.");
        assertThat(visit.record(reply))
                .singleElement()
                .satisfies(entry -> assertThat(entry.words()).isEqualTo("My room."));

        Answer read = Visitor.signedInAs(worker).get(page(page));
        assertThat(read.page().select("img.reply__drawing")).hasSize(2);
        assertThat(read.body()).doesNotContain("Elm Street");
        Answer voice = Visitor.signedInAs(worker).get("/children/" + child.id() + "/voice");
        assertThat(voice.page().select(".entry .shot")).hasSize(2);

        visit.visitor().post("/say/send", "reply", reply);
        assertThat(visit.get("/say/files/" + id).status()).isEqualTo(404);
        assertThat(new AChildVisiting(Given.aChild().save())
                        .get("/say/files/" + id)
                        .status())
                .isEqualTo(404);
    }

    /** recording.mp4 is a tone of our own in fragments, as Safari's recorder sends them, with a place and a machine's name in it. */
    @Test
    void whatAnIPhoneRecordsIsKeptAsSoundWithoutItsPlaceAndPlayedInParts() throws IOException {
        byte[] recorded;
        try (var in = getClass().getResourceAsStream("recording.mp4")) {
            recorded = in.readAllBytes();
        }
        assertThat(latin(recorded)).contains("moof", "loci", "Lavf");
        Answer page = visit.begin("something");
        String reply = page.typed("reply");

        Answer kept = visit.visitor()
                .upload(
                        "/say/answers/say/file",
                        "sound",
                        "recording",
                        "audio/mp4; codecs=mp4a.40.2",
                        recorded,
                        "reply",
                        reply,
                        "id",
                        AChildVisiting.id().toString(),
                        "revision",
                        "1");

        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        String own = "/say/files/" + kept.body().replaceAll(".*\"sound\":\"([^\"]+)\".*", "$1");
        Visitor staff = Visitor.signedInAs(worker);
        var player = staff.get(page(page)).page().select("audio.reply__sound");
        assertThat(player).hasSize(1);
        for (var heard : List.of(visit.visitor().get(own), staff.get(player.attr("src")))) {
            assertThat(heard.header("Content-Type")).isEqualTo("audio/mp4");
            assertThat(heard.header("Accept-Ranges")).isEqualTo("bytes");
            assertThat(heard.bytes()).hasSameSizeAs(recorded);
            assertThat(latin(heard.bytes())).contains("moof").doesNotContain("loci", "Lavf");
        }
        for (var part :
                List.of(visit.visitor().getPart(own, "bytes=0-1"), staff.getPart(player.attr("src"), "bytes=0-1"))) {
            assertThat(part.status()).isEqualTo(206);
            assertThat(part.header("Content-Range")).isEqualTo("bytes 0-1/" + recorded.length);
            assertThat(part.bytes()).hasSize(2);
        }
        assertThat(staff.getPart(player.attr("src"), "bytes=7000-").bytes())
                .isEqualTo(Arrays.copyOfRange(staff.get(player.attr("src")).bytes(), 7000, recorded.length));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void whoeverMayNotKnowTheChildReadsNothing() {
        Answer page = visit.begin("something");
        visit.answer(page, "stay", "words", "Hello.");

        assertThat(Visitor.signedInAs(Given.aWorker(Given.aTeam()))
                        .get(page(page))
                        .status())
                .isEqualTo(404);
        assertThat(alerts()).containsExactly("TO_READ SAID_SOMETHING open");
    }

    private String page(Answer page) {
        return "/children/" + child.id() + "/say/" + page.typed("reply");
    }

    private List<String> alerts() {
        return HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(JdbcClient.class)
                        .sql("""
                        select urgency || ' ' || reason || case when closed_at is null then ' open' else ' closed' end
                        from alert where child_id = :child order by raised_at
                        """)
                        .param("child", child.id())
                        .query(String.class)
                        .list());
    }

    private static long filesInTheFolder() throws IOException {
        Path folder = Path.of(HeardServer.context().getEnvironment().getRequiredProperty("heard.files"));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
