package heard.access;

import static org.assertj.core.api.Assertions.assertThat;

import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Visitor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class VisitTests {

    @Test
    void aVisitEndsAfterTwentyMinutesOfNothing() throws Exception {
        Child child = Given.aChild().save();

        assertThat(isStillIn(child, begun(child, Duration.ofMinutes(19)))).isTrue();
        assertThat(isStillIn(child, begun(child, Duration.ofMinutes(20)))).isFalse();
    }

    @Test
    void whoeverDoesSomethingStaysAndAfterTwoHoursItEndsAllTheSame() throws Exception {
        Child child = Given.aChild().save();
        String recent = begun(child, Duration.ofMinutes(119));
        String old = begun(child, Duration.ofMinutes(120));
        didSomethingAMinuteAgo(child);

        assertThat(isStillIn(child, recent)).isTrue();
        assertThat(isStillIn(child, old)).isFalse();
    }

    @Test
    void leavingEndsTheVisitAtOnceTakesTheCookiesAwayAndLeadsToAPageThatSaysNothing() {
        Child child = Given.aChild().save();
        Visitor visitor = Visitor.visiting(child);
        Visitor whoKeptTheCookie = visitor.copy();

        Answer answer = visitor.post("/say/leave");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("https://www.bbc.co.uk/weather");
        assertThat(answer.header("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Security-Policy")).contains("form-action 'self' https://www.bbc.co.uk;");
        assertThat(visitor.cookie("heard-say")).isEmpty();
        assertThat(whoKeptTheCookie.get("/say/forgetful/" + child.id()).location())
                .isEqualTo("/say");
    }

    @Test
    void leavingWorksWithoutAVisitAndWithAFormThatIsTooOld() {
        Child child = Given.aChild().save();
        Visitor visitor = Visitor.visiting(child);
        visitor.forgetToken();

        assertThat(Visitor.notSignedIn().post("/say/leave").status()).isEqualTo(303);
        assertThat(visitor.post("/say/leave").status()).isEqualTo(303);
    }

    @Test
    void aFormOfAnOlderVisitCanSendNothingIntoANewerOne() throws Exception {
        Child child = Given.aChild().save();
        String secret = begun(child, Duration.ZERO);

        assertThat(Visitor.holding(secret)
                        .withToken(SayTokens.of("another"))
                        .post("/say/forgetful/trail")
                        .location())
                .isEqualTo("/say?again=1");
    }

    @Test
    void theMicrophoneAndTheCameraMayBeUsedOnTheChildsSiteAlone() {
        Answer childs = Visitor.notSignedIn().get("/say/nothing-here");
        Answer staffs = Visitor.notSignedIn().get("/sign-in");

        assertThat(childs.header("Permissions-Policy"))
                .contains("microphone=(self)")
                .contains("camera=(self)");
        assertThat(childs.header("Content-Security-Policy")).contains("media-src 'self' blob:");
        assertThat(childs.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(staffs.header("Permissions-Policy"))
                .contains("microphone=()")
                .contains("camera=()");
    }

    @Test
    void theLookIsKeptForTheVisitAndBeforeOneInACookie() throws Exception {
        Child child = Given.aChild().save();
        String secret = begun(child, Duration.ZERO);
        Visitor visitor = Visitor.holding(secret);

        Answer answer = visitor.post("/say/look", "language", "cy", "largePrint", "true", "to", "/say/start");

        assertThat(answer.location()).isEqualTo("/say/start");
        assertThat(visitor.cookie("heard-say-look")).contains("cy.large");
        assertThat(lookOf(secret)).isEqualTo(new SayLook("cy", false, true, false, false, false));
    }

    @Test
    void theLookLeadsToNoOtherSiteAndTakesNoLanguageThatIsNone() {
        Visitor visitor = Visitor.notSignedIn();

        for (String elsewhere : new String[] {"https://example.org", "//example.org", "/sign-in", "/say/../sign-in"}) {
            assertThat(visitor.post("/say/look", "language", "<b>", "to", elsewhere)
                            .location())
                    .isEqualTo("/say");
        }
        assertThat(visitor.cookie("heard-say-look")).contains("en");
    }

    @Test
    void theChildsCookieIsShutToScriptsToOtherSitesAndToPlainConnections() {
        Answer plain = Visitor.notSignedIn().get("/say/nothing-here");
        Answer tls = Visitor.behindTls().get("/say/nothing-here");

        assertThat(plain.header("Set-Cookie"))
                .startsWith("heard-say=")
                .contains("HttpOnly")
                .contains("SameSite=Strict");
        assertThat(tls.header("Set-Cookie"))
                .startsWith("__Host-heard-say=")
                .contains("Secure")
                .contains("Path=/");
    }

    @Test
    void whatAChildDoesBesideAWorkerNamesTheWorkerOnTheTrail() {
        StaffMember worker = Given.aWorker(Given.aTeam());
        Child child = Given.aChild().allocatedTo(worker).save();

        Visitor.visiting(child, worker).get("/say/forgetful/" + child.id());

        Answer looked = Visitor.signedInAs(worker).get("/children/" + child.id() + "/looked");
        assertThat(looked.text()).contains("the child, with " + worker.name() + " beside");
    }

    /** By the database's clock, which no test can stop: what began is moved into the past. */
    private static String begun(Child child, Duration ago) throws Exception {
        String secret = HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(Visits.class).begin(child.id(), null, null, SayLook.USUAL));
        try (Connection superuser = HeardServer.superuser();
                PreparedStatement move = superuser.prepareStatement("""
                        update visit set begun_at = begun_at - cast(? as interval), seen_at = seen_at - cast(? as interval)
                        where secret_hash = ?
                        """)) {
            move.setString(1, ago.toString());
            move.setString(2, ago.toString());
            move.setBytes(3, SayCookie.hash(secret));
            assertThat(move.executeUpdate()).isEqualTo(1);
        }
        return secret;
    }

    private static void didSomethingAMinuteAgo(Child child) {
        Given.asService(() -> HeardServer.bean(JdbcClient.class)
                .sql("update visit set seen_at = clock_timestamp() - interval '1 minute' where child_id = ?")
                .params(child.id())
                .update());
    }

    private static boolean isStillIn(Child child, String secret) {
        return !"/say"
                .equals(Visitor.holding(secret)
                        .get("/say/forgetful/" + child.id())
                        .location());
    }

    private static SayLook lookOf(String secret) {
        return HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(Visits.class)
                        .enter(secret)
                        .orElseThrow()
                        .look());
    }
}
