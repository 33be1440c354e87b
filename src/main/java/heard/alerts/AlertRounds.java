package heard.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Every node looks every few seconds, each by itself: what makes work unique is the database, so that nothing has to be noticed as
 * dead before another node goes on, and a server's clock that is set back stops nothing. See docs/decisions.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "db-scheduler.enabled", havingValue = "true", matchIfMissing = true)
class AlertRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AlertRounds.class);
    private static final int SOON_DAYS = 60;

    private final Climbs climbs;
    private final MailRound mail;
    private final Clock clock;
    private final Duration every;
    private volatile @Nullable ScheduledExecutorService rounds;

    AlertRounds(Climbs climbs, MailRound mail, Clock clock, @Value("${heard.alerts.every}") Duration every) {
        this.climbs = climbs;
        this.mail = mail;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public void start() {
        if (WorkingDays.knownUntil().isBefore(LocalDate.now(clock).plusDays(SOON_DAYS))) {
            log.warn(
                    "England's bank holidays are known until {} only. Add those that follow: see docs/configuration.md.",
                    WorkingDays.knownUntil());
        }
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(
                3, Thread.ofPlatform().daemon().name("alerts-", 1).factory());
        repeat(executor, "alerts could not climb", () -> {
            int steps = climbs.climb();
            if (steps > 0) {
                log.info("{} alerts went to the next person.", steps);
            }
        });
        repeat(executor, "alerts could not be handed over to whoever covers", climbs::handOver);
        // On a thread of its own: a mail server that hangs holds up no alert.
        repeat(executor, "mail could not be looked through", mail::send);
        rounds = executor;
    }

    private void repeat(ScheduledExecutorService executor, String failed, Runnable work) {
        executor.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        // PostgreSQL is away, or is going: the next round finds all that this one leaves.
                        log.warn("This time {}: {}", failed, e.toString());
                    }
                },
                0,
                every.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = rounds;
        rounds = null;
        if (running != null) {
            running.shutdown();
            try {
                if (!running.awaitTermination(20, TimeUnit.SECONDS)) {
                    running.shutdownNow();
                }
            } catch (InterruptedException e) {
                running.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
