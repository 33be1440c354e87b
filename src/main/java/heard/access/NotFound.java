package heard.access;

/** What the viewer may not see does not exist: the answer is the same for both. */
public final class NotFound extends RuntimeException {
    public NotFound() {
        super("not found", null, false, false);
    }
}
