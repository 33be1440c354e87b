package heard.people;

import heard.access.Staff;
import heard.commands.Command;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** How somebody who works here no more is kept out, until there is a page for it. */
@Component
class StaffLeavesCommand implements Command {

    private final OneOfStaff one;
    private final Staff staff;
    private final Clock clock;

    StaffLeavesCommand(OneOfStaff one, Staff staff, Clock clock) {
        this.one = one;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "staff leaves";
    }

    @Override
    public String usage() {
        return """
                USER_NAME
                  Ends every sign-in of somebody who works here no more, and lets them in no more. What they wrote
                  stays. Their children and alerts stay theirs until a manager gives them to somebody else.
                """;
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        return one.change(this, args, out, member -> {
            staff.leave(member.id(), LocalDate.now(clock));
            return member.name() + " is signed out everywhere and can sign in no more.";
        });
    }
}
