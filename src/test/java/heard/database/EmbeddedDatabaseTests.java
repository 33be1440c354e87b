package heard.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** Two programs on one folder: a command beside a site. */
class EmbeddedDatabaseTests {

    @Test
    void theLastProgramOutStopsTheServer() throws Exception {
        Path folder = Path.of("target", "two-programs").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        EmbeddedDatabase command = EmbeddedDatabase.at(folder, false);
        EmbeddedDatabase site = EmbeddedDatabase.at(folder, false);
        assertThat(site.url()).isEqualTo(command.url());
        ProcessHandle server = ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid"))
                        .getFirst()
                        .trim()))
                .orElseThrow();

        try (Connection connection = site.as("heard_app").getConnection()) {
            command.close();
            assertThat(connection.createStatement().executeQuery("select 1").next())
                    .isTrue();
        }
        site.close();

        server.onExit().get(20, TimeUnit.SECONDS);
        assertThat(server.isAlive()).isFalse();
    }
}
