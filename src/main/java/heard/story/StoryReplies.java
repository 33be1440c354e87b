package heard.story;

import heard.access.ChildViewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What children said back. */
@Repository
class StoryReplies {

    private static final String COLUMNS = """
            child_id, id, thread_id, revision, thing, thing_id, visit_id, words, sound_id, language, entry_id, staff_id, beside_name,
            said_at
            """;

    private final JdbcClient jdbc;

    StoryReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends: what one child says back is kept one after the other. */
    void hold(UUID childId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('story ' || cast(:child as text), 0))")
                .param("child", childId)
                .query((rs, row) -> 0)
                .single();
    }

    /** What they said back to this in this stay. */
    Optional<StoryReply> said(ChildViewer viewer, UUID thingId) {
        return jdbc.sql("select " + COLUMNS + """
                from story_reply where child_id = :child and visit_id = :visit and thing_id = :thing
                order by revision desc limit 1
                """)
                .param("child", viewer.childId())
                .param("visit", viewer.visitId())
                .param("thing", thingId)
                .query(StoryReply.class)
                .optional();
    }

    /** What was saved under this id. */
    Optional<StoryReply> saved(UUID childId, UUID id) {
        return jdbc.sql("select " + COLUMNS + "from story_reply where child_id = :child and id = :id")
                .param("child", childId)
                .param("id", id)
                .query(StoryReply.class)
                .optional();
    }

    /** The last of a thread. */
    Optional<StoryReply> latest(UUID childId, UUID threadId) {
        return jdbc.sql("select " + COLUMNS + """
                from story_reply where child_id = :child and thread_id = :thread order by revision desc limit 1
                """)
                .param("child", childId)
                .param("thread", threadId)
                .query(StoryReply.class)
                .optional();
    }

    void add(StoryReply reply) {
        jdbc.sql("insert into story_reply (" + COLUMNS + """
                ) values (:child, :id, :thread, :revision, :thing, :thingId, :visit, :words, :sound, :language, :entry, :staff, :name, :at)
                """)
                .param("child", reply.childId())
                .param("id", reply.id())
                .param("thread", reply.threadId())
                .param("revision", reply.revision())
                .param("thing", reply.thing().name())
                .param("thingId", reply.thingId())
                .param("visit", reply.visitId())
                .param("words", reply.words())
                .param("sound", reply.soundId())
                .param("language", reply.language())
                .param("entry", reply.entryId())
                .param("staff", reply.staffId())
                .param("name", reply.besideName())
                .param("at", reply.saidAt())
                .update();
    }
}
