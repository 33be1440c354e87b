package heard.testing;

import heard.HeardApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The whole program on a free port with a PostgreSQL of its own, started once and shared by every test of the run. Each test
 * makes its own children and staff, so that no test sees another's.
 */
public final class HeardServer {

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

    private static ConfigurableApplicationContext start() {
        try {
            Path var = Path.of("target", "test-var").toAbsolutePath();
            FileSystemUtils.deleteRecursively(var);
            Files.createDirectories(var);
            SpringApplication application = new SpringApplicationBuilder(HeardApplication.class)
                    .initializers(context -> {
                        GenericApplicationContext beans = (GenericApplicationContext) context;
                        beans.registerBean(Clock.class, () -> TestClock.CLOCK);
                        beans.getBeanFactory().addBeanPostProcessor(TakenOutCheck.inFrontOfTheDatabase());
                    })
                    .build();
            return application.run(
                    "--server.port=0",
                    "--heard.var=" + var,
                    "--heard.demo=false",
                    "--heard.database.fsync=false",
                    "--heard.sign-in.cache=0s",
                    "--db-scheduler.enabled=false",
                    "--logging.level.heard=warn",
                    // The tests provoke failures on purpose; what they are is asserted, not read.
                    "--logging.level.heard.access.ErrorPages=off",
                    "--logging.level.org.apache.catalina=off");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
