package heard.story;

import heard.access.Ids;
import heard.voice.EntryReplaced;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is withheld from each story, and what was given back. */
@Repository
class Withholdings {

    private final JdbcClient jdbc;

    Withholdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every time, the latest first. */
    List<Withholding> of(UUID childId) {
        return jdbc.sql("""
                select child_id, id, thing, thing_id, withheld, reason, staff_id, by_name, at from story_withholding
                where child_id = :child order by at desc, id
                """).param("child", childId).query(Withholding.class).list();
    }

    /** What is withheld now, by the thing's id. */
    Map<UUID, Withholding> standing(UUID childId) {
        return of(childId).stream()
                .collect(Collectors.toMap(Withholding::thingId, one -> one, (later, earlier) -> later))
                .values()
                .stream()
                .filter(Withholding::withheld)
                .collect(Collectors.toMap(Withholding::thingId, one -> one));
    }

    /** Once: the same again changes nothing. */
    void add(Withholding one) {
        jdbc.sql("""
                insert into story_withholding (child_id, id, thing, thing_id, withheld, reason, staff_id, by_name)
                values (:child, :id, :thing, :thingId, :withheld, :reason, :staff, :name)
                on conflict do nothing
                """)
                .param("child", one.childId())
                .param("id", one.id())
                .param("thing", one.thing().name())
                .param("thingId", one.thingId())
                .param("withheld", one.withheld())
                .param("reason", one.reason())
                .param("staff", one.staffId())
                .param("name", one.byName())
                .update();
    }

    /** Words that are put right stay withheld: else a correction would show what nobody meant to show. */
    @EventListener
    void stayWithheld(EntryReplaced replaced) {
        Withholding before = standing(replaced.childId()).get(replaced.entryId());
        if (before != null) {
            add(new Withholding(
                    before.childId(),
                    Ids.next(),
                    Thing.ENTRY,
                    replaced.by(),
                    true,
                    before.reason(),
                    before.staffId(),
                    before.byName(),
                    before.at()));
        }
    }
}
