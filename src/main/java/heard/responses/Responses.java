package heard.responses;

import heard.access.Ids;
import heard.voice.Entry;
import heard.voice.Voice;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was done about what a child said. Asked and added to within a transaction, after the child was found through the viewer.
 */
@Repository
public class Responses {

    private final JdbcClient jdbc;
    private final Steps steps;
    private final Voice voice;
    private final Promises promises;

    Responses(JdbcClient jdbc, Steps steps, Voice voice, Promises promises) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.voice = voice;
        this.promises = promises;
    }

    /** Everything that a child has been told about what they said: the answers with a step TOLD, the latest begun first. */
    public List<Response> toldTo(UUID childId) {
        return of(childId, "told_on is not null");
    }

    /** The promises that are still open: answers that were begun and not told in full, whichever is due first at the front. */
    public List<Response> open(UUID childId) {
        return of(childId, "tell_by is not null").stream()
                .sorted(java.util.Comparator.comparing(
                        Response::tellBy, java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder())))
                .toList();
    }

    /** Every answer of a child that was begun, the latest first. */
    public List<Response> all(UUID childId) {
        return of(childId, "true");
    }

    private List<Response> of(UUID childId, String which) {
        return load(
                childId,
                jdbc.sql("select distinct response_id from response_entry where child_id = :child and stands and "
                                + which)
                        .param("child", childId)
                        .query(UUID.class)
                        .list());
    }

    Optional<Response> find(UUID childId, UUID id) {
        return load(childId, List.of(id)).stream().findFirst();
    }

    private List<Response> load(UUID childId, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        UUID[] asked = ids.toArray(UUID[]::new);
        List<Step> all = steps.of(childId, ids);
        List<Response.View> views = jdbc.sql("""
                select response_id, entry_id, stands, taken_out_at, taken_out_by, tell_by, outcome, told_on from response_entry
                where child_id = :child and response_id = any(:ids) order by entry_id
                """)
                .param("child", childId)
                .param("ids", asked)
                .query(Response.View.class)
                .list();
        return jdbc.sql("""
                select id, version, begun_at from response where child_id = :child and id = any(:ids)
                order by begun_at desc, id desc
                """)
                .param("child", childId)
                .param("ids", asked)
                .query((rs, row) -> {
                    UUID id = rs.getObject("id", UUID.class);
                    return new Response(
                            childId,
                            id,
                            rs.getInt("version"),
                            rs.getObject("begun_at", OffsetDateTime.class),
                            views.stream()
                                    .filter(view -> view.responseId().equals(id))
                                    .toList(),
                            all.stream()
                                    .filter(step -> step.responseId().equals(id))
                                    .toList());
                })
                .list();
    }

    /** Which answer each of these entries has. */
    Map<UUID, UUID> answering(UUID childId, Collection<UUID> entryIds) {
        Map<UUID, UUID> answering = new HashMap<>();
        jdbc.sql("""
                select entry_id, response_id from response_entry
                where child_id = :child and entry_id = any(:entries) and stands
                """)
                .param("child", childId)
                .param("entries", entryIds.toArray(UUID[]::new))
                .query(rs -> {
                    answering.put(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class));
                });
        return answering;
    }

    /**
     * Begins the answer to these entries, which must stand and belong to this child.
     *
     * @param said what the child said to it, for a step CHILD_SAID
     * @return false, and nothing is written, when there is such an answer already or one of the entries has one
     */
    public boolean begin(
            UUID childId, UUID id, List<Entry> entries, List<Step> first, @Nullable Entry said, OffsetDateTime at) {
        // Two people who answer the same words at once come one after the other, and the second sees what the first
        // did.
        jdbc.sql("select id from child where id = :child for no key update")
                .param("child", childId)
                .query(UUID.class)
                .single();
        UUID[] ids = entries.stream().map(Entry::id).toArray(UUID[]::new);
        if (!answering(childId, List.of(ids)).isEmpty()) {
            return false;
        }
        int begun = jdbc.sql("""
                insert into response (child_id, id, version, begun_at) values (:child, :id, 1, :at) on conflict do nothing
                """)
                .param("child", childId)
                .param("id", id)
                .param("at", at)
                .update();
        if (begun == 0) {
            return false;
        }
        jdbc.sql("""
                insert into response_entry (child_id, response_id, entry_id, source_id)
                select e.child_id, :id, e.id, e.source_id from entry e where e.child_id = :child and e.id = any(:entries)
                """)
                .param("child", childId)
                .param("id", id)
                .param("entries", ids)
                .update();
        write(childId, id, first, said);
        return true;
    }

    /**
     * Adds steps to an answer, or puts steps right.
     *
     * @param version the one that the steps were written on
     * @return false, and nothing is written, when somebody else saved since
     */
    boolean add(UUID childId, UUID id, int version, List<Step> more, @Nullable Entry said) {
        if (!isStill(childId, id, version)) {
            return false;
        }
        write(childId, id, more, said);
        return true;
    }

    /**
     * What the child said to an answer on their own site, kept beside it. Said anew, it takes the place of what they said before
     * ({@code corrects}).
     *
     * @param said an entry whose source is the answer, which is there
     * @param saveId of this one saving
     */
    public void childSaid(Entry said, UUID saveId) {
        UUID childId = said.childId();
        int version = jdbc.sql("""
                update response set version = version + 1 where child_id = :child and id = :id returning version
                """)
                .param("child", childId)
                .param("id", said.sourceId())
                .query(Integer.class)
                .single();
        UUID before = steps.of(childId, List.of(said.sourceId())).stream()
                .filter(step -> step.stands()
                        && step.entryId() != null
                        && step.entryId().equals(said.corrects()))
                .map(Step::id)
                .findFirst()
                .orElse(null);
        Step step = new Step(
                childId,
                Ids.next(),
                said.sourceId(),
                version,
                saveId,
                StepKind.CHILD_SAID,
                said.saidOn(),
                said.authorName(),
                null,
                null,
                null,
                null,
                null,
                said.id(),
                before,
                false,
                null,
                said.authorId(),
                said.authorName(),
                said.recordedAt());
        write(childId, said.sourceId(), List.of(step), said);
    }

    /** The view is no longer part of the answer; that it was stays to be seen. Taking it out twice changes nothing. */
    void takeOut(UUID childId, UUID id, UUID entryId, String byName, OffsetDateTime at) {
        jdbc.sql("""
                update response_entry set stands = false, taken_out_at = :at, taken_out_by = :by
                where child_id = :child and response_id = :id and entry_id = :entry and stands
                """)
                .param("at", at)
                .param("by", byName)
                .param("child", childId)
                .param("id", id)
                .param("entry", entryId)
                .update();
    }

    private boolean isStill(UUID childId, UUID id, int version) {
        return jdbc.sql("""
                update response set version = version + 1 where child_id = :child and id = :id and version = :version
                """)
                        .param("child", childId)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private void write(UUID childId, UUID id, List<Step> more, @Nullable Entry said) {
        if (said != null) {
            voice.add(said);
        }
        steps.add(more);
        Response response = find(childId, id).orElseThrow();
        Course course = Course.of(response.standing());
        LocalDate tellBy = course.since() == null ? null : promises.tellBy(course.since());
        jdbc.sql("""
                update response_entry r set outcome = :outcome, decided_on = :decidedOn, told_on = :toldOn,
                    tell_by = case when e.speaker = 'CHILD' and e.how <> 'RELAYED' then :tellBy::date end
                from entry e
                where r.child_id = :child and r.response_id = :id and r.stands and e.child_id = r.child_id and e.id = r.entry_id
                """)
                .param(
                        "outcome",
                        course.outcome() == null ? null : course.outcome().name())
                .param("decidedOn", course.decidedOn())
                .param("toldOn", course.toldOn())
                .param("tellBy", tellBy)
                .param("child", childId)
                .param("id", id)
                .update();
    }
}
