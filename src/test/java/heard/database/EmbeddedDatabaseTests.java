package heard.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** Two programs on one folder: a command beside a site; and a server that dies. */
class EmbeddedDatabaseTests {

    @Test
    void theLastProgramOutStopsTheServer() throws Exception {
        Path folder = Path.of("target", "two-programs").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        EmbeddedDatabase command = EmbeddedDatabase.at(folder, false);
        EmbeddedDatabase site = EmbeddedDatabase.at(folder, false);
        assertThat(site.url()).isEqualTo(command.url());
        ProcessHandle server = server(folder);

        try (Connection connection = site.as("heard_app").getConnection()) {
            command.close();
            assertThat(connection.createStatement().executeQuery("select 1").next())
                    .isTrue();
        }
        site.close();

        server.onExit().get(20, TimeUnit.SECONDS);
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void aServerThatDiedIsThereAgainOnThePortItHad() throws Exception {
        Path folder = Path.of("target", "server-that-dies").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        EmbeddedDatabase database = EmbeddedDatabase.at(folder, true);
        try (Connection connection = database.as("heard_owner").getConnection()) {
            connection.createStatement().execute("create table said as select 'before' as words");
        }
        ProcessHandle server = server(folder);

        server.destroyForcibly();
        server.onExit().get(20, TimeUnit.SECONDS);

        assertThat(wordsWithin(Duration.ofSeconds(30), database)).isEqualTo("before");
        assertThat(server(folder).pid()).isNotEqualTo(server.pid());
        database.close();
    }

    private static String wordsWithin(Duration patience, EmbeddedDatabase database) throws Exception {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            try (Connection connection = database.as("heard_owner").getConnection();
                    ResultSet row = connection.createStatement().executeQuery("select words from said")) {
                row.next();
                return row.getString(1);
            } catch (SQLException e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static ProcessHandle server(Path folder) throws Exception {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid"))
                        .getFirst()
                        .trim()))
                .orElseThrow();
    }
}
