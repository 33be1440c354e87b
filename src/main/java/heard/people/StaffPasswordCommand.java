package heard.people;

import heard.access.Audit;
import heard.access.ServiceRun;
import heard.access.Staff;
import heard.access.StaffMember;
import heard.commands.Command;
import heard.commands.Commands;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** For whoever has lost their password, or fears that somebody knows it. */
@Component
class StaffPasswordCommand implements Command {

    private final Staff staff;
    private final ServiceRun service;
    private final Audit audit;

    StaffPasswordCommand(Staff staff, ServiceRun service, Audit audit) {
        this.staff = staff;
        this.service = service;
        this.audit = audit;
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
        if (args.size() != 1) {
            throw new IllegalArgumentException("One user name is needed.");
        }
        String password = StaffCommand.password();
        StaffMember member = service.inOneTransaction(() -> {
            StaffMember found = staff.findByUserName(args.getFirst()).orElse(null);
            if (found != null) {
                staff.changePassword(found.id(), password);
                audit.byService(name(), "WROTE", null, "staff", found.id());
            }
            return found;
        });
        out.println(
                member == null
                        ? "There is nobody called " + args.getFirst() + "."
                        : member.name() + " is signed out everywhere and signs in with this password: " + password);
        return member == null ? Commands.NOT_DONE : Commands.DONE;
    }
}
