package heard.cards;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stops the cards of children who left the place where they were given. A card that nobody stopped yet lets nobody in all the same. */
@Configuration(proxyBeanMethods = false)
class CardJob {

    private static final Logger log = LoggerFactory.getLogger(CardJob.class);

    @Bean
    RecurringTask<Void> cardsOfThoseWhoLeft(Cards cards, Tries tries, @Value("${heard.cards.every}") Duration every) {
        return Tasks.recurring("cards-of-those-who-left", FixedDelay.of(every)).execute((task, run) -> {
            int stopped = cards.stopWhereTheChildLeft();
            if (stopped > 0) {
                log.info("{} cards were stopped, for the child moved or the case was closed.", stopped);
            }
            tries.forgetOld();
        });
    }
}
