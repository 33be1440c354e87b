package heard.people;

import heard.access.Staff;
import heard.commands.Command;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** For whoever has lost their password, or fears that somebody knows it. */
@Component
class StaffPasswordCommand implements Command {

    private final OneOfStaff one;
    private final Staff staff;

    StaffPasswordCommand(OneOfStaff one, Staff staff) {
        this.one = one;
        this.staff = staff;
    }

    @Override
    public String name() {
        return "staff password";
    }

    @Override
    public String usage() {
        return """
                USER_NAME
                  Gives them a new password, prints it, and ends every sign-in of theirs. It is kept nowhere else.
                """;
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        return one.change(this, args, out, member -> {
            String password = StaffCommand.password();
            staff.changePassword(member.id(), password);
            return member.name() + " is signed out everywhere and signs in with this password: " + password;
        });
    }
}
