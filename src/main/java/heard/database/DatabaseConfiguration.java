package heard.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The embedded PostgreSQL, in force as long as {@code spring.datasource.url} names no other. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(
            @Value("${heard.var}") Path var, @Value("${heard.database.fsync:true}") boolean fsync) {
        return EmbeddedDatabase.at(var.resolve("postgres"), fsync);
    }

    @Bean
    @Primary
    DataSource dataSource(EmbeddedDatabase database, @Value("${heard.database.connections}") int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("heard");
        pool.setJdbcUrl(database.url());
        pool.setUsername("heard_app");
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(connections);
        return pool;
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(EmbeddedDatabase database) {
        return database.as("heard_owner");
    }
}
