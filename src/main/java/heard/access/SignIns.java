package heard.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries to sign in. Failed ones slow the next for that name, and for no other; nobody is ever locked out. A try counts as failed from
 * before it is looked at until it is found right, so that a hundred at once are a hundred. A name that does not exist answers in the
 * same words and the same time as one that does.
 */
@Repository
class SignIns {

    private static final int FREE_TRIES = 5;
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final Staff staff;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final String nobodysHash;

    SignIns(
            JdbcClient jdbc,
            Staff staff,
            PasswordEncoder passwords,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
        this.nobodysHash = String.valueOf(passwords.encode(UUID.randomUUID().toString()));
    }

    sealed interface Outcome {
        record Welcome(StaffMember member) implements Outcome {}

        record Wrong() implements Outcome {}

        /** Too many wrong tries: not even looked at, so a right password says nothing either. */
        record Wait(Duration left) implements Outcome {}
    }

    /** A password is looked at outside any transaction: it takes long on purpose, and would hold a connection for as long. */
    Outcome attempt(String userName, String password) {
        String name = userName.strip().toLowerCase(Locale.ROOT);
        Duration left = transactions.execute(status -> counted(name));
        if (left.isPositive()) {
            return new Outcome.Wait(left);
        }
        Optional<String> hash = staff.passwordHash(name);
        boolean right = passwords.matches(password, hash.orElse(nobodysHash)) && hash.isPresent();
        return transactions.execute(status -> right ? welcome(name) : wrong(name));
    }

    /** @return how long is still to be waited; if not at all, the try counts as failed from now on */
    private Duration counted(String name) {
        // One at a time for each name, on whichever node.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sign-in ' || :name, 0))")
                .param("name", name)
                .query((rs, row) -> 0)
                .single();
        Duration left = waitFor(name);
        if (!left.isPositive()) {
            failed(name);
        }
        return left;
    }

    private Outcome welcome(String name) {
        jdbc.sql("delete from sign_in_failure where user_name = :name")
                .param("name", name)
                .update();
        StaffMember member = staff.findByUserName(name).orElseThrow();
        audit.signIn(member.id(), null, member.name(), "SIGNED_IN");
        return new Outcome.Welcome(member);
    }

    private Outcome wrong(String name) {
        audit.signIn(
                staff.findByUserName(name).map(StaffMember::id).orElse(null), null, "sign-in page", "SIGN_IN_FAILED");
        return new Outcome.Wrong();
    }

    private Duration waitFor(String name) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Failures failures = jdbc.sql("""
                select count(*) as number, max(failed_at) as latest from sign_in_failure
                where user_name = :name and failed_at > :since
                """)
                .param("name", name)
                .param("since", now.minus(REMEMBERED))
                .query(Failures.class)
                .single();
        if (failures.number() < FREE_TRIES || failures.latest() == null) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(10, failures.number() - FREE_TRIES + 1));
        Duration capped = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        return Duration.between(now, failures.latest().plus(capped));
    }

    record Failures(
            long number, @org.jspecify.annotations.Nullable OffsetDateTime latest) {}

    private void failed(String name) {
        jdbc.sql("insert into sign_in_failure (id, user_name, failed_at) values (:id, :name, :now)")
                .param("id", Ids.next())
                .param("name", name.length() > 100 ? name.substring(0, 100) : name)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
