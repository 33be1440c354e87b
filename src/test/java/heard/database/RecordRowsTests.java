package heard.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.testing.HeardServer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a row becomes a record, and that all else is as Spring does it. */
class RecordRowsTests {

    private final JdbcClient jdbc = HeardServer.bean(JdbcClient.class);

    private record Row(
            UUID childId,
            int howMany,
            @Nullable Integer perhaps,
            DayOfWeek onDay,
            LocalDate bornOn,
            List<String> namesUsed,
            boolean seenAlone,
            @Nullable String words) {}

    @Test
    void eachComponentIsTheColumnOfItsNameWhereverThatStands() {
        List<Row> rows =
                jdbc.sql("""
                        select 'Ayşe' as words, n % 2 = 0 as seen_alone, array['Jay', 'Jayden'] as names_used, date '2012-02-29' as born_on,
                               'FRIDAY' as on_day, null::int as perhaps, n as how_many, :child::uuid as child_id, 'more' as not_asked_for
                        from generate_series(1, 2) as n
                        """).param("child", new UUID(1, 2)).query(Row.class).list();

        assertThat(rows).containsExactly(row(1, false), row(2, true));
    }

    private static Row row(int howMany, boolean seenAlone) {
        return new Row(
                new UUID(1, 2),
                howMany,
                null,
                DayOfWeek.FRIDAY,
                LocalDate.of(2012, 2, 29),
                List.of("Jay", "Jayden"),
                seenAlone,
                "Ayşe");
    }

    @Test
    void aColumnThatIsNotThereIsSaidByName() {
        record Short(int howMany) {}
        assertThatThrownBy(() -> jdbc.sql("select 1 as many").query(Short.class).list())
                .isInstanceOf(BadSqlGrammarException.class)
                .rootCause()
                .hasMessageContaining("how_many");
    }

    @Test
    void whatIsNoRecordAndWhatFailsIsAsBefore() {
        assertThat(jdbc.sql("select n from generate_series(1, 3) as n")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2, 3);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        select 'twice', 'the same', clock_timestamp(), false, 1 from generate_series(1, 2)
                        """).update()).isInstanceOf(DuplicateKeyException.class);
    }
}
