package heard.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The imports, those going on and those ended. There is one turn for the whole service, a lock in the database that ends with the
 * transaction that has it: no crash can leave it taken.
 */
@Repository
class ImportRuns {

    private static final long TURN = 903_903L;

    private static final String RUN = """
            select r.*, r.state in ('WAITING', 'RUNNING')
                and (r.touched_at > clock_timestamp() - interval '15 s'
                     or r.state = 'RUNNING' and exists (
                         select from pg_locks l
                         where l.locktype = 'advisory' and l.classid = 0 and l.objid = %d and l.objsubid = 1 and l.granted
                           and l.database = (select d.oid from pg_database d where d.datname = current_database()))) as alive
            from import_run r
            """.formatted(TURN);

    private final JdbcClient jdbc;

    ImportRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if this run was there already, as after a second click */
    boolean ask(UUID id, @Nullable UUID staffId, String name, boolean dryRun) {
        return jdbc.sql("""
                        insert into import_run (id, asked_by, asked_by_name, dry_run) values (:id, :staff, :name, :dryRun)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("staff", staffId)
                        .param("name", name)
                        .param("dryRun", dryRun)
                        .update()
                == 1;
    }

    Optional<ImportRun> find(UUID id) {
        return jdbc.sql(RUN + "where r.id = :id")
                .param("id", id)
                .query(ImportRun.class)
                .optional();
    }

    List<ImportRun> latest(int most) {
        return jdbc.sql(RUN + "order by r.asked_at desc, r.id limit :most")
                .param("most", most)
                .query(ImportRun.class)
                .list();
    }

    Optional<ImportRun> goingOn() {
        return latest(20).stream().filter(ImportRun::isGoingOn).findFirst();
    }

    /** Held until the transaction ends. False when another import has it. */
    boolean takeTheTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:turn)")
                .param("turn", TURN)
                .query(Boolean.class)
                .single();
    }

    /** Whoever has the turn is the only one at work: any other run that says it is was cut off. */
    void begin(UUID id) {
        jdbc.sql("""
                update import_run set
                    state = case when id = :id then 'RUNNING' else 'FAILED' end,
                    said = case when id = :id then '' else 'It was cut off before it had ended. Nothing of it was kept.' end,
                    ended_at = case when id = :id then null else clock_timestamp() end,
                    touched_at = clock_timestamp()
                where id = :id or state = 'RUNNING'
                """).param("id", id).update();
    }

    void progress(UUID id, String doing, int rowsDone, int rowsInAll) {
        jdbc.sql("""
                update import_run set doing = :doing, rows_done = :done, rows_in_all = :all, touched_at = clock_timestamp()
                where id = :id
                """)
                .param("id", id)
                .param("doing", doing)
                .param("done", rowsDone)
                .param("all", rowsInAll)
                .update();
    }

    void end(UUID id, ImportRun.State state, String said) {
        jdbc.sql("""
                update import_run set state = :state, said = :said, doing = '', ended_at = clock_timestamp(),
                    touched_at = clock_timestamp()
                where id = :id
                """)
                .param("id", id)
                .param("state", state.name())
                .param("said", said)
                .update();
    }

    /** What follows can be undone by {@link #undo} although the transaction goes on and keeps its turn. */
    void mark() {
        jdbc.sql("savepoint before_merging").update();
    }

    void undo() {
        jdbc.sql("rollback to savepoint before_merging").update();
    }
}
