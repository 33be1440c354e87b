package heard.faults;

import heard.outside.Client;
import heard.outside.Program;
import heard.outside.Sayings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

/** No room left, for the database's log or for files. Needs a small disk of its own, which only root can make. */
final class Disks {

    private final Faults faults;

    Disks(Faults faults) {
        this.faults = faults;
    }

    void addTo(Map<String, Callable<String>> rows) {
        rows.put("disk-full", this::diskFull);
    }

    /** The whole of var on a disk of 400 MB; a file takes what is left while children answer; then it is taken away. */
    private String diskFull() throws Exception {
        Path disk = Path.of("target", "faults-disk").toAbsolutePath();
        Files.createDirectories(disk);
        if (run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk.toString()) != 0) {
            throw new Faults.CannotBeMadeHere("only root can make a small disk");
        }
        Program elsewhere = faults.program;
        try {
            Path var = disk.resolve("var");
            faults.program = Program.start(var);
            Program.command(var, "load", "--children", "10", "--entries", "0");
            return onFullDisk(disk);
        } finally {
            faults.program.close();
            faults.program = elsewhere;
            run("umount", "-l", disk.toString());
        }
    }

    private String onFullDisk(Path disk) throws Exception {
        Sayings sayings = faults.sayings();
        Path filler = disk.resolve("filler");
        Answering answering = new Answering(sayings.tellers(), () -> faults.program.port());
        try (answering) {
            answering.until(50);
            fill(filler);
            Thread.sleep(faults.quick ? 5_000 : 15_000);
            try (Client stranger = new Client(faults.program.port())) {
                Stored.check(
                        stranger.get("/say/not-safe").body().contains("0800 1111"),
                        "the numbers to call were not shown");
            }
            int before = answering.count();
            Files.delete(filler);
            answering.until(before + 50);
        }
        return "goes on when there is room again; " + faults.holdsJust(sayings, answering);
    }

    private static void fill(Path filler) throws IOException {
        byte[] block = new byte[64 * 1024];
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // that was the aim
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
