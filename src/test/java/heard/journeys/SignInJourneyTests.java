package heard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import heard.testing.Browsing;
import heard.testing.Given;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInJourneyTests extends JourneyTests {

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.SCREEN})
    void aWorkerSignsInIsToldOfAWrongPasswordAndSignsOut(int width) {
        var worker = Given.aWorker(Given.aTeam());
        try (Browsing browsing = at(width)) {
            browsing.go("/sign-in").lookOver().picture("sign-in");
            browsing.page().getByLabel("User name").fill(worker.userName());
            browsing.page().getByLabel("Password").fill("wrong");
            browsing.press(browsing.button("Sign in"));
            browsing.sees("do not go together");
            browsing.lookOver().picture("sign-in-wrong");

            browsing.signIn(worker);
            assertThat(browsing.page().url()).endsWith("/children");
            if (width == Browsing.PHONE) {
                browsing.page().getByText("Menu").first().click();
            }
            browsing.press(browsing.button("Sign out").locator("visible=true"));
            assertThat(browsing.page().url()).endsWith("/sign-in");
        }
    }
}
