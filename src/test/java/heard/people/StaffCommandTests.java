package heard.people;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.StaffMember;
import heard.commands.Command;
import heard.commands.Commands;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffCommandTests {

    private record Printed(int exit, String text) {}

    @Test
    void theFirstAdministratorOfACouncilCanSignInWithThePasswordThatIsPrinted() {
        String userName = "first." + Given.number();

        Printed printed = run("staff", "add", userName, "Ada First", "admin");

        assertThat(printed.exit()).isEqualTo(Commands.DONE);
        String password = printed.text().strip().replaceAll("(?s).*password: ", "");
        assertThat(Visitor.notSignedIn()
                        .post("/sign-in", "userName", userName, "password", password)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aUserNameThatIsTakenChangesNothing() {
        String userName = "taken." + Given.number();
        run("staff", "add", userName, "Ada First", "worker", "Team " + Given.number());

        assertThat(run("staff", "add", userName, "Somebody Else", "admin").exit())
                .isEqualTo(Commands.NOT_DONE);
    }

    @Test
    void anUnknownRoleIsAnsweredWithThoseThereAre() {
        Printed printed = run("staff", "add", "x." + Given.number(), "Ada First", "king");

        assertThat(printed.exit()).isEqualTo(Commands.NOT_DONE);
        assertThat(printed.text()).contains("no role 'king'").contains("worker, manager, iro, quality, admin");
    }

    @Test
    void whoeverLeavesIsOutAtOnceAndLetInNoMore() {
        StaffMember member = Given.aWorker(Given.aTeam());
        Visitor visitor = Visitor.signedInAs(member);

        Printed printed = run("staff", "leaves", member.userName());

        assertThat(printed.exit()).isEqualTo(Commands.DONE);
        assertThat(visitor.get("/children").location()).contains("/sign-in");
        assertThat(signIn(member.userName(), Given.PASSWORD)).isEqualTo(422);
        run("staff", "password", member.userName());
        assertThat(signIn(member.userName(), Given.PASSWORD)).isEqualTo(422);
    }

    @Test
    void aNewPasswordTakesThePlaceOfTheOldAndEndsWhatWasBegunWithIt() {
        StaffMember member = Given.aWorker(Given.aTeam());
        Visitor visitor = Visitor.signedInAs(member);
        Visitor other = Visitor.signedInAs(Given.aWorker(Given.aTeam()));

        Printed printed = run("staff", "password", member.userName());

        String password = printed.text().strip().replaceAll("(?s).*password: ", "");
        assertThat(password).matches("[A-Za-z0-9_-]{24}");
        assertThat(visitor.get("/children").location()).contains("/sign-in");
        assertThat(signIn(member.userName(), Given.PASSWORD)).isEqualTo(422);
        assertThat(signIn(member.userName(), password)).isEqualTo(303);
        assertThat(other.get("/children").status()).isEqualTo(200);
    }

    @Test
    void nobodyOfThatNameIsSaid() {
        assertThat(run("staff", "leaves", "nobody." + Given.number()).exit()).isEqualTo(Commands.NOT_DONE);
        assertThat(run("staff", "password", "nobody." + Given.number()).exit()).isEqualTo(Commands.NOT_DONE);
    }

    private static int signIn(String userName, String password) {
        return Visitor.notSignedIn()
                .post("/sign-in", "userName", userName, "password", password)
                .status();
    }

    private static Printed run(String... line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = new Commands(
                        HeardServer.context().getBeansOfType(Command.class).values())
                .run(List.of(line), new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Printed(exit, out.toString(StandardCharsets.UTF_8));
    }
}
