package heard.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Knows every statement of the running program that holds a need-to-know check, and can take the check out of one of them, as a
 * careless edit would.
 */
public final class TakenOutCheck {

    private static final String CHECK = "/\\*need-to-know\\*/.*?/\\*end\\*/";
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static volatile @Nullable String without;

    private TakenOutCheck() {}

    /** Every statement with such a check that this work makes the program ask. */
    public static Set<String> statementsWithACheckAskedIn(Runnable work) {
        SEEN.clear();
        work.run();
        return Set.copyOf(SEEN);
    }

    public static void during(String statement, Runnable work) {
        without = statement;
        try {
            work.run();
        } finally {
            without = null;
        }
    }

    static BeanPostProcessor inFrontOfTheDatabase() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && name.equals("dataSource") ? watching(source) : bean;
            }
        };
    }

    private static DataSource watching(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                return watching(super.getConnection());
            }
        };
    }

    private static Connection watching(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                TakenOutCheck.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement") && arguments[0] instanceof String sql) {
                        arguments[0] = asked(sql);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static String asked(String sql) {
        if (!sql.contains("/*need-to-know*/")) {
            return sql;
        }
        SEEN.add(sql);
        return sql.equals(without) ? sql.replaceAll("(?s)" + CHECK, "true") : sql;
    }
}
