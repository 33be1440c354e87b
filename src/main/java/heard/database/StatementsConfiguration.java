package heard.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** How the program speaks to its database: by Spring's client, except that records are made by {@link RecordRows}. */
@Configuration(proxyBeanMethods = false)
class StatementsConfiguration {

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcOperations template) {
        JdbcClient client = JdbcClient.create(template);
        return sql -> recordsBy(client.sql(sql));
    }

    private static StatementSpec recordsBy(StatementSpec statement) {
        return (StatementSpec) Proxy.newProxyInstance(
                StatementSpec.class.getClassLoader(), new Class<?>[] {StatementSpec.class}, (proxy, method, given) -> {
                    if (given != null
                            && given[0] instanceof Class<?> type
                            && type.isRecord()
                            && method.getName().equals("query")) {
                        return statement.query(new RecordRows<>(type));
                    }
                    try {
                        Object result = method.invoke(statement, given);
                        return result == statement ? proxy : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
