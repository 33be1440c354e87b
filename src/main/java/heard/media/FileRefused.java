package heard.media;

import java.io.Serial;

/** The file cannot be kept, and nothing of it was. The message is for the person who sent it, to stand beside the field. */
public class FileRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    FileRefused(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return java.util.Objects.requireNonNull(super.getMessage());
    }
}
