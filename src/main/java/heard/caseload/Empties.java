package heard.caseload;

import heard.access.Act;
import heard.access.Role;
import heard.caseload.CaseloadController.Empty;

/** What is said where there is nobody to show: never only that, always what to do next. */
final class Empties {

    private Empties() {}

    static Empty of(Wanted wanted, Figures figures) {
        Role role = wanted.viewer().role();
        Scope scope = wanted.scope();
        String whole = "/children?of=" + scope.key();
        if (!wanted.looked().isEmpty()) {
            return new Empty(
                    "No child found for “" + wanted.looked().typed() + "”",
                    "Try the beginning of a name, the whole of a number, or a date of birth as in 14/03/2017. A child whom you may"
                            + " not know of is not found here; ask your manager if you think you should.",
                    "/children",
                    "Go to the list");
        }
        if (wanted.closed()) {
            return new Empty("No closed cases here", "A child whose case is closed stands here.", whole, "Open cases");
        }
        if (wanted.only() != null && figures.children() > 0) {
            return new Empty(good(wanted.only()), "Nothing of this kind is waiting.", whole, "See all of the list");
        }
        return switch (scope) {
            case MINE -> mine(role, wanted.viewer().teamId() != null);
            case TEAM ->
                role.may(Act.ALLOCATE)
                        ? new Empty(
                                "Your team has no child yet",
                                "Take a child who waits for a worker into your team.",
                                "/team",
                                "Go to the team")
                        : new Empty(
                                "Your team has no child yet",
                                "When a child comes to your team, they appear here.",
                                null,
                                null);
            case WAITING ->
                new Empty(
                        "Every child has a worker",
                        "Nobody waits to be given to somebody.",
                        "/children",
                        "Go to the list");
            case ALL ->
                new Empty(
                        "No child is here yet",
                        "An administrator brings the service's children in from the return. They appear here as soon as that is done.",
                        null,
                        null);
        };
    }

    private static Empty mine(Role role, boolean hasTeam) {
        if (role == Role.IRO) {
            return new Empty(
                    "You review no child yet",
                    "When a manager names you as a child's reviewing officer, the child appears here.",
                    null,
                    null);
        }
        if (role.may(Act.ALLOCATE)) {
            return new Empty(
                    "No child is allocated to you",
                    "Your team's children are in the list of the team.",
                    "/children",
                    "See the team's children");
        }
        return new Empty(
                "No children here yet",
                "When your manager gives you a child to work with, the child appears here."
                        + (hasTeam ? " You can already look at the children of your team." : ""),
                hasTeam ? "/children?of=team" : null,
                hasTeam ? "See the team's children" : null);
    }

    private static String good(Only only) {
        return switch (only) {
            case ANSWER -> "Nobody waits for an answer";
            case OVERDUE -> "No analysis is overdue";
            case DUE -> "No analysis is due this month";
            case UNHEARD -> "Everybody was heard in the last 6 weeks";
            case REVIEW -> "No review in the next 4 weeks";
        };
    }
}
