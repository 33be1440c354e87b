package heard.database;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start the program when a table about a child is not guarded, or when its own role could walk round the guard. */
@Component
class SecondWall implements SmartInitializingSingleton {

    private final JdbcClient jdbc;

    SecondWall(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> unguarded = unguarded();
        if (!unguarded.isEmpty()) {
            throw new IllegalStateException("These tables are about a child and have no row-level security: "
                    + unguarded + ". Call guard('table') in the migration that makes them.");
        }
        if (roleWalksRound()) {
            throw new IllegalStateException(
                    "The database role of the program is a superuser, bypasses row-level security or owns"
                            + " tables. Sign in as heard_app: see docs/configuration.md.");
        }
    }

    private List<String> unguarded() {
        return jdbc.sql("""
                select distinct c.relname
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'heard'
                join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
                where c.relkind in ('r', 'p')
                  and (a.attname = 'child_id' or c.relname = 'child')
                  and not (c.relrowsecurity and c.relforcerowsecurity)
                order by 1
                """).query(String.class).list();
    }

    private boolean roleWalksRound() {
        return jdbc.sql("""
                select r.rolsuper or r.rolbypassrls
                    or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                               where n.nspname = 'heard' and c.relowner = r.oid)
                from pg_roles r where r.rolname = current_user
                """).query(Boolean.class).single();
    }
}
