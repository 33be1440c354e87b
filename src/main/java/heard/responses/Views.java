package heard.responses;

import heard.voice.Entry;
import heard.voice.Voice;
import java.sql.Array;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The views of one child that nobody has answered. The child has been found through the viewer. */
@Repository
public class Views {

    private final JdbcClient jdbc;
    private final Voice voice;
    private final Promises promises;
    private final Clock clock;

    Views(JdbcClient jdbc, Voice voice, Promises promises, Clock clock) {
        this.jdbc = jdbc;
        this.voice = voice;
        this.promises = promises;
        this.clock = clock;
    }

    /**
     * What waits of one visit.
     *
     * @param sourceId of the session, the form or the set
     * @param views how many answers it asks for
     * @param onlyChosen whether nothing of it asks for an answer but all of it together
     * @param ids of the entries that may be answered together, with what was only chosen
     */
    public record Visit(UUID sourceId, LocalDate saidOn, int views, boolean onlyChosen, List<UUID> ids) {}

    /**
     * The latest first.
     *
     * @param after go on after this one; null at the beginning
     */
    List<Visit> waiting(UUID childId, Answers.@Nullable After after, int atMost) {
        Map<String, @Nullable Object> values = values(childId);
        values.put("on", after == null ? LocalDate.of(9999, 1, 1) : after.day());
        values.put("after", after == null ? new UUID(-1, -1) : after.id());
        values.put("most", atMost);
        return visits(
                " where (said_on, source_id) < (:on, :after) order by said_on desc, source_id desc limit :most",
                values);
    }

    /** Of those of these visits in which anything waits. */
    List<Visit> waiting(UUID childId, Collection<UUID> sourceIds) {
        Map<String, @Nullable Object> values = values(childId);
        values.put("sources", sourceIds.toArray(UUID[]::new));
        return sourceIds.isEmpty() ? List.of() : visits(" where source_id = any(:sources)", values);
    }

    private List<Visit> visits(String which, Map<String, @Nullable Object> values) {
        return jdbc.sql("select * from (" + Unanswered.visitsOfOne() + ") waiting" + which)
                .params(values)
                .query((rs, row) -> {
                    Array ids = rs.getArray("ids");
                    return new Visit(
                            rs.getObject("source_id", UUID.class),
                            rs.getObject("said_on", LocalDate.class),
                            rs.getInt("views"),
                            rs.getBoolean("only_chosen"),
                            Arrays.asList((UUID[]) ids.getArray()));
                })
                .list();
    }

    /** The entries of these visits, by the visit, in the order in which they were said. */
    Map<UUID, List<Entry>> entries(UUID childId, List<Visit> visits) {
        return voice
                .standing(
                        childId,
                        visits.stream().flatMap(visit -> visit.ids().stream()).toList())
                .stream()
                .collect(Collectors.groupingBy(Entry::sourceId));
    }

    /**
     * Everything else that has no answer and may get one, the latest first.
     *
     * @param before go on after this entry; null at the beginning
     */
    List<Entry> others(UUID childId, @Nullable Entry before, int atMost) {
        Map<String, @Nullable Object> values = values(childId);
        values.put("on", before == null ? LocalDate.of(9999, 1, 1) : before.saidOn());
        values.put("before", before == null ? new UUID(-1, -1) : before.id());
        values.put("most", atMost);
        List<UUID> ids = jdbc.sql("""
                select e.id from entry e
                where e.child_id = :child and e.replaced_by is null and (e.said_on, e.id) < (:on, :before)
                  and not exists (select from response_entry r where r.child_id = :child and r.entry_id = e.id and r.stands)
                  and e.id <> all (array(select unnest(w.ids) from (""" + Unanswered.visitsOfOne() + """
                ) w))
                order by e.said_on desc, e.id desc
                limit :most
                """)
                .params(values)
                .query(UUID.class)
                .list();
        return new ArrayList<>(voice.standing(childId, ids)).reversed();
    }

    /** Whether it is on the lists of what waits, where it asks for an answer and has none. */
    boolean isCounted(LocalDate saidOn) {
        return !saidOn.isBefore(countedFrom());
    }

    private LocalDate countedFrom() {
        return promises.countedFrom(LocalDate.now(clock));
    }

    private Map<String, @Nullable Object> values(UUID childId) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("child", Objects.requireNonNull(childId));
        values.put("countedFrom", countedFrom());
        return values;
    }
}
