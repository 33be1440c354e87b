package heard.yousay;

import heard.access.ChildViewer;
import heard.asking.QuestionSet;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs of each child through sets of questions, and the presses of "I don't feel safe". */
@Repository
class Replies {

    private static final String COLUMNS =
            "child_id, id, set_id, version_id, begun_at, visit_id, at_ask, sent_at, unread";

    private final JdbcClient jdbc;

    Replies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins it, or goes on with the one that was begun and never sent. */
    Reply open(ChildViewer viewer, QuestionSet set, UUID id, OffsetDateTime now) {
        return jdbc.sql("""
                insert into reply (child_id, id, set_id, version_id, begun_at, visit_id, at_ask)
                values (:child, :id, :set, :version, :now, :visit, :first)
                on conflict (child_id, set_id) where sent_at is null do update
                set visit_id = excluded.visit_id, opened_at = clock_timestamp()
                returning""" + " " + COLUMNS)
                .param("child", viewer.childId())
                .param("id", id)
                .param("set", set.setId())
                .param("version", set.id())
                .param("now", now)
                .param("visit", viewer.visitId())
                .param("first", set.asks().getFirst().key())
                .query(Reply.class)
                .single();
    }

    /** The one on this visit's page. */
    Optional<Reply> onThePage(ChildViewer viewer) {
        return jdbc.sql("select " + COLUMNS + """
                 from reply where child_id = :child and visit_id = :visit and sent_at is null order by opened_at desc limit 1
                """)
                .param("child", viewer.childId())
                .param("visit", viewer.visitId())
                .query(Reply.class)
                .optional();
    }

    /** Those that were begun and not sent, the latest first. */
    List<Reply> begun(UUID childId) {
        return jdbc.sql("select " + COLUMNS + """
                 from reply where child_id = :child and sent_at is null order by opened_at desc
                """)
                .param("child", childId)
                .query(Reply.class)
                .list();
    }

    /** Held until the transaction ends: two answers to one reply come one after the other. */
    Optional<Reply> hold(UUID childId, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from reply where child_id = :child and id = :id for update")
                .param("child", childId)
                .param("id", id)
                .query(Reply.class)
                .optional();
    }

    Optional<Reply> find(UUID childId, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from reply where child_id = :child and id = :id")
                .param("child", childId)
                .param("id", id)
                .query(Reply.class)
                .optional();
    }

    /** @param ask null for the page that shows all of it */
    void turnTo(ChildViewer viewer, UUID id, @Nullable String ask) {
        jdbc.sql("""
                update reply set at_ask = :ask, visit_id = :visit, opened_at = clock_timestamp()
                where child_id = :child and id = :id and sent_at is null
                """)
                .param("ask", ask)
                .param("visit", viewer.visitId())
                .param("child", viewer.childId())
                .param("id", id)
                .update();
    }

    void send(ChildViewer viewer, UUID id, OffsetDateTime now) {
        jdbc.sql("""
                update reply set sent_at = :now, visit_id = :visit where child_id = :child and id = :id and sent_at is null
                """)
                .param("now", now)
                .param("visit", viewer.visitId())
                .param("child", viewer.childId())
                .param("id", id)
                .update();
    }

    /** The one that this visit sent last. */
    Optional<Reply> lastSent(ChildViewer viewer) {
        return jdbc.sql("select " + COLUMNS + """
                 from reply where child_id = :child and visit_id = :visit and sent_at is not null
                order by sent_at desc, opened_at desc limit 1
                """)
                .param("child", viewer.childId())
                .param("visit", viewer.visitId())
                .query(Reply.class)
                .optional();
    }

    void setUnread(UUID childId, UUID id, boolean unread) {
        jdbc.sql("update reply set unread = :unread where child_id = :child and id = :id and unread <> :unread")
                .param("unread", unread)
                .param("child", childId)
                .param("id", id)
                .update();
    }

    /** @return false when this press had been written down already */
    boolean press(ChildViewer viewer, UUID id, OffsetDateTime now, boolean oldPage) {
        return jdbc.sql("""
                insert into not_safe (child_id, id, visit_id, pressed_at, beside_name, old_page)
                values (:child, :id, :visit, :now, :beside, :oldPage)
                on conflict do nothing
                """)
                        .param("child", viewer.childId())
                        .param("id", id)
                        .param("visit", viewer.visitId())
                        .param("now", now)
                        .param("beside", viewer.besideName())
                        .param("oldPage", oldPage)
                        .update()
                == 1;
    }

    /** Of one visit, the latest first. */
    List<ReplyPage.Press> presses(UUID childId, UUID visitId) {
        return jdbc.sql("""
                select id, pressed_at as at, beside_name, old_page from not_safe where child_id = :child and visit_id = :visit
                order by pressed_at desc
                """)
                .param("child", childId)
                .param("visit", visitId)
                .query(ReplyPage.Press.class)
                .list();
    }
}
