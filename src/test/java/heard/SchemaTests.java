package heard;

import static org.assertj.core.api.Assertions.assertThat;

import heard.testing.HeardServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds for every table, those of tomorrow too. */
class SchemaTests {

    private final JdbcClient jdbc = HeardServer.bean(JdbcClient.class);

    @Test
    void everyTableAboutAChildHasBothPoliciesOfTheSecondWallAndForcesThem() {
        assertThat(names("""
                select t.relname from pg_class t join pg_namespace n on n.oid = t.relnamespace
                where n.nspname = 'heard' and t.relkind = 'r'
                  and (t.relname = 'child' or exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'child_id'))
                  and not (t.relrowsecurity and t.relforcerowsecurity
                           and exists (select from pg_policies p where p.tablename = t.relname
                                       and p.roles = '{heard_app}' and p.cmd in ('ALL', 'SELECT')
                                       and p.qual ~ '^\\(?(child_id|id) IN .*unnest.*permitted_children')
                           and exists (select from pg_policies p where p.tablename = t.relname and p.roles = '{heard_service}'))
                """)).isEmpty();
    }

    @Test
    void aRowAboutAChildBeginsItsKeyWithTheChild() {
        assertThat(names("""
                select t.relname from pg_class t join pg_namespace n on n.oid = t.relnamespace
                join pg_attribute a on a.attrelid = t.oid and a.attname = 'child_id' and a.attnotnull
                join pg_index i on i.indrelid = t.oid and i.indisprimary
                where n.nspname = 'heard' and t.relkind = 'r' and i.indkey[0] <> a.attnum
                """)).isEmpty();
    }

    @Test
    void everyTableHasAPrimaryKey() {
        assertThat(names("""
                select t.relname from pg_class t join pg_namespace n on n.oid = t.relnamespace
                where n.nspname = 'heard' and t.relkind = 'r' and t.relname <> 'flyway_schema_history'
                  and not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)
                """)).isEmpty();
    }

    @Test
    void timesHaveAZoneAndTextHasNoLengthOfItsOwn() {
        assertThat(names("""
                select table_name || '.' || column_name || ' ' || data_type from information_schema.columns
                where table_schema = 'heard' and table_name <> 'flyway_schema_history'
                  and data_type in ('timestamp without time zone', 'time without time zone', 'character varying', 'character', 'money', 'json')
                """)).isEmpty();
    }

    @Test
    void namesAreInSnakeCase() {
        assertThat(names("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'heard' and (column_name !~ '^[a-z][a-z0-9_]*$' or table_name !~ '^[a-z][a-z0-9_]*$')
                """)).isEmpty();
    }

    @Test
    void theProgramCanNeitherDeleteNorRewriteWhatAChildSaid() {
        assertThat(names("""
                select privilege_type || ' ' || coalesce(column_name, '') from information_schema.column_privileges
                where table_schema = 'heard' and table_name = 'entry' and grantee in ('heard_app', 'heard_service')
                  and privilege_type = 'UPDATE' and column_name <> 'replaced_by'
                union all
                select privilege_type from information_schema.table_privileges
                where table_schema = 'heard' and table_name in ('entry', 'audit_event') and grantee in ('heard_app', 'heard_service')
                  and privilege_type in ('DELETE', 'TRUNCATE')
                union all
                select privilege_type from information_schema.table_privileges
                where table_schema = 'heard' and table_name = 'audit_event' and grantee in ('heard_app', 'heard_service')
                  and privilege_type = 'UPDATE'
                """)).isEmpty();
    }

    @Test
    void noFunctionThatSeesEverythingIsOpenToEverybody() {
        assertThat(names("""
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname = 'heard' and p.prosecdef
                  and (p.proacl is null or p.proacl::text ~ '[{,]=X' or not coalesce(p.proconfig::text ~ 'search_path', false))
                """)).isEmpty();
    }

    /** To cut a sample of all that was ever said into words takes a processor ten seconds, each time a tenth more was said. */
    @Test
    void noIndexOfWordsIsMadeStatisticsOf() {
        assertThat(names("""
                select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = i.relnamespace
                join pg_am m on m.oid = i.relam join pg_attribute a on a.attrelid = i.oid
                where n.nspname = 'heard' and m.amname = 'gin' and x.indexprs is not null and a.attstattarget is distinct from 0
                """)).isEmpty();
    }

    private List<String> names(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
