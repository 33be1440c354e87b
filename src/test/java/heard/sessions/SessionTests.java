package heard.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.SessionFields;
import heard.testing.TestClock;
import heard.testing.Visitor;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Question;
import heard.voice.Source;
import heard.voice.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionTests {

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);
    private final Child child =
            Given.aChild().called("Robin").allocatedTo(worker).save();
    private final String root = "/children/" + child.id() + "/sessions";
    private final Visitor visitor = Visitor.signedInAs(worker);

    @Test
    void whatWasSaidIsInTheRecordAndOnThePageOfTheSession() {
        SessionFields fields = SessionFields.saying("This is Dad’s house on a bad day.")
                .with("how-0", "DRAWN")
                .with("question-0", "FEELINGS")
                .with("reading-0", "The dog stands for Robin.")
                .and(1, "I want my own bed here too.")
                .with("language-1", "German")
                .with("original-1", "Ich will hier auch mein eigenes Bett.");

        Answer saved = visitor.post(root, fields.all());

        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.location()).startsWith(root + "/" + fields.id());
        Answer page = visitor.get(saved.location());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "Direct session, 12 November 2026", "School", "Robin and me", "Three Houses", "Folder at North")
                .contains("This is Dad’s house on a bad day.", "Ich will hier auch", "The dog stands for Robin.")
                .contains("Both things Robin said are in Voice of the child");
        List<Entry> said = said(fields.id());
        assertThat(said).hasSize(2);
        assertThat(said.getFirst().how()).isEqualTo(How.DRAWN);
        assertThat(said.getFirst().question()).isEqualTo(Question.FEELINGS);
        assertThat(said.getFirst().reading()).isEqualTo("The dog stands for Robin.");
        assertThat(said.getFirst().sourceLabel()).isEqualTo("Direct session, Three Houses");
        assertThat(said.getFirst().seenAlone()).isTrue();
        assertThat(said.getLast().words()).isEqualTo("Ich will hier auch mein eigenes Bett.");
        assertThat(said.getLast().translation()).isEqualTo("I want my own bed here too.");
        assertThat(said.getLast().language()).isEqualTo("de");
        assertThat(visitor.get("/children/" + child.id() + "/voice").text()).contains("This is Dad’s house");
    }

    @Test
    void theFormAsksForEverythingAndSendsAnIdMadeBeforehand() {
        Answer form = visitor.get(root + "/new");

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.page().select("input[name=id]").val()).hasSize(36);
        assertThat(form.page().select("input[name=heldOn]").val()).isEqualTo("2026-11-12");
        assertThat(form.page().select("form[data-keep]").attr("data-keep"))
                .isEqualTo("/children/" + child.id() + "/drafts/session/"
                        + form.page().select("input[name=id]").val());
        assertThat(form.page().select("textarea[name=words-0], select[name=how-0], select[name=question-0]"))
                .hasSize(3);
    }

    @Test
    void withoutScriptsTheServerAddsAnotherBlockAndKeepsWhatWasTyped() {
        Answer more = visitor.post(
                root, SessionFields.saying("First").with("more", "1").all());

        assertThat(more.status()).isEqualTo(200);
        assertThat(more.page().select("fieldset textarea[name=words-0]").text()).contains("First");
        assertThat(more.page().select("[data-more-into] textarea[name=words-1]"))
                .hasSize(1);
    }

    @Test
    void theSameFormSentTwentyTimesAtOnceIsOneSession() {
        SessionFields fields = SessionFields.saying("Only once");

        List<Answer> answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(n -> visitor.post(root, fields.all()))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(303));
        assertThat(said(fields.id())).hasSize(1);
    }

    @Test
    void anotherTextUnderTheSameIdIsShownBesideWhatIsSavedAndNotLost() {
        SessionFields fields = SessionFields.saying("I like school.");
        visitor.post(root, fields.all());

        Answer again = visitor.post(
                root, fields.with("words-0", "I like school dinners.").all());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("I like school.", "I like school dinners.", "You saved this session already");
        assertThat(said(fields.id())).hasSize(1);
    }

    @Test
    void onlyWhoMayKnowOfTheChildMayWriteOrRead() {
        SessionFields fields = SessionFields.saying("Private");
        visitor.post(root, fields.all());
        Visitor stranger = Visitor.signedInAs(Given.aWorker(Given.aTeam()));
        Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());

        assertThat(stranger.get(root + "/new").status()).isEqualTo(404);
        assertThat(stranger.post(root, SessionFields.saying("x").all()).status())
                .isEqualTo(404);
        assertThat(stranger.get(root + "/" + fields.id()).status()).isEqualTo(404);
        assertThat(quality.get(root + "/" + fields.id()).status()).isEqualTo(200);
        assertThat(quality.get(root + "/" + fields.id()).page().select("form.upload, a[href$=correction]"))
                .isEmpty();
        assertThat(quality.get(root + "/new").status()).isEqualTo(403);
        assertThat(visitor.get(root + "/" + Ids.next()).status()).isEqualTo(404);
        assertThat(visitor.get("/children/" + Ids.next() + "/sessions/new").status())
                .isEqualTo(404);
    }

    @Test
    void aDraftIsOfferedAgainAndIsGoneWhenItWasSaved() {
        SessionFields fields = SessionFields.saying("Half a sent");
        visitor.post("/children/" + child.id() + "/drafts/session/" + fields.id(), fields.all());

        Answer offered = visitor.get(root + "/new");
        assertThat(offered.page().select("#kept").text()).contains("You began one on 12 November 2026 at 10:00");
        assertThat(offered.typed("words-0")).isBlank();
        Answer again = visitor.get(offered.page().select("#kept a").attr("href"));
        assertThat(again.typed("words-0")).contains("Half a sent");
        assertThat(again.page().select("input[name=id]").val())
                .isEqualTo(fields.id().toString());

        visitor.post(root, fields.with("words-0", "Half a sentence.").all());
        assertThat(visitor.get(root + "/new").page().select("#kept")).isEmpty();
    }

    @Test
    void aDraftCanBeThrownAway() {
        SessionFields fields = SessionFields.saying("Never mind");
        String draft = "/children/" + child.id() + "/drafts/session/" + fields.id();
        visitor.post(draft, fields.all());

        Answer gone = visitor.post(draft + "/end", "next", root + "/new");

        assertThat(gone.status()).isEqualTo(303);
        assertThat(gone.location()).isEqualTo(root + "/new");
        assertThat(visitor.get(root + "/new").page().select("#kept")).isEmpty();
        assertThat(visitor.post(draft + "/end", "next", "https://elsewhere.example/")
                        .location())
                .isEqualTo("/children/" + child.id() + "/voice");
    }

    @Test
    void aTransactionThatFailsHalfWayLeavesNeitherSessionNorWords() {
        SessionFields fields = SessionFields.saying("Lost with the power");
        assertThatThrownBy(() -> Given.asService(() -> {
                    Session session = new Session(
                            child.id(),
                            fields.id(),
                            1,
                            fields.id(),
                            TestClock.TODAY,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            "Somebody",
                            java.time.OffsetDateTime.parse("2026-11-12T10:00:00Z"));
                    HeardServer.bean(Sessions.class).add(session);
                    HeardServer.bean(Voice.class)
                            .addAll(SessionForm.blank(fields.id(), TestClock.TODAY)
                                    .withOneMore()
                                    .entries(session, List.of()));
                    throw new IllegalStateException("the power fails here");
                }))
                .hasMessageContaining("power");

        assertThat(visitor.get(root + "/" + fields.id()).status()).isEqualTo(404);
        assertThat(said(fields.id())).isEmpty();
        assertThat(visitor.post(root, fields.all()).status()).isEqualTo(303);
    }

    private List<Entry> said(UUID id) {
        List<Entry> said = new ArrayList<>();
        Given.asService(() -> said.addAll(HeardServer.bean(Voice.class).of(child.id(), Source.SESSION, id)));
        return said;
    }
}
