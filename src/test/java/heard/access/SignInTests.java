package heard.access;

import static org.assertj.core.api.Assertions.assertThat;

import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.Visitor;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInTests {

    @Test
    void theRightNameAndPasswordLeadToMyChildren() {
        StaffMember worker = Given.aWorker(Given.aTeam());
        Visitor visitor = Visitor.notSignedIn();
        visitor.get("/sign-in");

        Answer answer = visitor.post("/sign-in", "userName", worker.userName(), "password", Given.PASSWORD);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/children");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndSaysNothing() {
        StaffMember worker = Given.aWorker(Given.aTeam());
        Visitor visitor = Visitor.notSignedIn();

        Answer answer = visitor.post("/sign-in", "userName", worker.userName(), "password", Given.PASSWORD);

        String cookie = answer.response().headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("heard-staff="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie)
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("Max-Age");
    }

    @Test
    void underTlsTheCookiesBelongToThisHostAlone() {
        StaffMember worker = Given.aWorker(Given.aTeam());

        Answer answer = Visitor.behindTls().post("/sign-in", "userName", worker.userName(), "password", Given.PASSWORD);

        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("__Host-heard-staff=").contains("Secure"))
                .allSatisfy(cookie -> assertThat(cookie).startsWith("__Host-"));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAnswerInTheSameWords() {
        StaffMember worker = Given.aWorker(Given.aTeam());

        Answer wrong = Visitor.notSignedIn().post("/sign-in", "userName", worker.userName(), "password", "guess");
        Answer unknown =
                Visitor.notSignedIn().post("/sign-in", "userName", "nobody." + Given.number(), "password", "guess");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(wrong.page().select(".govuk-error-summary").text())
                .isEqualTo(unknown.page().select(".govuk-error-summary").text())
                .contains("do not go together");
    }

    @Test
    void manyWrongTriesSlowThatNameAndNoOther() {
        var team = Given.aTeam();
        StaffMember guessed = Given.aWorker(team);
        StaffMember other = Given.aWorker(team);
        for (int i = 0; i < 5; i++) {
            Visitor.notSignedIn().post("/sign-in", "userName", guessed.userName(), "password", "guess " + i);
        }

        Answer slowed =
                Visitor.notSignedIn().post("/sign-in", "userName", guessed.userName(), "password", Given.PASSWORD);

        assertThat(slowed.status()).isEqualTo(422);
        assertThat(slowed.text()).contains("Wait 3 seconds");
        assertThat(slowed.page().select("[name=userName]").val()).isEqualTo(guessed.userName());
        assertThat(Visitor.signedInAs(other).get("/").status()).isEqualTo(303);
    }

    @Test
    void ofManyTriesAtTheSameMomentNoMoreAreLookedAtThanOneAfterTheOther() throws Exception {
        StaffMember guessed = Given.aWorker(Given.aTeam());
        List<Callable<String>> tries = IntStream.range(0, 20)
                .mapToObj(n -> (Callable<String>) () -> Visitor.notSignedIn()
                        .post("/sign-in", "userName", guessed.userName(), "password", "guess " + n)
                        .text())
                .toList();
        int lookedAt = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(tries)) {
                lookedAt += answer.get().contains("do not go together") ? 1 : 0;
            }
        }

        assertThat(lookedAt).isEqualTo(5);
    }

    /** The program under test hashes more cheaply; this is what goes out. */
    @Test
    void aPasswordThatIsStolenAsAHashCostsNineteenMegabytesAndTwoPassesAGuess() {
        assertThat(new AccessConfiguration().passwords().encode("heard-demo"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void aFormWithoutItsTokenIsTurnedAway() {
        StaffMember worker = Given.aWorker(Given.aTeam());
        Visitor visitor = Visitor.signedInAs(worker);
        visitor.forgetToken();

        assertThat(visitor.post("/sign-out").status()).isEqualTo(403);
        assertThat(visitor.get("/").status()).isEqualTo(303);
    }

    @Test
    void afterSigningOutTheOldCookieOpensNothing() {
        Visitor visitor = Visitor.signedInAs(Given.aWorker(Given.aTeam()));
        Visitor copy = visitor.copy();

        visitor.post("/sign-out");

        assertThat(copy.get("/children").location()).contains("/sign-in");
    }

    @Test
    void signingInSendsNobodyToAnotherSite() {
        StaffMember worker = Given.aWorker(Given.aTeam());
        for (String elsewhere :
                new String[] {"https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)"}) {
            Answer answer = Visitor.notSignedIn()
                    .post("/sign-in", "userName", worker.userName(), "password", Given.PASSWORD, "next", elsewhere);
            assertThat(answer.location()).isEqualTo("/children");
        }
    }
}
