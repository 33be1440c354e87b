package heard.outside;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program, started as bin/run starts it, on a folder of its own with fsync on. */
public final class Program implements AutoCloseable {

    private static final Path JAR = Path.of("target", "heard", "heard.jar").toAbsolutePath();

    private final Path var;
    private final Process process;
    private final int port;
    private final double secondsToFirstAnswer;

    private Program(Path var, Process process, int port, double secondsToFirstAnswer) {
        this.var = var;
        this.process = process;
        this.port = port;
        this.secondsToFirstAnswer = secondsToFirstAnswer;
    }

    public static Program start(Path var, String... options) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = java(System.getProperty("heard.run.options", ""));
        command.addAll(
                List.of("-jar", JAR.toString(), "--server.port=" + port, "--heard.var=" + var, "--heard.demo=false"));
        command.addAll(Arrays.asList(options));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "outside.log").toFile()))
                .start();
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - began > TimeUnit.MINUTES.toNanos(3)) {
                process.destroy();
                throw new IOException("The program did not start: see target/outside.log");
            }
            Thread.sleep(20);
        }
        return new Program(var, process, port, (System.nanoTime() - began) / 1e9);
    }

    /** bin/heard, on the same folder, beside the running program. */
    public static void command(Path var, String... words) throws IOException, InterruptedException {
        List<String> command = java("-XX:+UseSerialGC");
        command.addAll(List.of("-jar", JAR.toString(), "command"));
        command.addAll(Arrays.asList(words));
        command.add("--heard.var=" + var);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "outside.log").toFile()))
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + " failed: see target/outside.log");
        }
    }

    private static List<String> java(String options) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        options.lines().filter(option -> !option.isBlank()).forEach(command::add);
        return command;
    }

    public boolean answers() {
        return process.isAlive() && answers(port);
    }

    private static boolean answers(int port) {
        try (Client client = new Client(port)) {
            return client.get("/sign-in").status() == 200;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    public double secondsToFirstAnswer() {
        return secondsToFirstAnswer;
    }

    /** Straight to the program's PostgreSQL as its superuser, whom no row-level security binds. */
    public Connection bare() throws SQLException {
        return bare(var);
    }

    public static Connection bare(Path var) throws SQLException {
        try {
            String port = Files.readAllLines(var.resolve("postgres/data/postmaster.pid"))
                    .get(3)
                    .strip();
            String password = Files.readString(var.resolve("postgres/password")).strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/heard?currentSchema=heard", "postgres", password);
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /** Resident memory of the program alone, in MB. */
    public double megabytes() throws IOException {
        return kilobytes(Path.of("/proc", String.valueOf(process.pid()), "status"), "VmRSS:") / 1024.0;
    }

    /** The memory of PostgreSQL's processes, what they share counted once, in MB. */
    public double postgresMegabytes() throws IOException {
        long postmaster = postmaster();
        double sum = pss(postmaster);
        List<ProcessHandle> children = ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::descendants)
                .toList();
        for (ProcessHandle child : children) {
            sum += pss(child.pid());
        }
        return sum;
    }

    /** Seconds of processor that the program has had. */
    public double cpuSeconds() throws IOException {
        return cpu(process.pid());
    }

    public double postgresCpuSeconds() throws IOException {
        double sum = 0;
        for (ProcessHandle child : ProcessHandle.of(postmaster()).stream()
                .flatMap(ProcessHandle::descendants)
                .toList()) {
            sum += cpu(child.pid());
        }
        return sum;
    }

    /** Fields 14 and 15 of /proc/PID/stat, in hundredths of a second. */
    private static double cpu(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** As a power cut ends it: nothing is tidied up. Its PostgreSQL goes on. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** From now on the program's clock is wrong by so many seconds, and no other clock is: not the database's. */
    public void setClock(long seconds) throws Exception {
        VirtualMachine there = VirtualMachine.attach(String.valueOf(process.pid()));
        try {
            there.loadAgent(ClockAgent.jar().toString(), String.valueOf(seconds));
        } finally {
            there.detach();
        }
    }

    /** @param name of a signal, as kill takes it */
    public void signalPostgres(String name, boolean everyProcess) throws IOException, InterruptedException {
        long postmaster = postmaster();
        List<String> command = new ArrayList<>(List.of("kill", "-" + name, String.valueOf(postmaster)));
        if (everyProcess) {
            ProcessHandle.of(postmaster).stream()
                    .flatMap(ProcessHandle::descendants)
                    .forEach(child -> command.add(String.valueOf(child.pid())));
        }
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    public long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(var.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static double pss(long pid) throws IOException {
        return kilobytes(Path.of("/proc", String.valueOf(pid), "smaps_rollup"), "Pss:") / 1024.0;
    }

    private static long kilobytes(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
