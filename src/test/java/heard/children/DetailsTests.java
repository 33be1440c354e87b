package heard.children;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.access.StaffMember;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DetailsTests {

    private final StaffMember worker = Given.aWorker(Given.aTeam());
    private final Child child =
            Given.aChild().called("Jayden").allocatedTo(worker).save();
    private final String path = "/children/" + child.id() + "/details";
    private final Visitor visitor = Visitor.signedInAs(worker);

    @Test
    void whatIsChangedStandsInTheBannerAndOnTheTrail() {
        Answer saved = save(
                visitor,
                "1",
                "nameUsed",
                "Jay",
                "pronouns",
                "he",
                "communication",
                "Needs time.",
                "language",
                "pl",
                "upn",
                " h801200001001",
                "nhsNumber",
                "943-476 5919",
                "status",
                "CLA");

        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.location()).isEqualTo(path);
        Answer page = visitor.get(path);
        assertThat(page.page().select(".child").text())
                .contains("Jay Okoro")
                .contains("he")
                .contains("Needs time.")
                .contains("Looked after");
        assertThat(page.text()).contains("Polish").contains("H801200001001").contains("943 476 5919");
        assertThat(visitor.get("/children/" + child.id() + "/looked").text()).contains("Wrote: details");
    }

    @Test
    void theSameFormSentTwiceIsSavedOnce() {
        save(visitor, "1", "nameUsed", "Jay");
        Answer again = save(visitor, "1", "nameUsed", "Jay");

        assertThat(again.status()).isEqualTo(303);
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void twoPeopleWhoSaveTheSameSeeBothTexts() {
        StaffMember colleague = Given.aWorker(Given.aTeam());
        Given.asService(() -> HeardServer.bean(heard.people.Allocations.class)
                .allocate(child.id(), Ids.next(), colleague.id(), heard.people.Part.ALSO, TestClock.TODAY));
        save(Visitor.signedInAs(colleague), "1", "nameUsed", "Jay", "livesWith", "Aunt Denise");

        Answer answer = save(visitor, "1", "nameUsed", "JJ", "livesWith", "Nana Rose");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text())
                .contains(colleague.name() + " changed these details")
                .contains("Jay")
                .contains("Aunt Denise");
        assertThat(answer.page().select("#nameUsed").val()).isEqualTo("JJ");
        String version = answer.page().select("input[name=version]").val();
        assertThat(save(visitor, version, "nameUsed", "JJ", "livesWith", "Nana Rose")
                        .status())
                .isEqualTo(303);
        assertThat(visitor.get(path).page().select(".child").text())
                .contains("JJ")
                .contains("Nana Rose");
    }

    @Test
    void aNumberThatCannotBeRightIsRefusedWithTheReasonAndKeptToCorrect() {
        Answer upn = save(visitor, "1", "upn", "A801200001001");
        assertThat(upn.status()).isEqualTo(422);
        assertThat(upn.page().select("#upn-error").text()).contains("it would be H");
        assertThat(upn.page().select("#upn").val()).isEqualTo("A801200001001");

        Answer nhs = save(visitor, "1", "nhsNumber", "943 476 5918");
        assertThat(nhs.status()).isEqualTo(422);
        assertThat(nhs.page().select("#nhsNumber-error").text()).contains("last digit");
        assertThat(save(visitor, "1", "nhsNumber", "12").text()).contains("has ten digits");
        assertThat(save(visitor, "1", "upn", "H8").text()).contains("a letter and twelve digits");
    }

    @Test
    void aWrongNumberThatCameInWithAnImportIsMarkedAndStopsNothingElse() {
        set("upn = 'A801200001001'");

        assertThat(visitor.get(path).text()).contains("to check").contains("it would be H");
        assertThat(save(visitor, "1", "upn", "A801200001001", "nameUsed", "Jay").status())
                .isEqualTo(303);
    }

    @Test
    void badInputIsSaidBesideTheFieldAndKept() {
        Answer answer = save(
                visitor,
                "1",
                "nameUsed",
                "x".repeat(101),
                "communication",
                "y".repeat(301),
                "status",
                "FRIEND",
                "language",
                "klingon!",
                "livesWith",
                "<script>alert(1)</script>");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#nameUsed", "#communication", "#language", "#status");
        assertThat(answer.page().select("#livesWith").val()).isEqualTo("<script>alert(1)</script>");
        assertThat(answer.page().select("main script")).isEmpty();
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void nothingTypedChangesTheDateOfBirthOrTheNumber() {
        save(
                visitor,
                "1",
                "bornOn",
                "1999-01-01",
                "localNumber",
                "1",
                "id",
                UUID.randomUUID().toString(),
                "restricted",
                "true",
                "nameUsed",
                "Jay");

        assertThat(visitor.get(path).text()).contains("14 March 2017").contains(child.localNumber());
    }

    @Test
    void aQualityOfficerReadsAndDoesNotWrite() {
        Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());

        Answer page = quality.get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("main form, main a[href$=change]")).isEmpty();
        assertThat(quality.get(path + "/change").status()).isEqualTo(403);
        assertThat(save(quality, "1", "nameUsed", "Jay").status()).isEqualTo(403);
        assertThat(Visitor.signedInAs(Given.aWorker(Given.aTeam())).get(path).status())
                .isEqualTo(404);
    }

    @Test
    void aClosedCaseCanStillBePutRight() {
        set("case_closed_on = date '2026-10-01'");

        assertThat(visitor.get(path).text())
                .contains("closed on 1 October 2026")
                .contains("can still be put right");
        assertThat(save(visitor, "1", "nameUsed", "Jay").status()).isEqualTo(303);
    }

    @Test
    void aChildKnownByNumberAloneIsShownByIt() {
        set(
                "given_name = null, family_name = null, pronouns = null, communication = null, lives_with = null, language = null");

        Answer page = visitor.get(path);
        assertThat(page.page().select(".child__name").text()).isEqualTo("Child " + child.localNumber() + " 9 years");
        assertThat(page.text()).contains("Not known yet").contains("Not asked yet");
    }

    @Test
    void whatWasImportedIsSeen() {
        set("status = 'CLA'");
        Given.asService(() -> {
            HeardServer.bean(JdbcClient.class)
                    .sql(
                            "insert into episode (child_id, started_on, ordinal, legal_status, placement) values (?, date '2025-02-18', 1, 'C2', 'U4')")
                    .params(child.id())
                    .update();
            HeardServer.bean(JdbcClient.class)
                    .sql(
                            "insert into review (child_id, held_on, ordinal, participation) values (?, date '2025-03-10', 1, 'PN6')")
                    .params(child.id())
                    .update();
        });

        assertThat(visitor.get(path).text())
                .contains("18 February 2025 now Foster care U4 Full care order C2")
                .contains("10 March 2025 Was not there and sent their views another way PN6");
    }

    @Test
    void anAlertStandsOnEveryPageUntilItIsEnded() {
        String alert = Ids.next().toString();
        String alerts = "/children/" + child.id() + "/alerts";
        assertThat(visitor.post(alerts, "alertId", alert, "alert", "Tell Nana Rose first.")
                        .status())
                .isEqualTo(303);
        visitor.post(alerts, "alertId", alert, "alert", "Tell Nana Rose first.");

        assertThat(visitor.get("/children/" + child.id() + "/looked")
                        .page()
                        .select(".child__flags")
                        .text())
                .containsOnlyOnce("Tell Nana Rose first.");
        assertThat(visitor.post(alerts + "/" + alert + "/ending").status()).isEqualTo(303);
        assertThat(visitor.get(path).text()).doesNotContain("Tell Nana Rose first.");
    }

    @Test
    void anAlertWithoutWordsOrWithTooManyIsRefusedAndKept() {
        String alerts = "/children/" + child.id() + "/alerts";
        String alert = Ids.next().toString();

        assertThat(visitor.post(alerts, "alertId", alert, "alert", "  ").status())
                .isEqualTo(422);
        Answer tooLong = visitor.post(alerts, "alertId", alert, "alert", "z".repeat(201));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.page().select("#alert").val()).hasSize(201);
        assertThat(tooLong.text()).contains("up to 200 characters, and has 201");
    }

    private Answer save(Visitor by, String version, String... fields) {
        String[] all = {"version", version, "givenName", "Jayden", "familyName", "Okoro", "status", "CPP"};
        java.util.Map<String, String> merged = new java.util.LinkedHashMap<>();
        for (String[] some : new String[][] {all, fields}) {
            for (int i = 0; i < some.length; i += 2) {
                merged.put(some[i], some[i + 1]);
            }
        }
        return by.post(
                path,
                merged.entrySet().stream()
                        .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                        .toArray(String[]::new));
    }

    private void set(String what) {
        Given.asService(() -> HeardServer.bean(JdbcClient.class)
                .sql("update child set " + what + " where id = :id")
                .param("id", child.id())
                .update());
    }

    private int version() {
        int[] version = new int[1];
        Given.asService(() -> version[0] = HeardServer.bean(JdbcClient.class)
                .sql("select version from child where id = :id")
                .param("id", child.id())
                .query(Integer.class)
                .single());
        return version[0];
    }
}
