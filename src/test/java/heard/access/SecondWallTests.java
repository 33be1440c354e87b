package heard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.children.Child;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Routes;
import heard.testing.TakenOutCheck;
import heard.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Row-level security holds by itself: whatever the program forgets, no row of somebody else's child comes out. */
class SecondWallTests {

    private static final String SECRET = "Zyxomma";

    private final JdbcClient jdbc = HeardServer.bean(JdbcClient.class);

    @Test
    void eachCheckOfTheProgramCanBeForgottenAndNoRowLeaks() {
        StaffMember worker = Given.aWorker(Given.aTeam());
        Child child = Given.aChild().called(SECRET).allocatedTo(worker).save();
        Given.anEntry(child).words(SECRET + " said this").save();
        Visitor ours = Visitor.signedInAs(worker);
        Visitor stranger = Visitor.signedInAs(Given.aWorker(Given.aTeam()));
        Visitor otherManager = Visitor.signedInAs(Given.aManager(Given.aTeam()));

        List<Function<Visitor, String>> pages = everyPage(child);
        StringBuilder toTheWorker = new StringBuilder();
        int takenOut = 0;
        for (Function<Visitor, String> page : pages) {
            toTheWorker.append(page.apply(ours));
            for (Visitor visitor : List.of(stranger, otherManager)) {
                // A page changes by what it asks, and by nothing else: each is read without each check that it has.
                Set<String> statements = TakenOutCheck.statementsWithACheckAskedIn(
                        () -> assertThat(page.apply(visitor)).doesNotContain(SECRET));
                for (String statement : statements) {
                    TakenOutCheck.during(
                            statement,
                            () -> assertThat(page.apply(visitor))
                                    .as("without the check in\n" + statement)
                                    .doesNotContain(SECRET));
                    takenOut++;
                }
            }
        }
        assertThat(toTheWorker).as("the worker does see the child").contains(SECRET);
        assertThat(takenOut).isGreaterThan(pages.size());
    }

    @Test
    void withoutAViewerTheDatabaseShowsNoChildAtAll() {
        Given.aChild().save();

        assertThat(asNobody("select count(*) from child")).isZero();
        assertThat(asNobody("select count(*) from entry")).isZero();
    }

