package heard.people;

import heard.access.Audit;
import heard.access.Ids;
import heard.access.Role;
import heard.access.ServiceRun;
import heard.access.Staff;
import heard.access.StaffMember;
import heard.commands.Command;
import heard.commands.Commands;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the first person gets into a council's own Heard, and every later one until there is a page for it. */
@Component
class StaffCommand implements Command {

    private static final String ROLES = Arrays.stream(Role.values())
            .map(Role::name)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));

    private final Staff staff;
    private final Teams teams;
    private final ServiceRun service;
    private final Audit audit;

    StaffCommand(Staff staff, Teams teams, ServiceRun service, Audit audit) {
        this.staff = staff;
        this.teams = teams;
        this.service = service;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "staff add";
    }

    @Override
    public String usage() {
        return """
                USER_NAME "FULL NAME" ROLE ["TEAM"]
                  Adds someone who works here and prints their password, which is kept nowhere else.
                  ROLE is one of %s. A team that is not there yet is made.
                """.formatted(ROLES);
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        if (args.size() < 3 || args.size() > 4) {
            throw new IllegalArgumentException(
                    "A user name, a full name in quotes and a role are needed, and perhaps a team.");
        }
        Role role = role(args.get(2));
        String password = password();
        boolean added = service.inOneTransaction(() -> {
            if (staff.findByUserName(args.get(0)).isPresent()) {
                return false;
            }
            UUID id = Ids.next();
            UUID teamId = args.size() == 4 ? team(args.get(3)) : null;
            staff.add(new StaffMember(id, args.get(0).toLowerCase(Locale.ROOT), args.get(1), role, teamId), password);
            audit.byService("staff add", "WROTE", null, "staff", id);
            return true;
        });
        if (!added) {
            out.println("There is somebody with the user name " + args.get(0) + " already. Nothing was changed.");
            return Commands.NOT_DONE;
        }
        out.println(args.get(1) + " can sign in as " + args.get(0).toLowerCase(Locale.ROOT) + " with this password: "
                + password);
        return Commands.DONE;
    }

    private static Role role(String written) {
        try {
            return Role.valueOf(written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("There is no role '" + written + "'. The roles are " + ROLES + ".", e);
        }
    }

    private @Nullable UUID team(String name) {
        teams.add(Ids.next(), name);
        return teams.all().stream()
                .filter(team -> team.name().equals(name))
                .findFirst()
                .map(Team::id)
                .orElse(null);
    }

    private static String password() {
        byte[] secret = new byte[15];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
