package heard.analysis;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at the calendar every few minutes, on whichever node comes first: after a stop the first look catches up. */
@Configuration(proxyBeanMethods = false)
class AnalysisJob {

    private static final Logger log = LoggerFactory.getLogger(AnalysisJob.class);

    @Bean
    RecurringTask<Void> analysesDue(Analyses due, @Value("${heard.analysis.every:5m}") Duration every) {
        return Tasks.recurring("analyses-due", FixedDelay.of(every)).execute((task, run) -> {
            int made = due.makeDue();
            if (made > 0) {
                log.info("The calendar made {} analyses.", made);
            }
        });
    }
}
