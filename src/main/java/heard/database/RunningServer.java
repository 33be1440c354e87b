package heard.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The postmaster's own note of its process and port, believed only while that process lives. */
final class RunningServer {

    private RunningServer() {}

    static Optional<Integer> port(Path data) throws IOException {
        Path note = note(data);
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        boolean alive = ProcessHandle.of(Long.parseLong(lines.getFirst().trim()))
                .flatMap(process -> process.info().command())
                .filter(command -> command.contains("postgres"))
                .isPresent();
        if (!alive) {
            // A power cut or kill -9 left the note behind, and the number may since be another program's.
            Files.delete(note);
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(lines.get(3).trim()));
    }

    static Optional<ProcessHandle> process(Path data) throws IOException {
        return ProcessHandle.of(
                Long.parseLong(Files.readAllLines(note(data)).getFirst().trim()));
    }

    private static Path note(Path data) {
        return data.resolve("postmaster.pid");
    }
}
