package heard.cards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that stands outside the database. Without it a copy of the database gives up every six-digit PIN in hours; with it, none.
 * From the configuration, or else made once into a file that only the program's account can read.
 */
@Component
class Pepper {

    private static final int SHORTEST = 32;

    private final SecretKeySpec key;

    Pepper(@Value("${heard.cards.pepper:}") String configured, @Value("${heard.var}") Path folder) {
        String text = configured.isBlank() ? kept(folder.resolve("cards.pepper")) : configured.strip();
        if (text.length() < SHORTEST) {
            throw new IllegalStateException("heard.cards.pepper must have at least " + SHORTEST + " characters.");
        }
        this.key = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    byte[] hash(Token token) {
        return hash("token", token.symbols());
    }

    /** So that the same PIN tried twice on the same token is known for the same. */
    byte[] mark(Token token, Pin pin) {
        return hash("try", token.symbols() + " " + pin.written());
    }

    /** A place where this card was used. Another card's mark for the same place is another. */
    byte[] place(Token token, String source) {
        return hash("place", token.symbols() + " " + source);
    }

    /** What is hashed slowly in the PIN's place: nothing to begin with for whoever has the database alone. */
    String seasoned(Token token, Pin pin) {
        return Base64.getEncoder().encodeToString(hash("pin", token.symbols() + " " + pin.written()));
    }

    private byte[] hash(String what, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((what + " " + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String kept(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try {
                byte[] made = new byte[32];
                new SecureRandom().nextBytes(made);
                create(file);
                Files.writeString(file, Base64.getEncoder().encodeToString(made), StandardOpenOption.SYNC);
            } catch (FileAlreadyExistsException e) {
                // Made at an earlier start.
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The key of the cards, " + file + ", can be neither read nor made. Set heard.cards.pepper.", e);
        }
    }

    private static void create(Path file) throws IOException {
        if (Set.copyOf(file.getFileSystem().supportedFileAttributeViews()).contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
