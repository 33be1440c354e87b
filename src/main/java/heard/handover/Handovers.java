package heard.handover;

import heard.access.NeedToKnow;
import heard.access.NotFound;
import heard.access.StaffViewer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every handover. The child has been found through the viewer before any of this is asked of one child. */
@Repository
public class Handovers {

    /** A worker who came longer ago knows the child, and a handover that was never written helps nobody any more. */
    private static final int LATELY_DAYS = 90;

    private final JdbcClient jdbc;

    Handovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that was begun last first. */
    public List<Handover> of(UUID childId) {
        List<Version> versions =
                jdbc.sql("""
                select child_id, id, version, save_id, to_staff_id, to_name, to_relation, from_on, first_visit_on, word, not_again,
                       author_id, author_name, written_at
                from handover where child_id = :child order by version desc
                """).param("child", childId).query(Version.class).list();
        if (versions.isEmpty()) {
            return List.of();
        }
        List<Reading> readings =
                jdbc.sql("""
                select child_id, id, handover_id, version, read_on, reader_id, reader_name, recorded_by, recorded_by_name, recorded_at
                from handover_reading where child_id = :child order by recorded_at, id
                """).param("child", childId).query(Reading.class).list();
        List<Told> tellings =
                jdbc.sql("""
                select child_id, id, handover_id, version, told_on, told_how, told_by, words, of_taking_back, recorded_by, recorded_by_name,
                       recorded_at
                from handover_telling where child_id = :child order by recorded_at desc, id desc
                """).param("child", childId).query(Told.class).list();
        List<TakenBack> takings =
                jdbc.sql("""
                select child_id, id, handover_id, telling_id, reason, taken_by, taken_by_name, taken_at
                from handover_taken_back where child_id = :child
                """).param("child", childId).query(TakenBack.class).list();
        return versions.stream()
                .filter(version -> version.version() == 1)
                .sorted(java.util.Comparator.comparing(Version::writtenAt)
                        .thenComparing(Version::id)
                        .reversed())
                .map(first -> new Handover(
                        versions.stream()
                                .filter(one -> one.id().equals(first.id()))
                                .toList(),
                        readings.stream()
                                .filter(one -> one.handoverId().equals(first.id()))
                                .toList(),
                        tellings.stream()
                                .filter(one -> one.handoverId().equals(first.id()))
                                .toList(),
                        takings.stream()
                                .filter(one -> one.handoverId().equals(first.id()))
                                .toList()))
                .toList();
    }

    Optional<Handover> find(UUID childId, @Nullable UUID id) {
        return of(childId).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** With the child's handovers held: whoever saves after this one sees what it saved. */
    Handover held(UUID childId, UUID id) {
        hold(childId);
        return find(childId, id).orElseThrow(NotFound::new);
    }

    /** Until the transaction ends: two who write one child's handover come one after the other. */
    void hold(UUID childId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('handover ' || cast(:child as text), 0))")
                .param("child", childId)
                .query((rs, row) -> 0)
                .single();
    }

    boolean isSaved(UUID childId, UUID saveId) {
        return jdbc.sql("select exists (select from handover where child_id = :child and save_id = :save)")
                .param("child", childId)
                .param("save", saveId)
                .query(Boolean.class)
                .single();
    }

    /** Once: the same version, or the same saving, a second time changes nothing. */
    public void add(Version version) {
        jdbc.sql("""
                insert into handover (child_id, id, version, save_id, to_staff_id, to_name, to_relation, from_on, first_visit_on, word,
                    not_again, author_id, author_name, written_at)
                values (:child, :id, :version, :save, :toStaff, :toName, :toRelation, :fromOn, :visitOn, :word, :notAgain, :author,
                    :authorName, :at)
                on conflict do nothing
                """)
                .param("child", version.childId())
                .param("id", version.id())
                .param("version", version.version())
                .param("save", version.saveId())
                .param("toStaff", version.toStaffId())
                .param("toName", version.toName())
                .param("toRelation", version.toRelation())
                .param("fromOn", version.fromOn())
                .param("visitOn", version.firstVisitOn())
                .param("word", version.word())
                .param("notAgain", version.notAgain())
                .param("author", version.authorId())
                .param("authorName", version.authorName())
                .param("at", version.writtenAt())
                .update();
    }

    /** Once. */
    public void add(Reading reading) {
        jdbc.sql("""
                insert into handover_reading (child_id, id, handover_id, version, read_on, reader_id, reader_name, recorded_by,
                    recorded_by_name, recorded_at)
                values (:child, :id, :handover, :version, :on, :reader, :readerName, :by, :byName, :at)
                on conflict do nothing
                """)
                .param("child", reading.childId())
                .param("id", reading.id())
                .param("handover", reading.handoverId())
                .param("version", reading.version())
                .param("on", reading.readOn())
                .param("reader", reading.readerId())
                .param("readerName", reading.readerName())
                .param("by", reading.recordedBy())
                .param("byName", reading.recordedByName())
                .param("at", reading.recordedAt())
                .update();
    }

