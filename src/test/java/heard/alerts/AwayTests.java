package heard.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.people.Team;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.Visitor;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Who is away and who covers; who is on duty. */
class AwayTests {

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);
    private final StaffMember manager = Given.aManager(team);
    private final StaffMember cover = Given.aWorker(Given.aTeam());
    private final LocalDate today = Raised.today();

    @Test
    void aWorkerSaysWhenTheyAreAwayAndWhoCoversAndTheirAlertsGoThere() {
        Visitor page = Visitor.signedInAs(worker);

        Answer answer = say(page, Ids.next().toString(), worker, today, today.plusDays(5), cover);

        assertThat(answer.location()).isEqualTo("/away?saved=yes");
        assertThat(page.get("/away").text()).contains(worker.name(), cover.name());
        assertThat(Visitor.signedInAs(cover).get("/away").text()).contains("You cover for " + worker.name());
        NewAlert alert =
                Raised.raise(Raised.urgent(Given.aChild().allocatedTo(worker).save()));
        assertThat(Raised.reached(alert)).containsExactly(cover.userName());
    }

    @Test
    void withNobodyToCoverThePageSaysWhoGetsTheirAlertsAndTheListWhyTheyDoNot() {
        Visitor page = Visitor.signedInAs(worker);

        Answer answer = page.post(
                "/away",
                "id",
                Ids.next().toString(),
                "fromOn",
                today.toString(),
                "toOn",
                today.toString(),
                "cover",
                "");

        assertThat(page.get(answer.location()).text())
                .contains("Nobody covers: what is urgent goes to the team’s manager and to duty at once")
                .doesNotContain("Alerts go to whoever covers");
        Raised.raise(Raised.urgent(Given.aChild().allocatedTo(worker).save()));
        assertThat(Visitor.signedInAs(manager).get("/alerts").text())
                .contains("Worker: " + worker.name() + ", who is away. Now with ");
    }

    @Test
    void takenBackTheirAlertsAreTheirsAgain() {
        Visitor page = Visitor.signedInAs(worker);
        String id = Ids.next().toString();
        say(page, id, worker, today, today, cover);

        assertThat(page.post("/away/" + id + "/end").status()).isEqualTo(303);

        assertThat(page.get("/away").text()).contains("Nobody is away");
        assertThat(Raised.reached(Raised.raise(
                        Raised.urgent(Given.aChild().allocatedTo(worker).save()))))
                .containsExactly(worker.userName());
    }

    @Test
    void aManagerSaysItForTheirTeamAndNobodyForAnother() {
        Visitor managing = Visitor.signedInAs(manager);
        assertThat(say(managing, Ids.next().toString(), worker, today, today, cover)
                        .status())
                .isEqualTo(303);

        assertThat(say(managing, Ids.next().toString(), cover, today, today, worker)
                        .status())
                .isEqualTo(422);
        assertThat(say(Visitor.signedInAs(worker), Ids.next().toString(), manager, today, today, cover)
                        .text())
                .contains("Choose yourself or somebody of your team");
    }

    @Test
    void nobodyTakesBackWhatConcernsAnotherTeam() {
        String id = Ids.next().toString();
        say(Visitor.signedInAs(worker), id, worker, today, today, cover);

        assertThat(Visitor.signedInAs(cover).post("/away/" + id + "/end").status())
                .isEqualTo(404);
        assertThat(Visitor.signedInAs(cover)
                        .post("/away/" + Ids.next() + "/end")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeIsSaidBesideTheFieldAndWhatWasTypedStays() {
        Visitor page = Visitor.signedInAs(worker);

        Answer empty = page.post("/away", "id", Ids.next().toString());
        Answer backwards = say(page, Ids.next().toString(), worker, today.plusDays(5), today.plusDays(1), cover);
        Answer past = say(page, Ids.next().toString(), worker, today.minusDays(9), today.minusDays(2), cover);
        Answer self = say(page, Ids.next().toString(), worker, today, today, worker);
        say(page, Ids.next().toString(), worker, today.plusDays(20), today.plusDays(30), cover);
        Answer twice = say(page, Ids.next().toString(), worker, today.plusDays(25), today.plusDays(35), cover);

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Choose the first day away", "Choose the last day away");
        assertThat(backwards.text()).contains("The last day comes before the first");
        assertThat(backwards.typed("fromOn")).isEqualTo(today.plusDays(5).toString());
        assertThat(past.text()).contains("The last day has passed");
        assertThat(self.text()).contains("Nobody can cover for themselves");
        assertThat(twice.text()).contains("already. Take that back first");
    }

    @Test
    void sayingItTwiceIsSayingItOnce() {
        Visitor page = Visitor.signedInAs(worker);
        String id = Ids.next().toString();
        say(page, id, worker, today, today, cover);

        assertThat(say(page, id, worker, today, today, cover).status()).isEqualTo(303);

        assertThat(page.get("/away").page().select("tbody tr")).hasSize(1);
    }

    @Test
    void aManagerPutsSomebodyOnDutyAndTakesThemOff() {
        Visitor managing = Visitor.signedInAs(manager);
        String id = Ids.next().toString();

        assertThat(managing.post("/duty", "id", id, "who", cover.id().toString(), "team", "DUTY")
                        .status())
                .isEqualTo(303);
        assertThat(managing.get("/duty").text()).contains(cover.name());
        NewAlert alert = Raised.raise(Raised.toRead(Given.aChild().save()));
        assertThat(Raised.reached(alert)).contains(cover.userName());

        assertThat(managing.post("/duty/" + id + "/end").status()).isEqualTo(303);
        assertThat(managing.get("/duty").page().select("tbody").text()).doesNotContain(cover.name());
    }

    @Test
    void whoIsOnDutyIsChosenFromThoseWhoCanAct() {
        Visitor managing = Visitor.signedInAs(manager);

        Answer answer = managing.post(
                "/duty",
                "id",
                Ids.next().toString(),
                "who",
                Given.aQualityOfficer().id().toString(),
                "team",
                "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Choose who is on duty", "Choose which team they are in");
        assertThat(Visitor.signedInAs(worker).get("/duty").status()).isEqualTo(403);
    }

    private static Answer say(
            Visitor visitor, String id, StaffMember whose, LocalDate from, LocalDate to, StaffMember cover) {
        return visitor.post(
                "/away",
                "id",
                id,
                "whose",
                whose.id().toString(),
                "fromOn",
                from.toString(),
                "toOn",
                to.toString(),
                "cover",
                cover.id().toString());
    }
}
