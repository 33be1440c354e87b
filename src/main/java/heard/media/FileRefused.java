package heard.media;

import java.io.Serial;

/** The file cannot be kept, and nothing of it was. The message is for the person who sent it, to stand beside the field. */
public class FileRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final boolean ours;

    FileRefused(String message) {
        this(message, false);
    }

    private FileRefused(String message, boolean ours) {
        super(message);
        this.ours = ours;
    }

    static FileRefused throughNoFaultOfTheirs(String message) {
        return new FileRefused(message, true);
    }

    /** Whether there is nothing wrong with the file: our disk is full, or gone. */
    public boolean isOurs() {
        return ours;
    }

    @Override
    public String getMessage() {
        return java.util.Objects.requireNonNull(super.getMessage());
    }
}