    /** Once. */
    public void add(Told told) {
        jdbc.sql("""
                insert into handover_telling (child_id, id, handover_id, version, told_on, told_how, told_by, words,
                    of_taking_back, recorded_by, recorded_by_name, recorded_at)
                values (:child, :id, :handover, :version, :on, :how, :toldBy, :words, :ofTakingBack, :by, :byName, :at)
                on conflict do nothing
                """)
                .param("child", told.childId())
                .param("id", told.id())
                .param("handover", told.handoverId())
                .param("version", told.version())
                .param("on", told.toldOn())
                .param("how", told.toldHow().name())
                .param("toldBy", told.toldBy())
                .param("words", told.words())
                .param("ofTakingBack", told.ofTakingBack())
                .param("by", told.recordedBy())
                .param("byName", told.recordedByName())
                .param("at", told.recordedAt())
                .update();
    }

    /** Once: taken back a second time, the first reason holds. */
    void add(TakenBack taking) {
        jdbc.sql("""
                insert into handover_taken_back (child_id, id, handover_id, telling_id, reason, taken_by, taken_by_name, taken_at)
                values (:child, :id, :handover, :telling, :reason, :by, :byName, :at)
                on conflict do nothing
                """)
                .param("child", taking.childId())
                .param("id", taking.id())
                .param("handover", taking.handoverId())
                .param("telling", taking.tellingId())
                .param("reason", taking.reason())
                .param("by", taking.takenBy())
                .param("byName", taking.takenByName())
                .param("at", taking.takenAt())
                .update();
    }

    /** What waits about one child. Most have no handover and had the same key worker for long: they are not asked about all of it. */
    List<ToDo> toDo(UUID childId, LocalDate today) {
        boolean changes = jdbc.sql("""
                select exists (select from handover where child_id = :child)
                    or exists (select from allocation where child_id = :child and part = 'KEY' and ended_on >= :lately)
                """)
                .param("child", childId)
                .param("lately", today.minusDays(LATELY_DAYS))
                .query(Boolean.class)
                .single();
        return changes ? toDo(List.of(childId), today) : List.of();
    }

    /** What waits about these children, whose cases are open: one statement, whatever their number. */
    List<ToDo> toDo(Collection<UUID> childIds, LocalDate today) {
        if (childIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                with taken_back as (
                    select t.child_id, t.handover_id, t.telling_id from handover_taken_back t where t.child_id = any(:children)
                ), latest as (
                    select distinct on (h.child_id, h.id) h.child_id, h.id, h.version, h.to_staff_id, h.first_visit_on, h.written_at
                    from handover h
                    where h.child_id = any(:children)
                      and not exists (select from taken_back t
                                      where t.child_id = h.child_id and t.handover_id = h.id and t.telling_id is null)
                    order by h.child_id, h.id, h.version desc
                ), told as (
                    select g.child_id, g.handover_id, bool_or(g.of_taking_back) as of_taking_back
                    from handover_telling g
                    where g.child_id = any(:children)
                      and not exists (select from taken_back t where t.child_id = g.child_id and t.telling_id = g.id)
                    group by g.child_id, g.handover_id
                ), has_read as (
                    select r.child_id, r.handover_id, max(r.version) as version
                    from handover_reading r where r.child_id = any(:children) group by r.child_id, r.handover_id
                ), came as (
                    select k.child_id, k.staff_id, max(b.started_on) as since
                    from allocation k
                    join allocation b on b.child_id = k.child_id and b.part = 'KEY' and b.staff_id <> k.staff_id and b.ended_on >= :lately
                    where k.child_id = any(:children) and b.child_id = any(:children)
                      and k.part = 'KEY' and k.ended_on is null and k.started_on >= :lately
                    group by k.child_id, k.staff_id
                ), waits as (
                    select l.child_id, case when r.version is null then 'READ' else 'READ_AGAIN' end as what, l.id as handover_id,
                           l.first_visit_on
                    from latest l left join has_read r on r.child_id = l.child_id and r.handover_id = l.id
                    where r.version is null or r.version < l.version
                    union all
                    select n.child_id, 'WRITE', null, null from came n
                    where not exists (select from latest l
                                      where l.child_id = n.child_id and l.to_staff_id = n.staff_id and l.written_at >= n.since)
                    union all
                    select b.child_id, 'TELL', b.handover_id, null
                    from taken_back b join told d on d.child_id = b.child_id and d.handover_id = b.handover_id
                    where b.telling_id is null and not d.of_taking_back
                )
                select w.child_id, w.what, w.handover_id, w.first_visit_on
                from waits w join child c on c.id = w.child_id
                where c.case_closed_on is null and\s""" + NeedToKnow.C_ID + """

                order by w.child_id, w.first_visit_on, w.handover_id
                """)
                .param("children", childIds.toArray(UUID[]::new))
                .param("lately", today.minusDays(LATELY_DAYS))
                .query(ToDo.class)
                .list();
    }

    /** Whose key worker this person was until lately and is no longer. */
    List<UUID> leftBy(StaffViewer viewer, LocalDate today) {
        return jdbc.sql("select distinct child_id from allocation where " + NeedToKnow.CHILD_ID + """
                 and staff_id = :me and part = 'KEY' and ended_on >= :lately
                """)
                .param("me", viewer.staffId())
                .param("lately", today.minusDays(LATELY_DAYS))
                .query(UUID.class)
                .list();
    }

    /** What the children are called. */
    List<Called> called(Collection<UUID> childIds) {
        return childIds.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select c.id as child_id, coalesce(c.name_used, c.given_name, 'Child ' || c.local_number) as name
                        from child c where c.id = any(:children) and\s""" + NeedToKnow.C_ID + " order by name, c.id")
                        .param("children", childIds.toArray(UUID[]::new))
                        .query(Called.class)
                        .list();
    }

    record Called(UUID childId, String name) {}
}