    @Test
    void noTableAboutAChildShowsAStrangerARow() {
        Child child = Given.aChild().allocatedTo(Given.aWorker(Given.aTeam())).save();
        Given.anEntry(child).save();
        StaffMember stranger = Given.aWorker(Given.aTeam());
        for (String table : tablesAboutAChild()) {
            assertThat(as(stranger.id(), null, "select count(*) from " + table))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void aQueryThatStraysToAnotherChildThanTheOneAskedForFindsNothing() {
        StaffMember worker = Given.aWorker(Given.aTeam());
        Child asked = Given.aChild().allocatedTo(worker).save();
        Child other = Given.aChild().allocatedTo(worker).save();

        assertThat(as(worker.id(), asked.id(), "select count(*) from child where id = '" + asked.id() + "'"))
                .isEqualTo(1);
        assertThat(as(worker.id(), asked.id(), "select count(*) from child where id = '" + other.id() + "'"))
                .isZero();
    }

    @Test
    void theTransactionOfAVisitKnowsOfThatChildAndOfNoOtherWhateverElseItWasTold() {
        StaffMember worker = Given.aWorker(Given.aTeam());
        Child visiting = Given.aChild().allocatedTo(worker).save();
        Child other = Given.aChild().allocatedTo(worker).save();
        Given.anEntry(other).save();

        assertThat(visitOf(visiting, null, "select count(*) from child")).isEqualTo(1);
        assertThat(visitOf(visiting, null, "select count(*) from child where id = '" + other.id() + "'"))
                .isZero();
        assertThat(visitOf(visiting, worker, "select count(*) from child")).isEqualTo(1);
        for (String table : tablesAboutAChild()) {
            assertThat(visitOf(
                            visiting,
                            worker,
                            "select count(*) from " + table + " where child_id = '" + other.id() + "'"))
                    .as(table)
                    .isZero();
        }
        assertThat(asNobody("select count(*) from child")).isZero();
    }

    private long visitOf(Child child, @org.jspecify.annotations.Nullable StaffMember told, String sql) {
        return new TransactionTemplate(HeardServer.bean(PlatformTransactionManager.class)).execute(status -> {
            jdbc.sql("select set_config('heard.visiting_child', ?, true), set_config('heard.staff_id', ?, true)")
                    .params(child.id().toString(), told == null ? "" : told.id().toString())
                    .query((rs, row) -> 0)
                    .single();
            return jdbc.sql(sql).query(Long.class).single();
        });
    }

    @Test
    void theViewerOfOneTransactionIsForgottenByTheNextOnTheSameConnection() {
        StaffMember worker = Given.aWorker(Given.aTeam());
        Given.aChild().allocatedTo(worker).save();

        for (int i = 0; i < 40; i++) {
            assertThat(as(worker.id(), null, "select count(*) from child")).isEqualTo(1);
            assertThat(asNobody("select count(*) from child")).isZero();
        }
    }

    @Test
    void aConflictOfInterestShutsARecordAndARestrictedOneIsOpenOnlyToThoseNamed() {
        var team = Given.aTeam();
        StaffMember named = Given.aWorker(team);
        StaffMember aunt = Given.aManager(team);
        Child restricted = Given.aChild().allocatedTo(named).restricted().save();
        Child niece = Given.aChild().allocatedTo(named).save();
        Given.asService(() -> {
            jdbc.sql("insert into restriction_named (child_id, staff_id) values (?, ?)")
                    .params(restricted.id(), named.id())
                    .update();
            jdbc.sql(
                            "insert into conflict_of_interest (child_id, staff_id, declared_on) values (?, ?, date '2026-11-01')")
                    .params(niece.id(), aunt.id())
                    .update();
        });

        assertThat(looked(named, restricted).status()).isEqualTo(200);
        assertThat(looked(named, niece).status()).isEqualTo(200);
        assertThat(looked(aunt, restricted).status()).isEqualTo(404);
        assertThat(looked(aunt, niece).status()).isEqualTo(404);
    }

    @Test
    void theProgramCannotWriteAboutAChildThatItsViewerMayNotKnowOf() {
        Child child = Given.aChild().allocatedTo(Given.aWorker(Given.aTeam())).save();
        StaffMember stranger = Given.aWorker(Given.aTeam());

        assertThatThrownBy(() -> inTransactionOf(
                        stranger.id(),
                        null,
                        () -> jdbc.sql(
                                        "insert into child_alert (child_id, id, text, added_on) values (?, ?, 'x', date '2026-01-01')")
                                .params(child.id(), Ids.next())
                                .update()))
                .hasStackTraceContaining("violates row-level security policy");
    }

    private static Answer looked(StaffMember member, Child child) {
        return Visitor.signedInAs(member).get("/children/" + child.id() + "/looked");
    }

    /** Every page there is, as somebody reads it: those about the child, and those that list or search. */
    private static List<Function<Visitor, String>> everyPage(Child child) {
        List<Function<Visitor, String>> pages = new ArrayList<>();
        Routes.all()
                .filter(route -> route.isGet() && !route.pattern().startsWith("/sign"))
                .forEach(route ->
                        pages.add(visitor -> route.askedBy(visitor, child.id()).body()));
        pages.add(visitor -> visitor.get("/search?q=" + SECRET)
                .page()
                .select("main")
                .select(":not(input)")
                .eachText()
                .toString());
        pages.add(visitor -> visitor.get("/children?q=" + child.localNumber()).body());
        return pages.stream()
                .map(page -> page.andThen(SecondWallTests::withoutWhatWasAsked))
                .toList();
    }

    private static String withoutWhatWasAsked(String shown) {
        return shown.replace("value=\"" + SECRET + "\"", "").replace("“" + SECRET + "”", "");
    }

    private List<String> tablesAboutAChild() {
        return jdbc.sql("""
                select table_name from information_schema.columns
                where table_schema = 'heard' and column_name = 'child_id' and table_name not in ('audit_event')
                  and table_name in (select table_name from information_schema.table_privileges
                                     where grantee = 'heard_app' and privilege_type = 'SELECT')
                """).query(String.class).list();
    }

    private long asNobody(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private long as(UUID staffId, @org.jspecify.annotations.Nullable UUID childId, String sql) {
        return inTransactionOf(
                staffId, childId, () -> jdbc.sql(sql).query(Long.class).single());
    }

    private <T> T inTransactionOf(
            UUID staffId, @org.jspecify.annotations.Nullable UUID childId, java.util.function.Supplier<T> work) {
        return new TransactionTemplate(HeardServer.bean(PlatformTransactionManager.class)).execute(status -> {
            jdbc.sql("select set_config('heard.staff_id', ?, true), set_config('heard.child_id', ?, true)")
                    .params(staffId.toString(), childId == null ? "" : childId.toString())
                    .query((rs, row) -> 0)
                    .single();
            return work.get();
        });
    }
}
