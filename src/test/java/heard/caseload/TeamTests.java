package heard.caseload;

import static heard.caseload.OnTheList.names;
import static org.assertj.core.api.Assertions.assertThat;

import heard.access.StaffMember;
import heard.children.Child;
import heard.people.Team;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TeamTests {

    private final Team team = Given.aTeam();
    private final StaffMember worker = Given.aWorker(team);
    private final Visitor manager = Visitor.signedInAs(Given.aManager(team));

    @Test
    void theTeamsPeopleAreListedWithHowManyChildrenEachAndTheNumbersOpenThem() {
        Child heard = Given.aChild()
                .allocatedTo(worker)
                .openedOn(TestClock.TODAY.minusDays(20))
                .save();
        Given.anEntry(heard).save();
        Child unheard = Given.aChild()
                .allocatedTo(worker)
                .openedOn(TestClock.TODAY.minusDays(60))
                .save();
        Given.aChild().allocatedTo(worker).closedOn(TestClock.TODAY).save();
        StaffMember elsewhere = Given.aWorker(Given.aTeam());

        Answer page = manager.get("/team");

        assertThat(page.page().select("h1").text()).isEqualTo(team.name());
        assertThat(page.text()).doesNotContain(elsewhere.name());
        var row = page.page().select("tbody tr").stream()
                .filter(r -> r.text().contains(worker.name()))
                .findFirst()
                .orElseThrow();
        assertThat(row.select("td").eachText().getFirst()).isEqualTo("2");
        assertThat(names(manager.get(row.select("th a").attr("href"))))
                .containsExactlyInAnyOrder(heard.fullName(), unheard.fullName());
        assertThat(names(manager.get(row.select("td a").attr("href")))).containsExactly(unheard.fullName());
    }

    @Test
    void aChildWhoWaitsIsTakenIntoTheTeamAndGivenToAWorker() {
        Child child = Given.aChild().openedOn(TestClock.TODAY.minusYears(9)).save();
        assertThat(manager.get("/children/" + child.id() + "/allocation").text())
                .contains(worker.name());

        Answer given = give(child, worker);
        give(child, worker);

        assertThat(given.status()).isEqualTo(303);
        assertThat(names(Visitor.signedInAs(worker).get("/children"))).containsExactly(child.fullName());
        assertThat(parts(child)).containsExactly(Map.of("part", "KEY", "open", true));
        assertThat(manager.get("/children/" + child.id() + "/looked").text()).contains("Wrote: allocation");
        assertThat(Visitor.signedInAs(Given.aManager(Given.aTeam()))
                        .get("/children/" + child.id() + "/allocation")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aNewWorkerTakesOverAndWhoWorkedWithThemBeforeStays() {
        Child child = Given.aChild().allocatedTo(worker).save();
        StaffMember next = Given.aWorker(team);
        StaffMember iro = Given.anIro();

        manager.post(
                "/children/" + child.id() + "/allocation",
                "worker",
                next.id().toString(),
                "officer",
                iro.id().toString());

        assertThat(parts(child))
                .containsExactlyInAnyOrder(
                        Map.of("part", "KEY", "open", false),
                        Map.of("part", "KEY", "open", true),
                        Map.of("part", "IRO", "open", true));
        assertThat(manager.get("/children/" + child.id() + "/allocation")
                        .page()
                        .select(".child")
                        .text())
                .contains("Worker: " + next.name() + " since November 2026")
                .contains("Reviewing officer: " + iro.name())
                .doesNotContain(worker.name());
        assertThat(names(Visitor.signedInAs(iro).get("/children"))).containsExactly(child.fullName());
    }

    @Test
    void aChildIsGivenToNobodyOutsideTheTeamAndToNoOfficerWhoIsNone() {
        Child child = Given.aChild().inTeam(team).save();

        for (StaffMember wrong : List.of(Given.aWorker(Given.aTeam()), Given.anIro(), Given.aQualityOfficer())) {
            Answer answer = give(child, wrong);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select("#worker-error").text()).contains("Choose somebody of your team.");
        }
        for (String nonsense : List.of("", "x", "00000000-0000-0000-0000-000000000000")) {
            assertThat(manager.post("/children/" + child.id() + "/allocation", "worker", nonsense)
                            .status())
                    .isEqualTo(422);
        }
        assertThat(manager.post(
                                "/children/" + child.id() + "/allocation",
                                "worker",
                                worker.id().toString(),
                                "officer",
                                worker.id().toString())
                        .status())
                .isEqualTo(422);
        assertThat(parts(child)).isEmpty();
    }

    @Test
    void aClosedCaseIsGivenToNobody() {
        Child child = Given.aChild().inTeam(team).closedOn(TestClock.TODAY).save();

        Answer answer = give(child, worker);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("This case is closed.");
    }

    @Test
    void onlyAManagerGivesChildrenToWorkers() {
        Child child = Given.aChild().allocatedTo(worker).save();
        Visitor visitor = Visitor.signedInAs(worker);

        assertThat(visitor.get("/team").status()).isEqualTo(403);
        assertThat(visitor.get("/children/" + child.id() + "/allocation").status())
                .isEqualTo(403);
        assertThat(visitor.get("/children").page().select(".bar__nav").text())
                .contains("My children")
                .doesNotContain("Team");
        assertThat(manager.get("/children").page().select(".bar__nav").text()).contains("Team");
    }

    @Test
    void aManagerOfOneTeamGivesAwayNoChildOfAnother() {
        Child child = Given.aChild().inTeam(Given.aTeam()).save();

        assertThat(give(child, worker).status()).isEqualTo(404);
    }

    private Answer give(Child child, StaffMember to) {
        return manager.post(
                "/children/" + child.id() + "/allocation", "worker", to.id().toString());
    }

    private static List<Map<String, Object>> parts(Child child) {
        List<Map<String, Object>> parts = new java.util.ArrayList<>();
        Given.asService(() -> parts.addAll(HeardServer.bean(JdbcClient.class)
                .sql("select part, ended_on is null as open from allocation where child_id = :child")
                .param("child", child.id())
                .query()
                .listOfRows()));
        return parts;
    }
}
