package heard.asking;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A worker chooses what a child is asked, in which order and from when. */
class AskedTests {

    private final StaffMember member = Given.aWorker(Given.aTeam());
    private final Visitor worker = Visitor.signedInAs(member);
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(member).save();
    private final String path = "/children/" + child.id() + "/asked";
    private final UUID middle = ShippedSets.id("any-time-middle");
    private final UUID review = ShippedSets.id("before-review");

    @Test
    void whatIsChosenWaitsForTheChildInItsOrder() {
        assertThat(worker.get(path).text())
                .contains("Nothing waits for Jayden")
                .contains("How are things? · Any time · age: 8 to 12");

        UUID id = Ids.next();
        assertThat(choose(id, middle, TestClock.TODAY.toString()).location()).isEqualTo(path);
        assertThat(choose(id, middle, TestClock.TODAY.toString()).location()).isEqualTo(path);
        choose(Ids.next(), review, "2026-11-20");

        assertThat(waiting(TestClock.TODAY)).containsExactly(middle);
        assertThat(waiting(LocalDate.of(2026, 11, 20))).containsExactly(middle, review);
        assertThat(worker.get(path).text())
                .contains("1. How are things?")
                .contains("2. Before your review")
                .contains("from 20 November 2026")
                .contains(member.name());
    }

    @Test
    void theOrderChangesOnceHoweverOftenTheButtonIsPressed() {
        UUID first = Ids.next();
        choose(first, middle, TestClock.TODAY.toString());
        choose(Ids.next(), review, TestClock.TODAY.toString());

        assertThat(worker.post(path + "/" + first + "/place", "down", "0").location())
                .isEqualTo(path + "#asked-" + first);
        Answer again = worker.post(path + "/" + first + "/place", "down", "0");

        assertThat(worker.get(again.location()).text()).contains("The order had changed when you pressed");
        assertThat(worker.get(path).page().select("tr#asked-" + first)).hasSize(1);
        assertThat(waiting(TestClock.TODAY)).containsExactly(review, middle);
        worker.post(path + "/" + first + "/place", "up", "1");
        assertThat(waiting(TestClock.TODAY)).containsExactly(middle, review);
    }

    @Test
    void whatIsTakenAwayWaitsNoLonger() {
        UUID id = Ids.next();
        choose(id, middle, TestClock.TODAY.toString());

        worker.post(path + "/" + id + "/removal");
        worker.post(path + "/" + id + "/removal");

        assertThat(waiting(TestClock.TODAY)).isEmpty();
        assertThat(worker.get(path).text()).contains("Nothing waits for Jayden");
        choose(Ids.next(), middle, TestClock.TODAY.toString());
        assertThat(waiting(TestClock.TODAY)).containsExactly(middle);
    }

    @Test
    void theWorkerSeesWhatWasAnsweredWithAWayToIt() {
        choose(Ids.next(), middle, TestClock.TODAY.toString());
        UUID reply = Ids.next();
        Given.asService(() -> HeardServer.bean(Waiting.class).answered(child.id(), middle, reply));

        Answer page = worker.get(path);

        assertThat(page.text()).contains("Nothing waits for Jayden").contains("answered 12 November 2026 at 10:00");
        assertThat(page.page().select("a[href=/children/" + child.id() + "/say/" + reply + "]"))
                .hasSize(1);
    }

    @Test
    void badInputIsSaidBesideItsFieldAndKept() {
        assertThat(worker.post(path, "setId", "", "from", "").page().select(".govuk-error-message"))
                .hasSize(2);
        assertThat(choose(Ids.next(), Ids.next(), "2026-11-12").status()).isEqualTo(422);
        assertThat(choose(Ids.next(), middle, "2026-11-11").text()).contains("That day is past");
        assertThat(choose(Ids.next(), middle, "2028-01-01").text()).contains("more than a year away");
        choose(Ids.next(), middle, "2026-11-30");

        Answer again = choose(Ids.next(), middle, "2026-11-15");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("waits for Jayden already");
        assertThat(again.typed("from")).isEqualTo("2026-11-15");
    }

    @Test
    void nothingIsAskedOnceTheCaseIsClosed() {
        Child closed = Given.aChild()
                .allocatedTo(member)
                .closedOn(LocalDate.of(2026, 10, 1))
                .save();

        Answer answer =
                worker.post("/children/" + closed.id() + "/asked", "setId", middle.toString(), "from", "2026-11-12");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("case is closed");
    }

    @Test
    void othersAreToldThatThereIsNoSuchChildAndQualityReadsOnly() {
        choose(Ids.next(), middle, TestClock.TODAY.toString());
        Visitor stranger = Visitor.signedInAs(Given.aWorker(Given.aTeam()));
        Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());

        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.post(path, "setId", middle.toString()).status()).isEqualTo(404);
        assertThat(worker.post(path + "/" + Ids.next() + "/place", "up", "1").status())
                .isEqualTo(404);
        assertThat(worker.post(path + "/" + Ids.next() + "/removal").status()).isEqualTo(404);
        assertThat(quality.get(path).text()).contains("How are things?").doesNotContain("Take away");
        assertThat(quality.post(path, "setId", middle.toString()).status()).isEqualTo(403);
    }

    private Answer choose(UUID id, UUID set, String from) {
        return worker.post(path, "id", id.toString(), "setId", set.toString(), "from", from);
    }

    private List<UUID> waiting(LocalDate day) {
        List<UUID> found = new ArrayList<>();
        Given.asService(
                () -> HeardServer.bean(Waiting.class).forChild(child.id(), day).forEach(set -> found.add(set.setId())));
        return found;
    }
}
