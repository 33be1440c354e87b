package heard.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.StaffMember;
import heard.children.CareHistory;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.SessionFields;
import heard.testing.TestClock;
import heard.testing.Visitor;
import heard.voice.How;
import heard.voice.Speaker;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ChronologyTests {

    private static final LocalDate CAME = LocalDate.of(2025, 2, 18);
    private static final LocalDate MOVED = LocalDate.of(2026, 3, 2);
    private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 2);

    private final StaffMember worker = Given.aWorker(Given.aTeam());
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();
    private final Visitor visitor = Visitor.signedInAs(worker);
    private final String path = "/children/" + child.id() + "/chronology";

    @Test
    void whatTheChildSaidStandsUnderWhatHadHappenedLast() {
        inCare();
        Given.anEntry(child).saidOn(CAME.plusDays(3)).words("I miss my dog.").save();
        Given.anEntry(child)
                .saidOn(MOVED.plusDays(10))
                .words("My new room is blue.")
                .save();

        List<Element> lines = visitor.get(path + "?of=home").page().select(".happened__line");

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).text())
                .contains("18 February")
                .contains("Came into care: Foster care. Interim care order")
                .contains("I miss my dog.");
        assertThat(lines.get(1).text())
                .contains("Moved: Children's home. New legal status: Full care order")
                .contains("My new room is blue.");
    }

    @Test
    void itSaysWhereNobodyWroteDownWhatTheChildThought() {
        inCare();
        Given.anEntry(child).saidOn(CAME.plusDays(28)).words("It is ok here.").save();
        Given.anEntry(child)
                .by(Speaker.TEACHER, "Miss Patel")
                .saidOn(MOVED.plusDays(1))
                .words("He was quiet.")
                .save();
        Given.anEntry(child).how(How.RELAYED).saidOn(MOVED.plusDays(2)).save();

        Answer page = visitor.get(path);

        Element came = line(page, "Came into care");
        Element moved = line(page, "Moved");
        Element reviewed = line(page, "Review held");
        assertThat(came.text()).doesNotContain("written down in the four weeks");
        assertThat(moved.text())
                .contains("Nothing that Jayden said is written down in the four weeks after.")
                .doesNotContain("He was quiet.");
        assertThat(reviewed.text())
                .contains("Was there and spoke for themselves (PN1)")
                .contains("Nothing from Jayden about this yet.");
        assertThat(reviewed.select("a").attr("href")).isEqualTo("/children/" + child.id() + "/sessions/new");
    }

    @Test
    void aSessionOfTheRecordHappenedWithWhatWasSaidInIt() {
        visitor.post(
                "/children/" + child.id() + "/sessions",
                SessionFields.saying("I want to see Nana more.").all());

        Element line = line(visitor.get(path), "Direct session with " + worker.name());

        assertThat(line.text()).contains("I want to see Nana more.");
        assertThat(line.select(".happened__what a").attr("href")).startsWith("/children/" + child.id() + "/sessions/");
        assertThat(visitor.get(path).text()).contains(worker.name() + " came as social worker");
    }

    @Test
    void ofMuchThatWasSaidTheFirstThreeStandThereAndTheRestIsALinkAway() {
        inCare();
        for (int day = 1; day <= 5; day++) {
            Given.anEntry(child).saidOn(CAME.plusDays(day)).words("Day " + day).save();
        }

        Element came = line(visitor.get(path + "?of=home"), "Came into care");

        assertThat(came.select(".words")).hasSize(3);
        Element more = came.expectFirst(".happened__more a");
        assertThat(more.text()).isEqualTo("and 2 other things Jayden said");
        assertThat(visitor.get(more.attr("href")).page().select(".entry")).hasSize(5);
    }

    @Test
    void theNewestCanStandFirst() {
        inCare();

        assertThat(visitor.get(path + "?of=home&order=newest")
                        .page()
                        .select(".month__name")
                        .eachText())
                .containsExactly("2026", "2025");
        assertThat(visitor.get(path + "?of=home").page().select(".month__name").eachText())
                .containsExactly("2025", "2026");
    }

    @Test
    void whatWasSaidBeforeAnythingHappenedIsThereToo() {
        Given.anEntry(child)
                .saidOn(LocalDate.of(2019, 1, 5))
                .words("I am four.")
                .save();

        assertThat(visitor.get(path).text()).contains("2019").contains("I am four.");
    }

    @Test
    void aKindThatDoesNotExistShowsEverything() {
        inCare();

        assertThat(visitor.get(path + "?of=%3Cscript%3E&order=sideways").page().select(".happened__line"))
                .hasSize(4);
    }

    @Test
    void aStrangerIsToldThereIsNoSuchChild() {
        assertThat(Visitor.signedInAs(Given.aWorker(Given.aTeam())).get(path).status())
                .isEqualTo(404);
    }

    /** Came in February 2025, moved and got another order on one day in March 2026, reviewed ten days ago. */
    private void inCare() {
        Given.asService(() -> {
            CareHistory history = HeardServer.bean(CareHistory.class);
            history.mergeEpisodes(
                    List.of(episode(CAME, 1, "C1", "U4", MOVED), episode(MOVED, 1, "C2", "K2", null)),
                    Set.of("legalStatus", "placement", "endedOn"));
            history.mergeReviews(List.of(new CareHistory.Review(child.localNumber(), REVIEWED, 1, "PN1")));
        });
        assertThat(REVIEWED.plusDays(28)).isAfter(TestClock.TODAY);
    }

    private CareHistory.Episode episode(
            LocalDate from, int ordinal, String law, String place, @org.jspecify.annotations.Nullable LocalDate to) {
        return new CareHistory.Episode(
                child.localNumber(), from, ordinal, null, law, null, place, null, to, null, null);
    }

    private static Element line(Answer page, String what) {
        return page.page().select(".happened__line").stream()
                .filter(line -> line.text().contains(what))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + what + " in " + page.text()));
    }
}
