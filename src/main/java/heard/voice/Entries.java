package heard.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the record is read. The child has been found through the viewer before any of this is asked. */
@Repository
class Entries {

    /** In the order in which {@link #entry} reads them. */
    static final String COLUMNS = """
            child_id, id, said_on, recorded_at, speaker, speaker_name, how, words, language, translation, reading, question,
            seen_alone, source, source_id, source_section, source_version, source_label, author_id, author_name, corrects, replaced_by
            """;

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What stands now, in the filter's order: one range of one index, which the filter's other conditions thin out.
     *
     * @param from the place the page goes on from, itself not included; null at the beginning
     * @param backwards read against the order, from that place towards the beginning; the answer is in order all the same
     */
    List<Entry> standing(UUID childId, Filter filter, @Nullable Place from, boolean backwards, int atMost) {
        boolean ascending = filter.oldestFirst() != backwards;
        Map<String, Object> values = new HashMap<>();
        StringBuilder sql = new StringBuilder("select ")
                .append(COLUMNS)
                .append(" from entry where child_id = :child and replaced_by is null");
        values.put("child", childId);
        if (filter.own()) {
            sql.append(" and speaker = 'CHILD'");
        }
        if (filter.alone()) {
            sql.append(" and seen_alone");
        }
        if (filter.question() != null) {
            sql.append(" and question = :question");
            values.put("question", filter.question().name());
        }
        if (filter.source() != null) {
            sql.append(" and source = :source");
            values.put("source", filter.source().name());
        }
        if (filter.from() != null) {
            sql.append(" and said_on >= :from");
            values.put("from", filter.from());
        }
        if (filter.to() != null) {
            sql.append(" and said_on <= :to");
            values.put("to", filter.to());
        }
        if (filter.text() != null) {
            // The scalar sub-select is asked once, not once a row. Words too common to be kept for searching ("the")
            // are
            // looked for letter by letter.
            sql.append("""
                     and (to_tsvector('english', words || ' ' || coalesce(translation, '')) @@ (select words_asked(:text))
                          or (numnode((select words_asked(:text))) = 0
                              and strpos(lower(words || ' ' || coalesce(translation, '')), lower(:text)) > 0))
                    """);
            values.put("text", filter.text());
        }
        if (from != null) {
            sql.append(" and (said_on, id) ").append(ascending ? '>' : '<').append(" (:on, :id)");
            values.put("on", from.saidOn());
            values.put("id", from.id());
        }
        sql.append(ascending ? " order by said_on, id" : " order by said_on desc, id desc")
                .append(" limit :most");
        values.put("most", atMost);
        List<Entry> found = jdbc.sql(sql.toString())
                .params(values)
                .query((rs, row) -> entry(rs))
                .list();
        return backwards ? found.reversed() : found;
    }

    /** The latest month first; months without an entry are not in it. Answered by the index alone. */
    List<MonthHeard> months(UUID childId) {
        return jdbc.sql("""
                select date_trunc('month', said_on::timestamp)::date,
                       count(*) filter (where speaker = 'CHILD'),
                       count(*) filter (where speaker <> 'CHILD'),
                       max(said_on) filter (where speaker = 'CHILD' and how <> 'RELAYED'),
                       max(said_on) filter (where seen_alone)
                from entry
                where child_id = :child and replaced_by is null
                group by 1
                order by 1 desc
                """)
                .param("child", childId)
                .query((rs, row) -> new MonthHeard(
                        YearMonth.from(rs.getObject(1, LocalDate.class)),
                        rs.getInt(2),
                        rs.getInt(3),
                        rs.getObject(4, LocalDate.class),
                        rs.getObject(5, LocalDate.class)))
                .list();
    }

    /** Every version of the entry with this id, which may be any of them; the one that stands first. */
    List<Entry> versions(UUID childId, UUID id) {
        return jdbc.sql("with recursive version as (select " + COLUMNS + """
                    from entry where child_id = :child and id = :id
                    union
                    select e.* from version v
                    cross join lateral (select\s""" + COLUMNS + """
                        from entry where child_id = v.child_id and id in (v.corrects, v.replaced_by)) e
                )
                select\s""" + COLUMNS + """
                from version order by source_version desc, recorded_at desc, id desc
                """)
                .param("child", childId)
                .param("id", id)
                .query((rs, row) -> entry(rs))
                .list();
    }

    /** By position: over three hundred rows the names of columns cost more than the rows. */
    static Entry entry(ResultSet rs) throws SQLException {
        String question = rs.getString(12);
        boolean alone = rs.getBoolean(13);
        Boolean seenAlone = rs.wasNull() ? null : alone;
        return new Entry(
                rs.getObject(1, UUID.class),
                rs.getObject(2, UUID.class),
                rs.getObject(3, LocalDate.class),
                rs.getObject(4, OffsetDateTime.class),
                Speaker.valueOf(rs.getString(5)),
                rs.getString(6),
                How.valueOf(rs.getString(7)),
                rs.getString(8),
                rs.getString(9),
                rs.getString(10),
                rs.getString(11),
                question == null ? null : Question.valueOf(question),
                seenAlone,
                Source.valueOf(rs.getString(14)),
                rs.getObject(15, UUID.class),
                rs.getString(16),
                rs.getInt(17),
                rs.getString(18),
                rs.getObject(19, UUID.class),
                rs.getString(20),
                rs.getObject(21, UUID.class),
                rs.getObject(22, UUID.class));
    }
}
