package heard.seals;

import static org.assertj.core.api.Assertions.assertThat;

import heard.access.ServiceRun;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever can write past the program is the superuser here, who is bound by nothing. */
@Isolated("the trail is everybody's")
class SealTests {

    private final Seals seals = HeardServer.bean(Seals.class);

    @TempDir
    private Path folder;

    private Heads heads;

    @BeforeEach
    void somethingIsReadAndSealed() {
        heads = new Heads(folder.resolve("heads.txt"));
        var team = Given.aTeam();
        var worker = Given.aWorker(team);
        var child = Given.aChild().allocatedTo(worker).save();
        Visitor.signedInAs(worker).get("/children/" + child.id() + "/voice");
        sealEverything();
    }

    private Seal sealEverything() {
        seals.seal(Duration.ZERO);
        Optional<Seal> seal = seals.seal(Duration.ZERO);
        seal.ifPresent(heads::add);
        return seals.all().getLast();
    }

    private String verified(int exit) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        int found = new VerifyAuditCommand(seals, heads)
                .run(List.of(), new PrintStream(written, true, StandardCharsets.UTF_8));
        String said = written.toString(StandardCharsets.UTF_8);
        assertThat(found).as(said).isEqualTo(exit);
        return said;
    }

    private static void past(String... statements) throws Exception {
        try (Connection superuser = HeardServer.superuser();
                Statement sql = superuser.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static long latestLine() {
        return HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(JdbcClient.class)
                        .sql("select max(seq) from audit_event where action = 'READ'")
                        .query(Long.class)
                        .single());
    }

    @Test
    void aTrailThatNobodyTouchedIsWhole() {
        assertThat(verified(0))
                .contains(
                        "The audit trail is whole.",
                        "Head: " + seals.all().getLast().number());
    }

    @Test
    void aChangedLineBreaksItsSealAndNoOther() throws Exception {
        long line = latestLine();
        past("update audit_event set actor = actor || 'x' where seq = " + line);
        String said = verified(1);
        past("update audit_event set actor = left(actor, -1) where seq = " + line);

        assertThat(said).contains("Seal " + seals.all().getLast().number()).containsOnlyOnce("is broken");
        verified(0);
    }

    @Test
    void aLineTakenOutBreaksItsSeal() throws Exception {
        long line = latestLine();
        past(
                "create table kept_aside as select * from audit_event where seq = " + line,
                "delete from audit_event where seq = " + line);
        assertThat(verified(1)).contains("is broken");

        past("insert into audit_event overriding system value select * from kept_aside", "drop table kept_aside");
        verified(0);
    }

    @Test
    void aSealCutOffWithItsLinesIsMissedByItsHead() throws Exception {
        past("insert into audit_event (actor, action, subject) values ('somebody', 'READ', 'test')");
        Seal last = sealEverything();
        past(
                "create table kept_aside as select * from audit_seal where number = " + last.number(),
                "delete from audit_seal where number = " + last.number());

        String said = verified(1);
        past("insert into audit_seal select * from kept_aside", "drop table kept_aside");

        assertThat(said).contains("The head " + last.head() + " was written down, and no such seal is there");
        verified(0);
    }

    @Test
    void whatIsNotCommittedYetIsSealedLaterAndNotPassedOver() throws Exception {
        long sealed = sealEverything().toSeq();
        try (Connection slow = HeardServer.superuser()) {
            slow.setAutoCommit(false);
            insertLine(slow);
            past("insert into audit_event (actor, action, subject) values ('quick', 'READ', 'test')");
            seals.seal(Duration.ZERO);
            assertThat(seals.seal(Duration.ZERO)).isEmpty();
            assertThat(seals.all().getLast().toSeq()).isEqualTo(sealed);
            slow.commit();
        }
        Seal after = seals.seal(Duration.ZERO).orElseThrow();

        assertThat(after.fromSeq()).isEqualTo(sealed + 1);
        assertThat(after.lines()).isEqualTo(2);
        heads.add(after);
        verified(0);
    }

    private static void insertLine(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("insert into audit_event (actor, action, subject) values ('slow', 'READ', 'test')");
        }
    }
}
