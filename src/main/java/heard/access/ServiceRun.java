package heard.access;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction in which a job or a command works for every child, as the database role {@code heard_service}. Never used
 * for a person's request.
 */
@Component
public class ServiceRun {

    private final TransactionTemplate transactions;
    private final TransactionTemplate aside;
    private final JdbcClient jdbc;

    ServiceRun(PlatformTransactionManager manager, JdbcClient jdbc) {
        this.transactions = new TransactionTemplate(manager);
        this.aside = new TransactionTemplate(manager);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.jdbc = jdbc;
    }

    /** @return what the work returns; the transaction has committed by then */
    public <T extends @org.jspecify.annotations.Nullable Object> T inOneTransaction(Supplier<T> work) {
        return in(transactions, work);
    }

    /** Committed at once and whatever becomes of the transaction round it: how far a long run has come. */
    public void aside(Runnable work) {
        in(aside, () -> {
            work.run();
            return true;
        });
    }

    private <T extends @org.jspecify.annotations.Nullable Object> T in(
            TransactionTemplate transaction, Supplier<T> work) {
        return transaction.execute(status -> {
            jdbc.sql("set local role heard_service").update();
            return work.get();
        });
    }
}
