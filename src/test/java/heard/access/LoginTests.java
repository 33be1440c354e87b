package heard.access;

import static org.assertj.core.api.Assertions.assertThat;

import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.TestClock;
import heard.testing.Visitor;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a sign-in lasts, what ends it, and what stands on the trail of it. */
class LoginTests {

    private final StaffMember worker = Given.aWorker(Given.aTeam());

    @Test
    void itEndsAfterAnHourOfNothing() {
        Visitor visitor = Visitor.signedInAs(worker);

        moved("seen_at", Duration.ofMinutes(59));
        assertThat(isIn(visitor)).isTrue();
        moved("seen_at", Duration.ofMinutes(60));
        assertThat(isIn(visitor)).isFalse();
    }

    @Test
    void afterTwelveHoursItEndsHoweverBusySomebodyWas() {
        Visitor visitor = Visitor.signedInAs(worker);

        moved("created_at", Duration.ofHours(12).minusMinutes(1));
        assertThat(isIn(visitor)).isTrue();
        moved("created_at", Duration.ofHours(12));
        assertThat(isIn(visitor)).isFalse();
    }

    @Test
    void signingInAgainGivesAnotherSecretAndEndsTheOneBefore() {
        Visitor visitor = Visitor.signedInAs(worker);
        Visitor before = visitor.copy();

        visitor.post("/sign-in", "userName", worker.userName(), "password", Given.PASSWORD);

        assertThat(isIn(visitor)).isTrue();
        assertThat(isIn(before)).isFalse();
    }

    @Test
    void eachSecretIsOf256RandomBits() {
        Visitor one = Visitor.signedInAs(worker);
        Visitor two = Visitor.signedInAs(worker);
        for (String name : List.of("heard-staff", "heard-csrf")) {
            assertThat(one.cookie(name).orElseThrow())
                    .matches("[A-Za-z0-9_-]{43}")
                    .isNotEqualTo(two.cookie(name).orElseThrow());
        }
        Visitor child = Visitor.notSignedIn();
        child.get("/say");
        assertThat(child.cookie("heard-say").orElseThrow()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void signingOutTellsTheBrowserToForgetWhatItKept() {
        Answer answer = Visitor.signedInAs(worker).post("/sign-out");

        assertThat(answer.header("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("heard-staff=;").contains("Max-Age=0"));
    }

    @Test
    void everyPageOfWhoeverIsSignedInHasAWayOut() {
        assertThat(Visitor.signedInAs(worker).get("/children").page().select("form[action=/sign-out] button"))
                .isNotEmpty();
        assertThat(Visitor.signedInAs(worker).get("/heard/nothing").page().select("form[action=/sign-out] button"))
                .isNotEmpty();
    }

    @Test
    void aPasswordIsTakenAsItIsTypedHoweverLong() {
        String password = " Ünd 1 🐸 " + "long ".repeat(20) + "END ";
        StaffMember member = new StaffMember(
                Ids.next(),
                "staff." + Given.number(),
                "Long Password",
                Role.WORKER,
                Given.aTeam().id());
        Given.asService(() -> HeardServer.bean(Staff.class).add(member, password));

        assertThat(signIn(member, password).status()).isEqualTo(303);
        for (String other :
                List.of(password.strip(), password.toLowerCase(java.util.Locale.ROOT), password.substring(0, 72))) {
            assertThat(signIn(member, other).status()).isEqualTo(422);
        }
    }

    @Test
    void theFieldHidesAPasswordAndLetsAManagerOfPasswordsFillIt() {
        var field = Visitor.notSignedIn().get("/sign-in").page().expectFirst("#password");

        assertThat(field.attr("type")).isEqualTo("password");
        assertThat(field.attr("autocomplete")).isEqualTo("current-password");
        assertThat(field.hasAttr("maxlength")).isFalse();
    }

    @Test
    void eachTryAndEachSignInAndOutIsOnTheTrailAndNoPassword() {
        signIn(worker, "wrong-" + worker.userName());
        signIn(worker, Given.PASSWORD).status();
        Visitor.signedInAs(worker).post("/sign-out");

        List<String> trail = HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(JdbcClient.class)
                        .sql(
                                "select action || ' ' || subject || ' ' || actor from audit_event where staff_id = :id order by seq")
                        .param("id", worker.id())
                        .query(String.class)
                        .list());
        assertThat(trail)
                .containsExactly(
                        "SIGN_IN_FAILED sign-in sign-in page",
                        "SIGNED_IN sign-in " + worker.name(),
                        "SIGNED_IN sign-in " + worker.name(),
                        "WROTE sign-out " + worker.name());
    }

    private static Answer signIn(StaffMember member, String password) {
        return Visitor.notSignedIn().post("/sign-in", "userName", member.userName(), "password", password);
    }

    private static boolean isIn(Visitor visitor) {
        return visitor.get("/children").status() == 200;
    }

    private void moved(String time, Duration ago) {
        UUID id = worker.id();
        HeardServer.bean(JdbcClient.class)
                .sql("update login set " + time + " = :then where staff_id = :id")
                .param("then", OffsetDateTime.now(TestClock.CLOCK).minus(ago))
                .param("id", id)
                .update();
    }
}
