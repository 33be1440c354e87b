package heard.profile;

import heard.access.ChildViewer;
import heard.pages.England;
import heard.voice.Entry;
import heard.voice.Voice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What every child says of themselves, and what is said of them. The child has been found through the viewer before this is asked. */
@Repository
public class Profiles {

    private static final String COLUMNS = """
            child_id, id, version, save_id, heading, words, language, entry_id, set_aside, written_at, visit_id, staff_id, staff_name
            """;

    private final JdbcClient jdbc;
    private final Voice voice;

    Profiles(JdbcClient jdbc, Voice voice) {
        this.jdbc = jdbc;
        this.voice = voice;
    }

    /** What stands now. */
    public Profile standing(UUID childId) {
        return before(childId, null);
    }

    /** As it stood at the end of that day. */
    public Profile on(UUID childId, LocalDate day) {
        return before(childId, England.from(day.plusDays(1)));
    }

    private Profile before(UUID childId, @Nullable OffsetDateTime end) {
        return Profile.of(withEntries(
                childId,
                jdbc.sql("select distinct on (id) " + COLUMNS + """
                        from profile_line
                        where child_id = :child and (cast(:end as timestamptz) is null or written_at < :end)
                        order by id, version desc
                        """)
                        .param("child", childId)
                        .param("end", end)
                        .query((rs, row) -> line(rs))
                        .list()));
    }

    /** All versions of one line, the latest first. */
    List<Line> versions(UUID childId, UUID id) {
        return withEntries(
                childId,
                jdbc.sql("select " + COLUMNS + """
                        from profile_line where child_id = :child and id = :id order by version desc
                        """)
                        .param("child", childId)
                        .param("id", id)
                        .query((rs, row) -> line(rs))
                        .list());
    }

    /** The latest version of one line, whether it stands or was set aside. */
    Optional<Line> latest(UUID childId, UUID id) {
        return versions(childId, id).stream().findFirst();
    }

    /** Every version of every line, the oldest first; of what a child wrote letter by letter in one stay, the last. */
    List<Line> all(UUID childId) {
        return withEntries(
                childId,
                jdbc.sql("select " + COLUMNS + """
                        from profile_line l
                        where child_id = :child
                          and not exists (select from profile_line n
                                          where n.child_id = l.child_id and n.id = l.id and n.version = l.version + 1
                                            and n.visit_id = l.visit_id)
                        order by written_at, id, version
                        """)
                        .param("child", childId)
                        .query((rs, row) -> line(rs))
                        .list());
    }

    /** What was saved under that id, if anything was. */
    Optional<Line> saved(UUID childId, UUID saveId) {
        return jdbc.sql("select " + COLUMNS + " from profile_line where child_id = :child and save_id = :save")
                .param("child", childId)
                .param("save", saveId)
                .query((rs, row) -> line(rs))
                .optional();
    }

    /** What the child wrote under this heading in this stay, unless somebody else has changed it since. */
    Optional<Line> written(ChildViewer viewer, Heading heading) {
        return writtenBy(viewer).stream()
                .filter(line -> line.heading() == heading)
                .findFirst();
    }

    /** The same under every heading, what was written last first. An older line that they took away is none of these. */
    List<Line> writtenBy(ChildViewer viewer) {
        return jdbc.sql("select " + COLUMNS + """
                from profile_line l
                where child_id = :child and visit_id = :visit
                  and not exists (select from profile_line n
                                  where n.child_id = l.child_id and n.id = l.id and n.version > l.version)
                  and (set_aside is null
                       or exists (select from profile_line b
                                  where b.child_id = l.child_id and b.id = l.id and b.version = l.version - 1
                                    and b.visit_id = l.visit_id))
                order by written_at desc, version desc
                """)
                .param("child", viewer.childId())
                .param("visit", viewer.visitId())
                .query((rs, row) -> line(rs))
                .list();
    }

    /** Until the transaction ends: two who write in one child's profile come one after the other. */
    void hold(UUID childId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('profile ' || cast(:child as text), 0))")
                .param("child", childId)
                .query((rs, row) -> 0)
                .single();
    }

    /** Once: the same version of a line, or the same saving, a second time changes nothing. */
    public void add(Line line) {
        jdbc.sql("insert into profile_line (" + COLUMNS + """
                ) values (:child, :id, :version, :save, :heading, :words, :language, :entry, :aside, :at, :visit, :staff, :name)
                on conflict do nothing
                """)
                .param("child", line.childId())
                .param("id", line.id())
                .param("version", line.version())
                .param("save", line.saveId())
                .param("heading", line.heading().name())
                .param("words", line.words())
                .param("language", line.language())
                .param("entry", line.entryId())
                .param("aside", line.setAside())
                .param("at", line.writtenAt())
                .param("visit", line.visitId())
                .param("staff", line.staffId())
                .param("name", line.staffName())
                .update();
    }

    /** Which page of theirs the child has open; nothing while they look over all of them. */
    Optional<Heading> onThePage(ChildViewer viewer) {
        return jdbc.sql("select at_heading from profile_visit where child_id = :child and visit_id = :visit")
                .param("child", viewer.childId())
                .param("visit", viewer.visitId())
                .query((rs, row) -> Heading.of(rs.getString(1)))
                .optional()
                .flatMap(Function.identity());
    }

    void turnTo(ChildViewer viewer, @Nullable Heading heading) {
        jdbc.sql("""
                insert into profile_visit (child_id, visit_id, at_heading) values (:child, :visit, :heading)
                on conflict (child_id, visit_id) do update set at_heading = excluded.at_heading
                """)
                .param("child", viewer.childId())
                .param("visit", viewer.visitId())
                .param("heading", heading == null ? null : heading.name())
                .update();
    }

    private List<Line> withEntries(UUID childId, List<Line> lines) {
        List<UUID> ids = lines.stream()
                .map(Line::entryId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, Entry> entries =
                voice.find(childId, ids).stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        return lines.stream()
                .map(line -> line.behind(line.entryId() == null ? null : entries.get(line.entryId())))
                .toList();
    }

    private static Line line(ResultSet rs) throws SQLException {
        return new Line(
                rs.getObject(1, UUID.class),
                rs.getObject(2, UUID.class),
                rs.getInt(3),
                rs.getObject(4, UUID.class),
                Heading.valueOf(rs.getString(5)),
                rs.getString(6),
                rs.getString(7),
                rs.getObject(8, UUID.class),
                rs.getString(9),
                rs.getObject(10, OffsetDateTime.class),
                rs.getObject(11, UUID.class),
                rs.getObject(12, UUID.class),
                rs.getString(13),
                null);
    }
}
