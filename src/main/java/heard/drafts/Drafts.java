package heard.drafts;

import heard.access.StaffViewer;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The viewer's own drafts. Called after the child was found through the viewer. */
@Repository
public class Drafts {

    /** What a draft may be of; the form's page and this module name them alike. */
    static final Set<String> KINDS =
            Set.of("session", "form", "analysis", "contribution", "response", "profile", "letter", "map", "handover");

    /** As it is kept, in characters: fifty expressions of the greatest length would not be a session any more. */
    static final int LONGEST = 1_000_000;

    private static final RowMapper<Draft> DRAFT = (rs, row) -> new Draft(
            rs.getObject("subject_id", UUID.class),
            decoded(rs.getString("fields")),
            rs.getObject("kept_at", OffsetDateTime.class));

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param kind session, form, analysis or contribution */
    public Optional<Draft> of(StaffViewer viewer, UUID childId, String kind, UUID id) {
        return jdbc.sql("""
                select subject_id, fields, kept_at from draft
                where child_id = :child and staff_id = :staff and kind = :kind and subject_id = :id
                """)
                .param("child", childId)
                .param("staff", viewer.staffId())
                .param("kind", kind)
                .param("id", id)
                .query(DRAFT)
                .optional();
    }

    /** The one that was written on last, for a form whose id is made anew each time it is opened. */
    public Optional<Draft> latest(StaffViewer viewer, UUID childId, String kind) {
        return jdbc.sql("""
                select subject_id, fields, kept_at from draft
                where child_id = :child and staff_id = :staff and kind = :kind
                order by kept_at desc
                limit 1
                """)
                .param("child", childId)
                .param("staff", viewer.staffId())
                .param("kind", kind)
                .query(DRAFT)
                .optional();
    }

    /** All of one kind about this child, the one that was written on last first. */
    public List<Draft> all(StaffViewer viewer, UUID childId, String kind) {
        return jdbc.sql("""
                select subject_id, fields, kept_at from draft
                where child_id = :child and staff_id = :staff and kind = :kind
                order by kept_at desc
                """)
                .param("child", childId)
                .param("staff", viewer.staffId())
                .param("kind", kind)
                .query(DRAFT)
                .list();
    }

    public void drop(StaffViewer viewer, UUID childId, String kind, UUID id) {
        jdbc.sql("""
                delete from draft where child_id = :child and staff_id = :staff and kind = :kind and subject_id = :id
                """)
                .param("child", childId)
                .param("staff", viewer.staffId())
                .param("kind", kind)
                .param("id", id)
                .update();
    }

    /** @return whether this is the first time that this draft is kept */
    boolean keep(StaffViewer viewer, UUID childId, String kind, UUID id, String encoded) {
        return jdbc.sql("""
                insert into draft (child_id, staff_id, kind, subject_id, fields, kept_at)
                values (:child, :staff, :kind, :id, :fields, :at)
                on conflict (child_id, staff_id, kind, subject_id)
                    do update set fields = excluded.fields, kept_at = excluded.kept_at
                returning xmax = 0
                """)
                .param("child", childId)
                .param("staff", viewer.staffId())
                .param("kind", kind)
                .param("id", id)
                .param("fields", encoded)
                .param("at", OffsetDateTime.now(clock))
                .query(Boolean.class)
                .single();
    }

    /** As a browser would send it. A character that no text may hold (NUL) is written as its code and harms nothing. */
    static String encoded(Map<String, List<String>> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, values) -> values.forEach(value -> text.append(text.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return text.toString();
    }

    static Map<String, List<String>> decoded(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                continue;
            }
            fields.computeIfAbsent(
                            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                            name -> new ArrayList<>())
                    .add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }
}
