package heard.access;

/** The role does not permit the act, on any child. */
final class Forbidden extends RuntimeException {
    Forbidden(Role role, Act act) {
        super(role + " may not " + act, null, false, false);
    }
}
