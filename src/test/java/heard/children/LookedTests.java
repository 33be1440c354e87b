package heard.children;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.StaffMember;
import heard.testing.Given;
import heard.testing.Visitor;
import org.junit.jupiter.api.Test;

class LookedTests {

    @Test
    void whoeverLooksAtARecordIsSeenToHaveLooked() {
        var team = Given.aTeam();
        StaffMember worker = Given.aWorker(team);
        StaffMember manager = Given.aManager(team);
        Child child = Given.aChild().called("Jayden").allocatedTo(worker).save();

        Visitor.signedInAs(worker).get("/children/" + child.id() + "/looked");
        var answer = Visitor.signedInAs(manager).get("/children/" + child.id() + "/looked");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("Jayden").contains(worker.name()).contains(manager.name());
    }

    @Test
    void aWorkerOfAnotherTeamIsToldThatThereIsNoSuchChild() {
        Child child = Given.aChild().allocatedTo(Given.aWorker(Given.aTeam())).save();
        StaffMember stranger = Given.aWorker(Given.aTeam());

        assertThat(Visitor.signedInAs(stranger)
                        .get("/children/" + child.id() + "/looked")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAdministratorOpensNoRecordByVirtueOfTheRole() {
        Child child = Given.aChild().allocatedTo(Given.aWorker(Given.aTeam())).save();

        assertThat(Visitor.signedInAs(Given.anAdministrator())
                        .get("/children/" + child.id() + "/looked")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoIsNotSignedInGoesToTheSignInPageAndComesBack() {
        Child child = Given.aChild().save();

        var answer = Visitor.notSignedIn().get("/children/" + child.id() + "/looked");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).contains("/sign-in?next=%2Fchildren%2F" + child.id() + "%2Flooked");
    }
}
