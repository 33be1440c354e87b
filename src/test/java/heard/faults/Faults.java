package heard.faults;

import heard.outside.Client;
import heard.outside.Program;
import heard.outside.Sayings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Does to the packaged program what a bad day does to it, and looks past it into the database at what became of what children
 * said. One line a fault, the last line counts them.
 */
public final class Faults {

    private static final int CHILDREN = 40;

    final Path var = Path.of("target", "faults-var").toAbsolutePath();
    final boolean quick;
    private final List<String> only;
    private final Map<String, Callable<String>> rows = new LinkedHashMap<>();
    Program program;

    private Faults(List<String> args) {
        quick = args.contains("--quick");
        only = args.stream().filter(arg -> !arg.startsWith("--")).toList();
    }

    /** A fault that cannot be made on this machine. Told as it is; it is neither passed nor failed. */
    static final class CannotBeMadeHere extends Exception {
        CannotBeMadeHere(String why) {
            super(why);
        }
    }

    /** @param args {@code --quick} for shorter ones; names of faults leave the others out */
    public static void main(String[] args) throws Exception {
        System.exit(new Faults(Arrays.asList(args)).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        new Kills(this).addTo(rows);
        new Repeats(this).addTo(rows);
        new Nodes(this).addTo(rows);
        new Disks(this).addTo(rows);
        new Clocks(this).addTo(rows);
        new Mailing(this).addTo(rows);
        delete(var);
        program = Program.start(var);
        int passed = 0;
        int failed = 0;
        try {
            Program.command(var, "load", "--children", String.valueOf(CHILDREN), "--entries", "0");
            for (Map.Entry<String, Callable<String>> row : rows.entrySet()) {
                if (!only.isEmpty() && !only.contains(row.getKey())) {
                    continue;
                }
                try {
                    System.out.println(
                            row.getKey() + ": passed (" + row.getValue().call() + ")");
                    passed++;
                } catch (CannotBeMadeHere e) {
                    System.out.println(row.getKey() + ": not run (" + e.getMessage() + ")");
                } catch (Exception | AssertionError e) {
                    System.out.println(row.getKey() + ": failed (" + e + ")");
                    failed++;
                }
                if (!program.answers()) {
                    program = Program.start(var);
                }
            }
        } finally {
            program.close();
        }
        System.out.println(passed + " passed, " + failed + " failed");
        return failed == 0;
    }

    /** The program anew on the same folder, with these options and no others. */
    void restart(String... options) throws IOException, InterruptedException {
        program.close();
        program = Program.start(var, options);
    }

    /** A new set of questions, begun by every child. */
    Sayings sayings() throws Exception {
        try (Connection bare = program.bare()) {
            return new Sayings(bare, children(bare));
        }
    }

    /** "I don't feel safe". */
    void press(Sayings.Teller teller) throws IOException {
        try (Client client = teller.client(program.port())) {
            int status = client.post(
                            "/say/not-safe", Map.of("press", UUID.randomUUID().toString()))
                    .status();
            Stored.check(status == 303, "pressed: " + status);
        }
    }

    /** What the database holds of it in the end. */
    String holdsJust(Sayings sayings, Answering answering) throws Exception {
        try (Connection bare = program.bare()) {
            return new Stored(bare).holdsJust(sayings, answering);
        }
    }

    static List<UUID> children(Connection bare) throws SQLException {
        List<UUID> children = new ArrayList<>();
        try (Statement sql = bare.createStatement();
                ResultSet rows = sql.executeQuery("select id from child order by local_number")) {
            while (rows.next()) {
                children.add(rows.getObject(1, UUID.class));
            }
        }
        return children;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
