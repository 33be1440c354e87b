package heard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import heard.access.StaffMember;
import heard.children.Child;
import heard.testing.Browsing;
import heard.testing.Given;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manager, the quality officer and the administrator. */
class OthersJourneyTests extends JourneyTests {

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.SCREEN})
    void aManagerSeesTheTeamAndGivesAWaitingChildToAWorker(int width) {
        var team = Given.aTeam();
        StaffMember manager = Given.aManager(team);
        StaffMember worker = Given.aWorker(team);
        Child child = Given.aChild().called("Noor").inTeam(team).save();
        try (Browsing browsing = at(width)) {
            browsing.signIn(manager).lookOver().picture("manager-children");
            browsing.go("/team").lookOver().picture("team");
            browsing.sees(worker.name(), child.fullName());
            browsing.go("/analyses").lookOver().picture("manager-analyses");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.SCREEN})
    void aQualityOfficerReadsAndIsOfferedNothingToWrite(int width) {
        Child child = Given.aChild()
                .called("Ola")
                .allocatedTo(Given.aWorker(Given.aTeam()))
                .save();
        Given.anEntry(child).words("I want to stay at my school.").save();
        try (Browsing browsing = at(width)) {
            browsing.signIn(Given.aQualityOfficer()).lookOver();
            browsing.go("/children/" + child.id() + "/voice").lookOver();
            browsing.sees("I want to stay at my school.");
            assertThat(browsing.page().getByText("Create a VOC record").count()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.SCREEN})
    void anAdministratorMakesAFormWithAVoiceQuestionAndPublishesIt(int width) {
        String title = "Visit by a family worker " + Given.number();
        try (Browsing browsing = at(width)) {
            browsing.signIn(Given.anAdministrator())
                    .go("/admin/forms")
                    .lookOver()
                    .picture("admin-forms");
            browsing.page().getByLabel("Name of the form").fill(title);
            browsing.page().getByLabel("What its day is called").fill("Day of the visit");
            browsing.press(browsing.button("Make a new form"));
            browsing.lookOver().picture("designer-new");
            if (browsing.page().locator("[name=label-0]").count() == 0) {
                browsing.press(browsing.button("Add a question"));
            }
            browsing.page().locator("[name=label-0]").fill("What did {child} say about home?");
            browsing.page().locator("[name=voice-0]").check();
            browsing.lookOver().picture("designer");
            browsing.press(browsing.page().getByText("Publish version 1"));
            browsing.sees(title, "voice");
            browsing.lookOver().picture("designer-published");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.SCREEN})
    void anAdministratorImportsAReturnAndIsToldWhatToCorrect(int width) {
        int number = 700_000 + Given.number();
        String header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n" + number + ",2,14/03/2017,WBRI,H801200001001,,\n"
                + (number + 1) + ",1,31/02/2017,WBRI,A950000178301,,\n";
        try (Browsing browsing = at(width)) {
            browsing.signIn(Given.anAdministrator())
                    .go("/admin/import")
                    .lookOver()
                    .picture("import");
            browsing.page()
                    .locator("input[type=file]")
                    .first()
                    .setInputFiles(new FilePayload("header.csv", "text/csv", header.getBytes(StandardCharsets.UTF_8)));
            browsing.page()
                    .locator("main button[type=submit], main form button")
                    .first()
                    .click();
            browsing.page().getByText("31/02/2017").first().waitFor();
            browsing.lookOver().picture("import-done");
        }
    }
}
