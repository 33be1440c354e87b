package heard.story;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.letters.ALetter;
import heard.letters.Kind;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.SomeFile;
import heard.testing.Visitor;
import heard.voice.Entry;
import heard.voice.Source;
import heard.voice.Voice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A child says something back to what was done, and to a letter. */
class SayingBackTests {

    private final StaffMember worker = Given.aWorker(Given.aTeam());
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();
    private final Entry said = Given.anEntry(child).words("I want to see Nan.").save();
    private final AStory story = new AStory(child, worker);
    private final UUID answer = story.told(said, "You can see Nan on Sundays.");
    private final Visitor visit = Visitor.visiting(child);

    @Test
    void whatTheySayBackToAnAnswerIsInTheRecordBesideItAndSomebodyIsTold() {
        story.on(visit);
        Answer page = openAnswer();
        assertThat(page.text()).contains("You can see Nan on Sundays.", "What do you want to say to this?");

        assertThat(send(page, "Can it be Saturdays?").location()).isEqualTo("/say/story");
        assertThat(visit.get("/say/story").text())
                .contains("Thank you. We have it now.", worker.name() + " gets what you said.", "Can it be Saturdays?");
        assertThat(record(Source.RESPONSE, answer)).singleElement().satisfies(entry -> {
            assertThat(entry.words()).isEqualTo("Can it be Saturdays?");
            assertThat(entry.isFirstHand()).isTrue();
        });
        assertThat(story.count("response_step where kind = 'CHILD_SAID' and replaced_by is null"))
                .isEqualTo(1);
        assertThat(story.count("alert where urgency = 'TO_READ' and closed_at is null"))
                .isEqualTo(1);

        String href = HeardServer.bean(heard.access.ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("select href from alert where child_id = :child")
                        .param("child", child.id())
                        .query(String.class)
                        .single());
        assertThat(story.staff().get(href).text()).contains("What Jayden said back", "Can it be Saturdays?");
        assertThat(story.count("alert where closed_at is null")).isZero();
        assertThat(story.staff().get(story.path() + "/replies/" + Ids.next()).status())
                .isEqualTo(404);
    }

    @Test
    void aScriptKeepsItMeanwhileTheSameAgainIsTwoHundredAndNothingIsDoubled() {
        story.on(visit);
        UUID id = Ids.next();
        assertThat(put(id, 1, "Can it").status()).isEqualTo(201);
        assertThat(put(id, 1, "Can it").status()).isEqualTo(200);
        assertThat(put(Ids.next(), 2, "Can it be Saturdays?").status()).isEqualTo(201);
        assertThat(put(Ids.next(), 2, "Something else").status()).isEqualTo(409);
        assertThat(put(Ids.next(), 3, "x".repeat(10_001)).status()).isEqualTo(422);

        assertThat(record(Source.RESPONSE, answer).stream().filter(entry -> entry.replacedBy() == null))
                .singleElement()
                .extracting(Entry::words)
                .isEqualTo("Can it be Saturdays?");
        assertThat(story.count("response_step where kind = 'CHILD_SAID' and replaced_by is null"))
                .isEqualTo(1);
        assertThat(story.count("alert where closed_at is null")).isEqualTo(1);
        assertThat(visit.get("/say/story").text()).contains("Can it be Saturdays?");
    }

    @Test
    void wordsThatMayMeanDangerAreUrgent() {
        story.on(visit);
        send(openAnswer(), "He hits me.");
        assertThat(story.count("alert where urgency = 'URGENT' and closed_at is null"))
                .isEqualTo(1);
    }

    @Test
    void tooLongATextComesBackWithWhatWasTypedAndTwoWindowsAreShownBoth() {
        story.on(visit);
        Answer page = openAnswer();
        Answer tooLong = send(page, "x".repeat(10_001));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.typed("words")).hasSize(10_001);
        send(page, "One.");
        Answer both = visit.post(
                "/say/story/reply",
                "thing",
                "ANSWER",
                "reply",
                answer.toString(),
                "id",
                Ids.next().toString(),
                "revision",
                "0",
                "words",
                "Two.");
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.text()).contains("One.");
        assertThat(both.typed("words")).isEqualTo("Two.");
    }

    @Test
    void theySpeakToALetterAndHearItAgainAndNobodyElsesFileIsThere() {
        ALetter letter = ALetter.begunBy(story.staff(), child, Kind.LETTER).finished();
        letter.given();
        story.on(visit);
        assertThat(visit.post("/say/story/turn", "back-LETTER", letter.id().toString())
                        .status())
                .isEqualTo(303);
        Answer page = visit.get("/say/story");
        assertThat(upload(page, letter, "note.txt", "plain words".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        page = visit.get("/say/story");
        assertThat(upload(page, letter, "recording.m4a", SomeFile.mp4()).status())
                .isEqualTo(303);

        assertThat(record(Source.LETTER, letter.id())).isNotEmpty();
        String src = visit.get("/say/story").page().select("audio").attr("src");
        assertThat(visit.get(src).status()).isEqualTo(200);
        Child other = Given.aChild().allocatedTo(worker).save();
        Visitor otherVisit = Visitor.visiting(other);
        new AStory(other, worker).on(otherVisit);
        assertThat(otherVisit.get(src).status()).isEqualTo(404);
        assertThat(otherVisit
                        .post("/say/story/turn", "letter", letter.id().toString())
                        .status())
                .isEqualTo(404);
        story.turn("off", "");
        assertThat(visit.get(src).status()).isEqualTo(404);
    }

    @Test
    void nothingIsKeptWhereItIsNotOn() {
        assertThat(put(Ids.next(), 1, "Hello").status()).isEqualTo(404);
        story.on(visit);
        assertThat(visit.script(
                                "PUT",
                                "/say/story/reply/ANSWER/" + Ids.next(),
                                "application/json",
                                ("{\"id\":\"" + Ids.next() + "\",\"revision\":1,\"words\":\"Hello\"}")
                                        .getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(404);
    }

    private Answer openAnswer() {
        assertThat(visit.post("/say/story/turn", "back-ANSWER", answer.toString())
                        .location())
                .isEqualTo("/say/story");
        return visit.get("/say/story");
    }

    private Answer send(Answer page, String words) {
        return visit.post(
                "/say/story/reply",
                "thing",
                page.typed("thing"),
                "reply",
                page.typed("reply"),
                "id",
                page.typed("id"),
                "revision",
                page.typed("revision"),
                "words",
                words,
                "go",
                "send");
    }

    private Answer upload(Answer page, ALetter letter, String name, byte[] bytes) {
        return visit.upload(
                "/say/story/reply",
                "sound",
                name,
                "audio/mp4",
                bytes,
                "thing",
                "LETTER",
                "reply",
                letter.id().toString(),
                "id",
                page.typed("id"),
                "revision",
                page.typed("revision"),
                "words",
                "",
                "go",
                "send");
    }

    private Answer put(UUID id, int revision, String words) {
        return visit.script(
                "PUT",
                "/say/story/reply/ANSWER/" + answer,
                "application/json",
                ("{\"id\":\"" + id + "\",\"revision\":" + revision + ",\"words\":\"" + words + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private List<Entry> record(Source source, UUID id) {
        return HeardServer.bean(heard.access.ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(Voice.class).of(child.id(), source, id));
    }
}
