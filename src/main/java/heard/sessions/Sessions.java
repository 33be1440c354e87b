package heard.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of each child. Called after the child was found through the viewer. */
@Repository
class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when there is this version already: sent twice, or somebody else's */
    boolean add(Session session) {
        return jdbc.sql("""
                insert into direct_session (child_id, id, version, save_id, held_on, place, present, seen_alone, tool, original_kept,
                    communication, author_id, author_name, recorded_at)
                values (:child, :id, :version, :save, :on, :place, :present, :alone, :tool, :kept, :communication, :author, :name, :at)
                on conflict do nothing
                """)
                        .param("child", session.childId())
                        .param("id", session.id())
                        .param("version", session.version())
                        .param("save", session.saveId())
                        .param("on", session.heldOn())
                        .param("place", session.place())
                        .param("present", session.present())
                        .param(
                                "alone",
                                session.seenAlone() == null
                                        ? null
                                        : session.seenAlone().name())
                        .param("tool", session.tool())
                        .param("kept", session.originalKept())
                        .param("communication", session.communication())
                        .param("author", session.authorId())
                        .param("name", session.authorName())
                        .param("at", session.recordedAt())
                        .update()
                == 1;
    }

    /** What {@link SessionHappenings} tells of each, as it stands now. */
    record Held(
            UUID id,
            LocalDate heldOn,
            @Nullable String place,
            @Nullable String tool,
            String authorName) {}

    List<Held> held(UUID childId) {
        return jdbc.sql("""
                select distinct on (id) id, held_on, place, tool, author_name
                from direct_session where child_id = :child
                order by id, version desc
                """).param("child", childId).query(Held.class).list();
    }

    /** The one in use first; empty when there is no such session. */
    List<Session> versions(UUID childId, UUID id) {
        return jdbc.sql("""
                select child_id, id, version, save_id, held_on, place, present, seen_alone, tool, original_kept, communication,
                    author_id, author_name, recorded_at
                from direct_session where child_id = :child and id = :id
                order by version desc
                """)
                .param("child", childId)
                .param("id", id)
                .query(Session.class)
                .list();
    }
}
