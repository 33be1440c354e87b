package heard.access;

/** There is no visit, or it is over: the child enters their card again. */
final class NoVisit extends RuntimeException {
    NoVisit() {
        super("no visit", null, false, false);
    }
}
