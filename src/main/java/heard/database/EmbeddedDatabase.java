package heard.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL that comes with the program and keeps its files in one folder. Started and stopped with the program; a
 * second program on the same folder (a command beside the running site) joins the server that is already there.
 *
 * <p>Its files hold children's words, so its defaults are made safe: fsync on, loopback only, and every role needs the
 * password that stands beside the data, readable by its owner alone.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "heard";
    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(1);

    private final Path data;
    private final String password;
    private final int port;
    private volatile @Nullable EmbeddedPostgres own;
    private volatile boolean closing;

    private EmbeddedDatabase(Path data, String password, int port, @Nullable EmbeddedPostgres own) {
        this.data = data;
        this.password = password;
        this.port = port;
        this.own = own;
    }

    /**
     * @param folder where the cluster lives; made if it is not there
     * @param fsync false only for tests, whose data nobody needs tomorrow
     */
    static EmbeddedDatabase at(Path folder, boolean fsync) {
        try {
            Path data = folder.resolve("data").toAbsolutePath();
            Files.createDirectories(folder);
            Path finished = folder.resolve("ready");
            if (!Files.exists(finished)) {
                // The very first start was cut off half way: nothing has been kept yet, so begin again.
                FileSystemUtils.deleteRecursively(data);
            }
            String password = password(folder.resolve("password"));
            Optional<Integer> running = RunningServer.port(data);
            EmbeddedDatabase database = running.isPresent()
                    ? new EmbeddedDatabase(data, password, running.get(), null)
                    : start(folder, data, password, fsync);
            database.prepare();
            Files.writeString(finished, "");
            EmbeddedPostgres.Builder again = builder(folder, data, password, fsync);
            Thread.ofVirtual()
                    .name("embedded PostgreSQL, watched")
                    .start(() -> database.watch(again, folder.resolve("starting")));
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL in " + folder + " could not be started.", e);
        }
    }

    private static EmbeddedDatabase start(Path folder, Path data, String password, boolean fsync) throws IOException {
        boolean first = !Files.exists(data.resolve("PG_VERSION"));
        Files.deleteIfExists(leftRunning(data));
        EmbeddedPostgres server = builder(folder, data, password, fsync).start();
        EmbeddedDatabase database = new EmbeddedDatabase(data, password, server.getPort(), server);
        if (first) {
            database.lock();
        }
        return database;
    }

    private static EmbeddedPostgres.Builder builder(Path folder, Path data, String password, boolean fsync) {
        Redirect log = Redirect.appendTo(folder.resolve("postgresql.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(folder.resolve("postgresql").toFile())
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", fsync ? "on" : "off")
                .setServerConfig("synchronous_commit", fsync ? "on" : "off")
                .setServerConfig("full_page_writes", fsync ? "on" : "off")
                .setServerConfig("listen_addresses", "127.0.0.1")
                // Nobody comes in by a file in /tmp, and one that is left behind by a kill keeps nobody out.
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "96MB")
                .setServerConfig("jit", "off")
                .setConnectConfig("password", password)
                .setErrorRedirector(log)
                .setOutputRedirector(log)
                .setRegisterShutdownHook(false);
    }

    /**
     * Whoever runs a PostgreSQL of their own has something that starts it again when it dies; this one has the programs that use
     * it. It comes back on the port it had, so the pool's next connection finds it.
     *
     * @param starting a file that one program at a time holds
     */
    private void watch(EmbeddedPostgres.Builder again, Path starting) {
        while (!closing) {
            try {
                Thread.sleep(LOOKED_AT_EVERY);
                if (!closing && RunningServer.port(data).isEmpty()) {
                    startAgain(again, starting);
                }
            } catch (IOException | RuntimeException e) {
                log.warn("The embedded PostgreSQL could not be started again yet: {}", e.toString());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void startAgain(EmbeddedPostgres.Builder again, Path starting) throws IOException {
        try (FileChannel file = FileChannel.open(starting, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = file.lock()) {
            if (closing || !held.isValid() || RunningServer.port(data).isPresent()) {
                return;
            }
            log.warn("The embedded PostgreSQL has died and is started again.");
            EmbeddedPostgres before = own;
            if (before != null) {
                before.close();
            }
            // A start that failed still holds its lock on this file, in this very process.
            Files.deleteIfExists(data.resolve("epg-lock"));
            EmbeddedPostgres server = again.setPort(port).start();
            own = server;
            if (closing) {
                server.close();
            }
            log.warn("The embedded PostgreSQL is back.");
        }
    }

    /** Anyone may sign in to a new cluster on loopback; from here on only who knows the password. */
    private void lock() throws IOException {
        try (Connection connection = as("postgres", "postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL could not be given its password.", e);
        }
    }

    private void prepare() {
        try (Connection connection = as("postgres", "postgres").getConnection();
                var statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select from pg_database where datname = '" + NAME + "'")
                    .next()) {
                statement.execute("create database " + NAME);
                new ResourceDatabasePopulator(new ClassPathResource("db/roles.sql")) {
                    {
                        // The file has DO blocks, whose semicolons end no statement.
                        setSeparator(org.springframework.jdbc.datasource.init.ScriptUtils.EOF_STATEMENT_SEPARATOR);
                    }
                }.execute(as("postgres", NAME));
                statement.execute("alter role heard_owner password '" + password + "'");
                statement.execute("alter role heard_app password '" + password + "'");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL could not be prepared.", e);
        }
    }

    /** The database of the program, signed in to as one role. */
    DataSource as(String role) {
        return as(role, NAME);
    }

    private DataSource as(String role, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(role);
        source.setPassword(password);
        return source;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    String password() {
        return password;
    }

    /**
     * The last program out stops the server. A command that started it may end while a site that joined it goes on; the
     * site then stops it in its turn.
     */
    @Override
    public void close() throws IOException {
        closing = true;
        EmbeddedPostgres own = this.own;
        Path leftRunning = leftRunning(data);
        if (own == null && !Files.exists(leftRunning)) {
            return;
        }
        if (othersAreConnected()) {
            Files.writeString(leftRunning, "");
            log.info("The embedded PostgreSQL goes on: another program is using it.");
            return;
        }
        Files.deleteIfExists(leftRunning);
        if (own != null) {
            own.close();
        } else {
            RunningServer.process(data).ifPresent(ProcessHandle::destroy);
        }
        log.info("The embedded PostgreSQL has stopped.");
    }

    private static Path leftRunning(Path data) {
        return data.resolveSibling("left-running");
    }

    /** Connections that this program has just closed take a moment to be gone. */
    private boolean othersAreConnected() {
        try (Connection connection = as("postgres", "postgres").getConnection();
                var statement = connection.createStatement()) {
            for (int turn = 0; turn < 20; turn++) {
                var others = statement.executeQuery("select from pg_stat_activity"
                        + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
                if (!others.next()) {
                    return false;
                }
                statement.execute("select pg_sleep(0.1)");
            }
            return true;
        } catch (SQLException e) {
            // It has gone already, or answers nobody: stopping it is right.
            return false;
        }
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file).trim();
    }
}
