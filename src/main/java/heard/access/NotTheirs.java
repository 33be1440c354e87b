package heard.access;

/** It came from a page of another child, who was in on this device before. */
final class NotTheirs extends RuntimeException {
    NotTheirs() {
        super("another child's page", null, false, false);
    }
}
