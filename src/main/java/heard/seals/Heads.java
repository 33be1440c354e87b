package heard.seals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The heads of the seals, written down outside the database, one a line and only ever added to: whoever cuts the newest seals off
 * together with their lines leaves a head here that leads nowhere. A council sends the file on to where its administrators of
 * databases cannot write.
 */
@Component
class Heads {

    private final Path file;

    Heads(@Value("${heard.audit.heads}") Path file) {
        this.file = file;
    }

    void add(Seal seal) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    seal.head() + " " + seal.sealedAt() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("The head of the audit trail could not be written to " + file, e);
        }
    }

    /** Each as {@link Seal#head}; none before the first seal. */
    List<String> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> String.join(" ", List.of(line.split(" ")).subList(0, 2)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The heads of the audit trail could not be read from " + file, e);
        }
    }
}
