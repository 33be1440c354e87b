package heard.people;

import heard.access.Audit;
import heard.access.ServiceRun;
import heard.access.Staff;
import heard.access.StaffMember;
import heard.commands.Command;
import heard.commands.Commands;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** How somebody who works here no more is kept out, until there is a page for it. */
@Component
class StaffLeavesCommand implements Command {

    private final Staff staff;
    private final ServiceRun service;
    private final Audit audit;
    private final Clock clock;

    StaffLeavesCommand(Staff staff, ServiceRun service, Audit audit, Clock clock) {
        this.staff = staff;
        this.service = service;
        this.audit = audit;
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
        if (args.size() != 1) {
            throw new IllegalArgumentException("One user name is needed.");
        }
        StaffMember member = service.inOneTransaction(() -> {
            StaffMember found = staff.findByUserName(args.getFirst()).orElse(null);
            if (found != null) {
                staff.leave(found.id(), LocalDate.now(clock));
                audit.byService(name(), "WROTE", null, "staff", found.id());
            }
            return found;
        });
        out.println(
                member == null
                        ? "There is nobody called " + args.getFirst() + "."
                        : member.name() + " is signed out everywhere and can sign in no more.");
        return member == null ? Commands.NOT_DONE : Commands.DONE;
    }
}
