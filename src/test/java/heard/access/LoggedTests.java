package heard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import heard.children.Child;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Visitor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log holds ids and times. What a child or anybody else typed is not there, when something goes wrong neither. */
class LoggedTests {

    private static final String WORDS = "PurpleElephantAtNanas";

    private final Child child = Given.aChild().save();

    @Test
    void whatCannotBeReadIsNotWrittenIntoTheLog() {
        List<String> logged = during(() -> {
            Visitor visitor = Visitor.visiting(child);
            for (String body : List.of(WORDS, "{\"revision\":\"" + WORDS + "\"}", "{\"reply\":\"" + WORDS + "\"}")) {
                assertThat(visitor.script(
                                        "PUT",
                                        "/say/answers/say",
                                        "application/json",
                                        body.getBytes(StandardCharsets.UTF_8))
                                .status())
                        .isEqualTo(400);
            }
            visitor.get("/say/answers/say/drawing?reply=" + WORDS);
            visitor.post("/say/" + WORDS);
        });

        assertThat(logged).noneMatch(line -> line.contains(WORDS));
    }

    /** PostgreSQL tells the row that failed, but not of a table that the second wall guards. */
    @Test
    void whatTheDatabaseRefusesIsNotToldInWhatGoesIntoTheLog() {
        Throwable refused = catchThrowable(() -> Given.asService(() -> HeardServer.bean(JdbcClient.class)
                .sql("insert into child_alert (child_id, id, text, added_on) values (:child, :id, :text, null)")
                .param("child", child.id())
                .param("id", Ids.next())
                .param("text", WORDS)
                .update()));

        StringWriter told = new StringWriter();
        refused.printStackTrace(new PrintWriter(told));
        assertThat(told.toString()).contains("violates not-null constraint").doesNotContain(WORDS);
    }

    private static List<String> during(Runnable work) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        try {
            work.run();
        } finally {
            root.detachAppender(lines);
        }
        return lines.list.stream()
                .map(event -> event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .toList();
    }
}
