package heard.asking;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.Ids;
import heard.children.Child;
import heard.children.Children;
import heard.children.Status;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** One set to many children: counted first, and once for each. Other tests' children are there too, so each test looks at its own. */
class SendingTests {

    private final Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());
    private final UUID set = ShippedSets.id("after-visit");
    private final String path = "/question-sets/" + set + "/sendings";

    @Test
    void itIsCountedFirstAndGoesToThoseItIsFor() {
        Child nine = Given.aChild().save();
        Child four = Given.aChild().bornOn(LocalDate.of(2022, 5, 1)).save();
        Child closed = Given.aChild().closedOn(LocalDate.of(2026, 10, 1)).save();
        Child lookedAfter = Given.aChild().with(Status.CLA).save();

        Answer counted = count("8", "12", "CPP", "");
        int number = Integer.parseInt(counted.typed("counted"));
        assertThat(number).isPositive();
        assertThat(counted.text()).contains("It goes to " + number + " child");
        UUID id = UUID.fromString(counted.typed("id"));
        Answer sent = send(id, "8", "12", "CPP", "", counted.typed("counted"));

        assertThat(sent.location()).isEqualTo(path + "?sent=" + id);
        assertThat(quality.get(sent.location()).text())
                .contains("Sent to " + number + " child")
                .contains("age: 8 to 12, Child protection plan");
        assertThat(waiting(nine)).containsExactly(set);
        assertThat(waiting(four)).isEmpty();
        assertThat(waiting(closed)).isEmpty();
        assertThat(waiting(lookedAfter)).isEmpty();
        assertThat(trail(nine, id)).isEqualTo(1);
    }

    @Test
    void theSameSendingTwiceIsOneAndAnotherLeavesOutThoseForWhomItWaits() {
        Child child = Given.aChild().with(Status.CARE_LEAVER).save();
        Answer counted = count("", "", "CARE_LEAVER", "");
        UUID id = Ids.next();

        send(id, "", "", "CARE_LEAVER", "", counted.typed("counted"));
        send(id, "", "", "CARE_LEAVER", "", counted.typed("counted"));

        assertThat(rows(child)).isEqualTo(1);
        assertThat(count("", "", "CARE_LEAVER", "").typed("counted")).isEqualTo("0");
        Answer nobody = send(Ids.next(), "", "", "CARE_LEAVER", "", "0");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text()).contains("There is no child it could go to");
    }

    @Test
    void itCanGoToThoseWhoHaveAMeetingSoon() {
        Child soon = Given.aChild().with(Status.OTHER).save();
        Child late = Given.aChild().with(Status.OTHER).save();
        Given.asService(() -> {
            HeardServer.bean(Children.class).arrangeReview(soon.id(), LocalDate.of(2026, 11, 20));
            HeardServer.bean(Children.class).arrangeReview(late.id(), LocalDate.of(2027, 3, 1));
        });

        Answer counted = count("", "", "OTHER", "14");
        send(Ids.next(), "", "", "OTHER", "14", counted.typed("counted"));

        assertThat(waiting(soon)).containsExactly(set);
        assertThat(waiting(late)).isEmpty();
    }

    @Test
    void whoeverSendsHasSeenHowManyItGoesTo() {
        Given.aChild().with(Status.CIN).save();

        Answer unseen = send(Ids.next(), "", "", "CIN", "", "");

        assertThat(unseen.status()).isEqualTo(422);
        assertThat(unseen.text()).contains("It would go to").contains("now. Look, and send it");
    }

    @Test
    void badInputIsSaidBesideItsFieldAndKept() {
        Answer answer = quality.get(path + "?count=1&ageFrom=12&ageTo=400&status=NONE&within=0&from=never");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".govuk-error-message")).hasSize(4);
        assertThat(answer.typed("ageTo")).isEqualTo("400");
        assertThat(count("12", "8", "", "").text()).contains("The upper age is below the lower one");
        assertThat(send(Ids.next(), "x", "", "", "", "1").status()).isEqualTo(422);
    }

    @Test
    void whatDoesNotExistIsNotFoundAndOnlyQualitySends() {
        assertThat(quality.get("/question-sets/" + Ids.next() + "/sendings").status())
                .isEqualTo(404);
        assertThat(quality.post("/question-sets/" + Ids.next() + "/sendings").status())
                .isEqualTo(404);
        for (Visitor other : List.of(
                Visitor.signedInAs(Given.anAdministrator()), Visitor.signedInAs(Given.aManager(Given.aTeam())))) {
            assertThat(other.get(path).status()).isEqualTo(403);
            assertThat(other.post(path).status()).isEqualTo(403);
        }
    }

    private Answer count(String from, String to, String status, String within) {
        return quality.get(path + "?count=1&ageFrom=" + from + "&ageTo=" + to + "&status=" + status + "&within="
                + within + "&from=" + TestClock.TODAY);
    }

    private Answer send(UUID id, String from, String to, String status, String within, String counted) {
        return quality.post(
                path,
                "id",
                id.toString(),
                "ageFrom",
                from,
                "ageTo",
                to,
                "status",
                status,
                "within",
                within,
                "from",
                TestClock.TODAY.toString(),
                "counted",
                counted);
    }

    private static List<UUID> waiting(Child child) {
        List<UUID> found = new ArrayList<>();
        Given.asService(() -> HeardServer.bean(Waiting.class)
                .forChild(child.id(), TestClock.TODAY)
                .forEach(one -> found.add(one.setId())));
        return found;
    }

    private static int rows(Child child) {
        return number("select count(*) from asked where child_id = ?", child.id());
    }

    private static int trail(Child child, UUID sending) {
        return number(
                "select count(*) from audit_event where child_id = ? and action = 'WROTE' and subject_id = ?",
                child.id(),
                sending);
    }

    private static int number(String sql, Object... of) {
        List<Integer> found = new ArrayList<>();
        Given.asService(() -> found.add(HeardServer.bean(JdbcClient.class)
                .sql(sql)
                .params(of)
                .query(Integer.class)
                .single()));
        return found.getFirst();
    }
}
