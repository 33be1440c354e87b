package heard.exchange;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of a run as they were sent. In the database, so that any node can do the work, and gone when it is done. */
@Repository
class ImportFiles {

    private final JdbcClient jdbc;

    ImportFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Sent(String name, byte[] bytes) {}

    void add(UUID runId, Sent file) {
        jdbc.sql("insert into import_file (run_id, name, bytes) values (:run, :name, :bytes) on conflict do nothing")
                .param("run", runId)
                .param("name", file.name())
                .param("bytes", file.bytes())
                .update();
    }

    /** The files that were tried are the ones that are brought in. */
    void handOn(UUID from, UUID to) {
        jdbc.sql("update import_file set run_id = :to where run_id = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }

    boolean areThere(UUID runId) {
        return jdbc.sql("select exists (select run_id from import_file where run_id = :run)")
                .param("run", runId)
                .query(Boolean.class)
                .single();
    }

    List<Sent> of(UUID runId) {
        return jdbc.sql("select name, bytes from import_file where run_id = :run order by name")
                .param("run", runId)
                .query(Sent.class)
                .list();
    }

    /** This run's own, once it has brought them in, and those of earlier runs that nobody went on with. */
    void drop(UUID runId, boolean itsOwn) {
        jdbc.sql("""
                delete from import_file f using import_run earlier, import_run this
                where earlier.id = f.run_id and this.id = :run
                  and (earlier.asked_at < this.asked_at or :itsOwn and earlier.id = this.id)
                """).param("run", runId).param("itsOwn", itsOwn).update();
    }
}
