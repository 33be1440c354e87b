package heard.access;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The stays of children on their own site. One that is ended is over with the next request, on every node: it is looked up
 * each time, in the statement that tells the database whose visit it is. How long one lasts is told by the database's clock.
 */
@Repository
public class Visits {

    private final JdbcClient jdbc;
    private final Duration idle;
    private final Duration longest;

    Visits(
            JdbcClient jdbc,
            @Value("${heard.say.idle}") Duration idle,
            @Value("${heard.say.longest}") Duration longest) {
        this.jdbc = jdbc;
        this.idle = idle;
        this.longest = longest;
    }

    /** A visit that lives, and how its pages should look. */
    record Entered(ChildViewer viewer, SayLook look) {}

    /**
     * Begins a visit; in a transaction that may write about the child.
     *
     * @param cardId the card they came by; null beside a worker
     * @param besideStaffId the worker beside the child; null when they came by a card
     * @return the secret for the cookie: the only copy
     */
    public String begin(UUID childId, @Nullable UUID cardId, @Nullable UUID besideStaffId, SayLook look) {
        String secret = SayCookie.newSecret();
        jdbc.sql("""
                insert into visit (child_id, id, secret_hash, card_id, beside_staff_id, language, english, large_print, calm_colours,
                    high_contrast, symbols, begun_at, seen_at)
                select :child, :id, :hash, :card, :beside, :language, :english, :large, :calm, :contrast, :symbols, now, now
                from clock_timestamp() as now
                """)
                .param("child", childId)
                .param("id", Ids.next())
                .param("hash", SayCookie.hash(secret))
                .param("card", cardId)
                .param("beside", besideStaffId)
                .param("language", look.language())
                .param("english", look.english())
                .param("large", look.largePrint())
                .param("calm", look.calmColours())
                .param("contrast", look.highContrast())
                .param("symbols", look.symbols())
                .update();
        return secret;
    }

    /** Who holds this secret, when the visit lives. The rest of the transaction is then that child's. */
    public Optional<ChildViewer> find(String secret) {
        return enter(secret).map(Entered::viewer);
    }

    Optional<Entered> enter(String secret) {
        return jdbc.sql("select * from enter_visit(:hash, cast(:idle as interval), cast(:longest as interval))")
                .param("hash", SayCookie.hash(secret))
                .param("idle", idle.toString())
                .param("longest", longest.toString())
                .query((rs, row) -> new Entered(
                        new ChildViewer(
                                rs.getObject("child_id", UUID.class),
                                rs.getObject("visit_id", UUID.class),
                                rs.getObject("card_id", UUID.class),
                                rs.getObject("beside_staff_id", UUID.class),
                                rs.getString("beside_name")),
                        new SayLook(
                                rs.getString("language"),
                                rs.getBoolean("english"),
                                rs.getBoolean("large_print"),
                                rs.getBoolean("calm_colours"),
                                rs.getBoolean("high_contrast"),
                                rs.getBoolean("symbols"))))
                .optional();
    }

    /**
     * Who held this secret, when their visit is over and was alive so lately: they have not left, and nobody came in after them. Nothing
     * is known of who sits there now, nor of who may be beside them.
     */
    Optional<ChildViewer> findOver(String secret, Duration within) {
        return jdbc.sql("select * from visit_that_is_over(:hash, cast(:within as interval))")
                .param("hash", SayCookie.hash(secret))
                .param("within", within.toString())
                .query((rs, row) -> new ChildViewer(
                        rs.getObject("child_id", UUID.class),
                        rs.getObject("visit_id", UUID.class),
                        rs.getObject("card_id", UUID.class),
                        null,
                        null))
                .optional();
    }

    public void end(ChildViewer viewer) {
        jdbc.sql(
                        "update visit set ended_at = clock_timestamp() where child_id = :child and id = :id and ended_at is null")
                .param("child", viewer.childId())
                .param("id", viewer.visitId())
                .update();
    }

    /** Ends every visit that came by this card. */
    public void endThoseBy(UUID childId, UUID cardId) {
        jdbc.sql("""
                update visit set ended_at = clock_timestamp()
                where child_id = :child and card_id = :card and ended_at is null
                """).param("child", childId).param("card", cardId).update();
    }

    /** A visit that one holder of a secret leaves; empty when it was over already. */
    record Left(UUID childId, UUID visitId) {}

    Optional<Left> end(String secret) {
        return jdbc.sql("select child_id, visit_id from end_visit(:hash)")
                .param("hash", SayCookie.hash(secret))
                .query(Left.class)
                .optional();
    }

    public void setLook(ChildViewer viewer, SayLook look) {
        jdbc.sql("""
                update visit set language = :language, english = :english, large_print = :large, calm_colours = :calm, high_contrast = :contrast,
                    symbols = :symbols
                where child_id = :child and id = :id
                """)
                .param("language", look.language())
                .param("english", look.english())
                .param("large", look.largePrint())
                .param("calm", look.calmColours())
                .param("contrast", look.highContrast())
                .param("symbols", look.symbols())
                .param("child", viewer.childId())
                .param("id", viewer.visitId())
                .update();
    }
}
