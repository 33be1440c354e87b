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
import java.util.ArrayList;
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
    private final MailAddresses mail;
    private final ServiceRun service;
    private final Audit audit;

    StaffCommand(Staff staff, Teams teams, MailAddresses mail, ServiceRun service, Audit audit) {
        this.staff = staff;
        this.teams = teams;
        this.mail = mail;
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
                USER_NAME "FULL NAME" ROLE ["TEAM"] [--mail ADDRESS]
                  Adds someone who works here and prints their password, which is kept nowhere else.
                  ROLE is one of %s. A team that is not there yet is made. Mail that there is something in
                  Heard goes to ADDRESS; on its own, with the user name alone, --mail changes it later.
                """.formatted(ROLES);
    }

    @Override
    public int run(List<String> given, PrintStream out) {
        int option = given.indexOf("--mail");
        String address = option < 0 ? null : address(given, option);
        List<String> args = option < 0 ? given : without(given, option);
        if (address != null && args.size() == 1) {
            return change(args.getFirst(), address, out);
        }
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
            mail.set(id, address);
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

    private int change(String userName, String address, PrintStream out) {
        boolean there = service.inOneTransaction(() -> {
            StaffMember member = staff.findByUserName(userName).orElse(null);
            if (member != null) {
                mail.set(member.id(), address);
                audit.byService("staff add", "WROTE", null, "staff", member.id());
            }
            return member != null;
        });
        out.println(
                there
                        ? "Mail for " + userName + " goes to " + address + "."
                        : "There is nobody called " + userName + ".");
        return there ? Commands.DONE : Commands.NOT_DONE;
    }

    private static String address(List<String> given, int option) {
        if (option + 1 >= given.size() || !MailAddresses.isOne(given.get(option + 1))) {
            throw new IllegalArgumentException("After --mail there must be a mail address, as in ada@council.example.");
        }
        return given.get(option + 1);
    }

    private static List<String> without(List<String> given, int option) {
        List<String> rest = new ArrayList<>(given);
        rest.subList(option, option + 2).clear();
        return rest;
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

    /** 144 random bits. */
    static String password() {
        byte[] secret = new byte[18];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
