package heard.voice;

import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What other modules may do with the record: add to it and put something right. Called in the transaction of the form, session or
 * answer that the words come from, after the child was found through the viewer.
 */
@Repository
public class Voice {

    private final JdbcClient jdbc;

    Voice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds an entry, once: the same id, or the same source, section and version, a second time changes nothing. An entry that
     * {@code corrects} another takes its place; the other stays and can be seen.
     */
    public void add(Entry entry) {
        int added = jdbc.sql("insert into entry (" + Entries.COLUMNS + """
                ) values (:childId, :id, :saidOn, :recordedAt, :speaker, :speakerName, :how, :words, :language, :translation,
                    :reading, :question, :seenAlone, :source, :sourceId, :sourceSection, :sourceVersion, :sourceLabel,
                    :authorId, :authorName, :corrects, null)
                on conflict do nothing
                """)
                .param("childId", entry.childId())
                .param("id", entry.id())
                .param("saidOn", entry.saidOn())
                .param("recordedAt", entry.recordedAt())
                .param("speaker", entry.speaker().name())
                .param("speakerName", entry.speakerName())
                .param("how", entry.how().name())
                .param("words", entry.words())
                .param("language", entry.language())
                .param("translation", entry.translation())
                .param("reading", entry.reading())
                .param(
                        "question",
                        entry.question() == null ? null : entry.question().name())
                .param("seenAlone", entry.seenAlone())
                .param("source", entry.source().name())
                .param("sourceId", entry.sourceId())
                .param("sourceSection", entry.sourceSection())
                .param("sourceVersion", entry.sourceVersion())
                .param("sourceLabel", entry.sourceLabel())
                .param("authorId", entry.authorId())
                .param("authorName", entry.authorName())
                .param("corrects", entry.corrects())
                .update();
        if (added == 1 && entry.corrects() != null) {
            replace(entry);
        }
        if (added == 1 && entry.isFirstHand()) {
            heard(entry);
        }
        if (added == 1 && entry.corrects() != null) {
            hearAgain(entry.childId());
        }
    }

    /** The entry that stands now for one section of a source. */
    public Optional<Entry> standing(UUID childId, Source source, UUID sourceId, String section) {
        return jdbc.sql("select " + Entries.COLUMNS + """
                from entry
                where child_id = :child and source = :source and source_id = :id and source_section = :section
                  and replaced_by is null
                """)
                .param("child", childId)
                .param("source", source.name())
                .param("id", sourceId)
                .param("section", section)
                .query(Entry.class)
                .optional();
    }

    private void replace(Entry entry) {
        int replaced = jdbc.sql("""
                update entry set replaced_by = :id where child_id = :child and id = :corrects and replaced_by is null
                """)
                .param("id", entry.id())
                .param("child", entry.childId())
                .param("corrects", entry.corrects())
                .update();
        if (replaced == 0) {
            throw new DuplicateKeyException("Entry " + entry.corrects() + " was corrected by somebody else already.");
        }
    }

    private void heard(Entry entry) {
        jdbc.sql("""
                insert into last_heard (child_id, entry_id, said_on) values (:child, :id, :on)
                on conflict (child_id) do update set entry_id = excluded.entry_id, said_on = excluded.said_on
                where excluded.said_on >= last_heard.said_on or last_heard.entry_id = :corrects
                """)
                .param("child", entry.childId())
                .param("id", entry.id())
                .param("on", entry.saidOn())
                .param("corrects", entry.corrects())
                .update();
    }

    /** After a correction the day itself may be another, or the words may turn out to be somebody else's. */
    private void hearAgain(UUID childId) {
        jdbc.sql("""
                update last_heard set entry_id = e.id, said_on = e.said_on
                from (select id, said_on from entry
                      where child_id = :child and replaced_by is null and speaker = 'CHILD' and how <> 'RELAYED'
                      order by said_on desc, id desc
                      limit 1) e
                where last_heard.child_id = :child and last_heard.entry_id <> e.id
                """).param("child", childId).update();
    }
}
