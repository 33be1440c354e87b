package heard.alerts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import heard.access.StaffViewer;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many alerts are open for somebody, as the bar says it. Every open page of two hundred workers asks every few seconds, so one
 * answer holds for a few: they cost one short query a worker, however many pages they have open.
 */
@Component
class AlertCounts {

    private final OpenAlerts open;
    private final TransactionTemplate transactions;
    private final Cache<UUID, OpenAlerts.Count> recent;

    AlertCounts(
            OpenAlerts open, PlatformTransactionManager manager, @Value("${heard.alerts.count-holds}") Duration holds) {
        this.open = open;
        this.transactions = new TransactionTemplate(manager);
        this.recent = Caffeine.newBuilder()
                .expireAfterWrite(holds)
                .maximumSize(10_000)
                .build();
    }

    /** Asked in the viewer's own transaction. */
    OpenAlerts.Count of(StaffViewer viewer) {
        return recent.get(viewer.staffId(), id -> open.count(viewer));
    }

    /** Asked for a page that is being written: its transaction has ended, so this is one of its own, by the same viewer. */
    OpenAlerts.Count ofPage(StaffViewer viewer) {
        OpenAlerts.Count known = recent.getIfPresent(viewer.staffId());
        return known != null
                ? known
                : recent.get(
                        viewer.staffId(),
                        id -> java.util.Objects.requireNonNull(transactions.execute(status -> {
                            open.tell(viewer);
                            return open.count(viewer);
                        })));
    }

    /** Something was closed on this node: whoever looks now sees it. */
    void changed() {
        recent.invalidateAll();
    }
}
