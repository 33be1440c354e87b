package heard.caseload;

import heard.access.Role;
import java.util.List;

/** Which of the children that somebody may know of a list shows. Each is a fragment of SQL over {@code child c}. */
enum Scope {
    MINE(
            "mine",
            "c.id = any (array(select a.child_id from allocation a where a.staff_id = :me and a.ended_on is null))"),
    TEAM("team", "c.team_id = :team"),
    WAITING(
            "waiting",
            "c.id <> all (array(select a.child_id from allocation a where a.part = 'KEY' and a.ended_on is null))"),
    ALL("all", "true");

    private final String key;
    private final String where;

    Scope(String key, String where) {
        this.key = key;
        this.where = where;
    }

    String key() {
        return key;
    }

    String where() {
        return where;
    }

    /** The lists that a role has use for; the first is the one it begins with. */
    static List<Scope> of(Role role, boolean hasTeam) {
        return switch (role) {
            case WORKER -> hasTeam ? List.of(MINE, TEAM) : List.of(MINE);
            case MANAGER -> hasTeam ? List.of(TEAM, WAITING, MINE) : List.of(WAITING, MINE);
            case IRO -> hasTeam ? List.of(MINE, TEAM) : List.of(MINE);
            case QUALITY -> List.of(ALL, WAITING);
            case ADMIN -> List.of(MINE);
        };
    }

    String title(Role role) {
        return switch (this) {
            case MINE ->
                role == Role.IRO ? "Children I review" : role == Role.MANAGER ? "Allocated to me" : "My children";
            case TEAM -> "My team";
            case WAITING -> "Waiting for a worker";
            case ALL -> "All children";
        };
    }
}
