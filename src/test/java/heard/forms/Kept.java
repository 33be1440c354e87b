package heard.forms;

import heard.testing.Given;
import heard.testing.HeardServer;
import heard.voice.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds, past every wall. */
final class Kept {

    private Kept() {}

    /** Every entry of a child, those that were replaced too, in the order in which they were made. */
    static List<Entry> entries(UUID childId) {
        List<Entry> entries = new ArrayList<>();
        Given.asService(() -> entries.addAll(HeardServer.bean(JdbcClient.class)
                .sql("""
                        select child_id, id, said_on, recorded_at, speaker, speaker_name, how, words, language, translation, reading,
                            question, seen_alone, source, source_id, source_section, source_version, source_label, author_id,
                            author_name, corrects, replaced_by
                        from entry where child_id = :child order by source_version, id
                        """)
                .param("child", childId)
                .query(Entry.class)
                .list()));
        return entries;
    }

    static int count(String table, UUID childId) {
        List<Integer> counts = new ArrayList<>();
        Given.asService(() -> counts.add(HeardServer.bean(JdbcClient.class)
                .sql("select count(*) from " + table + " where child_id = :child")
                .param("child", childId)
                .query(Integer.class)
                .single()));
        return counts.getFirst();
    }
}
