package heard.analysis;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Comparisons {

    private final JdbcClient jdbc;

    Comparisons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Comparison of(Analysis analysis, LocalDate today) {
        return jdbc.sql("""
                with last as (
                    select id, period_from, period_to from analysis
                    where child_id = :child and period_to < :from
                    order by period_to desc limit 1
                ), said as (
                    select e.said_on >= :from as now, e.source, e.source_id, e.seen_alone
                    from entry e
                    where e.child_id = :child and e.replaced_by is null and e.speaker = 'CHILD'
                      and e.said_on between coalesce((select period_from from last), :from) and :to
                )
                select count(distinct (source, source_id)) filter (where now) as heard,
                       count(distinct (source, source_id)) filter (where not now) as heard_before,
                       count(distinct (source, source_id)) filter (where now and seen_alone) as alone,
                       count(distinct (source, source_id)) filter (where not now and seen_alone) as alone_before,
                       count(*) filter (where now) as own,
                       count(*) filter (where not now) as own_before,
                       (select period_to from last) as since,
                       (select count(*) from analysis_action o join last l on o.analysis_id = l.id
                        where o.child_id = :child and o.state = 'DONE') as done,
                       (select count(*) from analysis_action o join last l on o.analysis_id = l.id
                        where o.child_id = :child
                          and exists (select from analysis_action n
                                      where n.child_id = :child and (n.id = o.id or n.carried_from = o.id)
                                        and (n.state = 'DONE' and n.settled_on > n.due_on
                                             or n.state = 'OPEN' and n.due_on < :today))) as late,
                       (select count(*) from analysis_action o join last l on o.analysis_id = l.id
                        where o.child_id = :child and o.state = 'CARRIED') as carried
                from said
                """)
                .param("child", analysis.childId())
                .param("from", analysis.periodFrom())
                .param("to", analysis.periodTo())
                .param("today", today)
                .query(Comparison.class)
                .single();
    }
}
