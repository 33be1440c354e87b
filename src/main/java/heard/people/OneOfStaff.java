package heard.people;

import heard.access.Audit;
import heard.access.ServiceRun;
import heard.access.Staff;
import heard.access.StaffMember;
import heard.commands.Command;
import heard.commands.Commands;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What a command does to one member of staff, named on its line, in one transaction with the line on the trail. */
@Component
class OneOfStaff {

    private final Staff staff;
    private final ServiceRun service;
    private final Audit audit;

    OneOfStaff(Staff staff, ServiceRun service, Audit audit) {
        this.staff = staff;
        this.service = service;
        this.audit = audit;
    }

    /**
     * @param work does it, and says what is printed when it is done
     * @return the status that the command ends with
     */
    int change(Command command, List<String> args, PrintStream out, Function<StaffMember, String> work) {
        if (args.size() != 1) {
            throw new IllegalArgumentException("One user name is needed.");
        }
        String done = service.inOneTransaction(() -> {
            StaffMember member = staff.findByUserName(args.getFirst()).orElse(null);
            if (member == null) {
                return "";
            }
            String said = work.apply(member);
            audit.byService(command.name(), "WROTE", null, "staff", member.id());
            return said;
        });
        out.println(done.isEmpty() ? "There is nobody called " + args.getFirst() + "." : done);
        return done.isEmpty() ? Commands.NOT_DONE : Commands.DONE;
    }
}
