package heard.seals;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals the trail every minute, on whichever node comes first. */
@Configuration(proxyBeanMethods = false)
class SealJob {

    @Bean
    RecurringTask<Void> auditSealed(
            Seals seals,
            Heads heads,
            @Value("${heard.audit.seal-every}") Duration every,
            @Value("${heard.audit.settle}") Duration settle) {
        return Tasks.recurring("audit-sealed", FixedDelay.of(every))
                .execute((task, run) -> seals.seal(settle).ifPresent(heads::add));
    }
}
