package heard.testing;

import heard.HeardApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.FileSystemUtils;

/**
 * The whole program on a free port with a PostgreSQL of its own, started once and shared by every test of one process (there are two of them, see the pom). Each test
 * makes its own children and staff, so that no test sees another's.
 */
public final class HeardServer {

    private static final Path VAR =
            Path.of(System.getProperty("heard.tests.var", "target/test-var")).toAbsolutePath();
    private static final ConfigurableApplicationContext CONTEXT = start();

    private HeardServer() {}

    public static String url() {
        return "http://localhost:" + CONTEXT.getEnvironment().getProperty("local.server.port");
    }

    /** A bean of the running program: for making data and for looking at what was kept, never for the act under test. */
    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    public static ConfigurableApplicationContext context() {
        return CONTEXT;
    }

    /** Past the program and every wall of it, as whoever administers the database could go. */
    public static Connection superuser() throws SQLException, IOException {
        String url;
        try (Connection own = bean(DataSource.class).getConnection()) {
            url = own.getMetaData().getURL();
        }
        Connection superuser = DriverManager.getConnection(
                url,
                "postgres",
                Files.readString(VAR.resolve("postgres/password")).strip());
        superuser.setSchema("heard");
        return superuser;
    }

    private static ConfigurableApplicationContext start() {
        try {
            FileSystemUtils.deleteRecursively(VAR);
            Files.createDirectories(VAR);
            SpringApplication application = new SpringApplicationBuilder(HeardApplication.class)
                    .initializers(context -> {
                        GenericApplicationContext beans = (GenericApplicationContext) context;
                        beans.registerBean(Clock.class, () -> TestClock.CLOCK);
                        beans.getBeanFactory().addBeanPostProcessor(TakenOutCheck.inFrontOfTheDatabase());
                        beans.getBeanFactory().addBeanPostProcessor(withQuickPasswords());
                    })
                    .build();
            return application.run(
                    "--server.port=0",
                    "--heard.var=" + VAR,
                    "--heard.demo=false",
                    "--heard.database.fsync=false",
                    "--heard.sign-in.cache=0s",
                    "--db-scheduler.enabled=false",
                    "--heard.alerts.count-holds=0s",
                    "--logging.level.heard=warn",
                    // The tests provoke failures on purpose; what they are is asserted, not read.
                    "--logging.level.heard.access.ErrorPages=off",
                    "--logging.level.org.apache.catalina=off");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every test signs somebody in, and hashing is slow on purpose: here it is the same hash with less memory and one pass. */
    private static BeanPostProcessor withQuickPasswords() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof PasswordEncoder ? new Argon2PasswordEncoder(16, 32, 1, 256, 1) : bean;
            }
        };
    }
}
