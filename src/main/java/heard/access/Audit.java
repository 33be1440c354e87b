package heard.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The trail of who read and wrote what. Written in the transaction of what it tells of, so neither can be without the other; holds
 * ids and actions, never a word.
 */
@Repository
public class Audit {

    private final JdbcClient jdbc;

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param subject what was read, as in {@code voice} or {@code session} */
    public void read(StaffViewer viewer, UUID childId, String subject, @Nullable UUID subjectId) {
        record(viewer, "READ", childId, subject, subjectId);
    }

    public void wrote(StaffViewer viewer, UUID childId, String subject, @Nullable UUID subjectId) {
        record(viewer, "WROTE", childId, subject, subjectId);
    }

    /** What the child themselves read on their own site. */
    public void read(ChildViewer viewer, String subject, @Nullable UUID subjectId) {
        record(viewer, "READ", subject, subjectId);
    }

    public void wrote(ChildViewer viewer, String subject, @Nullable UUID subjectId) {
        record(viewer, "WROTE", subject, subjectId);
    }

    /** Something of each of these children was shown in one list; one row a child, in one statement. */
    public void listed(StaffViewer viewer, Collection<UUID> childIds, String subject) {
        noted();
        if (childIds.isEmpty()) {
            record(viewer, "LISTED", null, subject, null);
            return;
        }
        jdbc.sql("""
                insert into audit_event (child_id, staff_id, login_id, actor, action, subject)
                select child_id, :staff, :login, :actor, 'LISTED', :subject from unnest(:children::uuid[]) as child_id
                """)
                .param("staff", viewer.staffId())
                .param("login", viewer.loginId())
                .param("actor", viewer.name())
                .param("subject", subject)
                .param("children", childIds.stream().distinct().toArray(UUID[]::new))
                .update();
    }

    /** The same was written of each of these children; one row a child, in one statement. */
    public void wroteOfEach(StaffViewer viewer, Collection<UUID> childIds, String subject, @Nullable UUID subjectId) {
        noted();
        jdbc.sql("""
                insert into audit_event (child_id, staff_id, login_id, actor, action, subject, subject_id)
                select child_id, :staff, :login, :actor, 'WROTE', :subject, :subjectId
                from unnest(:children::uuid[]) as child_id
                """)
                .param("staff", viewer.staffId())
                .param("login", viewer.loginId())
                .param("actor", viewer.name())
                .param("subject", subject)
                .param("subjectId", subjectId)
                .param("children", childIds.stream().distinct().toArray(UUID[]::new))
                .update();
    }

    /** Work that concerns no child: a team's list, a form's definition, an import as a whole. */
    public void didOther(StaffViewer viewer, boolean wrote, String subject, @Nullable UUID subjectId) {
        record(viewer, wrote ? "WROTE" : "READ", null, subject, subjectId);
    }

    /** What a job or a command did. */
    public void byService(String job, String action, @Nullable UUID childId, String subject, @Nullable UUID subjectId) {
        insert(null, null, null, job, action, childId, subject, subjectId);
    }

    /** What a child did at their own door: came in, left. */
    void byChild(UUID childId, String action, @Nullable UUID subjectId) {
        insert(null, null, null, "the child", action, childId, "you-can-say", subjectId);
    }

    /** Somebody sent a token and a PIN that did not let them in: whoever tried is not known. No child, where there is no such token. */
    public void couldNotComeIn(@Nullable UUID childId, @Nullable UUID cardId) {
        insert(null, null, null, "somebody with the card", "SIGN_IN_FAILED", childId, "you-can-say", cardId);
    }

    /** What a job or a command wrote of each of these children; one row a child, in one statement. */
    public void wroteByService(String job, Collection<UUID> childIds, String subject, @Nullable UUID subjectId) {
        jdbc.sql("""
                insert into audit_event (child_id, actor, action, subject, subject_id)
                select child_id, :job, 'WROTE', :subject, :subjectId from unnest(:children::uuid[]) as child_id
                """)
                .param("job", job)
                .param("subject", subject)
                .param("subjectId", subjectId)
                .param("children", childIds.stream().distinct().toArray(UUID[]::new))
                .update();
    }

    /** In a transaction of its own: the one in which it was refused is gone. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void refused(StaffViewer viewer, @Nullable UUID childId, String subject) {
        insert(viewer.staffId(), viewer.loginId(), null, viewer.name(), "REFUSED", childId, subject, null);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void refused(ChildViewer viewer, String subject) {
        insert(
                viewer.besideStaffId(),
                null,
                viewer.visitId(),
                viewer.actor(),
                "REFUSED",
                viewer.childId(),
                subject,
                null);
    }

    void signIn(@Nullable UUID staffId, @Nullable UUID loginId, String actor, String action) {
        insert(staffId, loginId, null, actor, action, null, "sign-in", null);
    }

    /** The latest first. */
    public List<AuditEvent> of(UUID childId, long before, int atMost) {
        return jdbc.sql("""
                select seq, at, actor, action, subject, subject_id
                from audit_event
                where child_id = :child and seq < :before
                order by seq desc
                limit :most
                """)
                .param("child", childId)
                .param("before", before)
                .param("most", atMost)
                .query(AuditEvent.class)
                .list();
    }

    private void record(
            StaffViewer viewer, String action, @Nullable UUID childId, String subject, @Nullable UUID subjectId) {
        noted();
        insert(viewer.staffId(), viewer.loginId(), null, viewer.name(), action, childId, subject, subjectId);
    }

    private void record(ChildViewer viewer, String action, String subject, @Nullable UUID subjectId) {
        noted();
        insert(
                viewer.besideStaffId(),
                null,
                viewer.visitId(),
                viewer.actor(),
                action,
                viewer.childId(),
                subject,
                subjectId);
    }

    private void insert(
            @Nullable UUID staffId,
            @Nullable UUID loginId,
            @Nullable UUID visitId,
            String actor,
            String action,
            @Nullable UUID childId,
            String subject,
            @Nullable UUID subjectId) {
        jdbc.sql("""
                insert into audit_event (child_id, staff_id, login_id, visit_id, actor, action, subject, subject_id)
                values (:child, :staff, :login, :visit, :actor, :action, :subject, :subjectId)
                """)
                .param("child", childId)
                .param("staff", staffId)
                .param("login", loginId)
                .param("visit", visitId)
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .param("subjectId", subjectId)
                .update();
    }

    /**
     * Tells the front door that this transaction has left its trace. Called by itself only where an earlier row says it already, as
     * for a draft that is kept again, or where nothing was read or written.
     */
    @SuppressWarnings("MethodCanBeStatic") // asked of the trail, like everything else
    public void noted() {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.hasResource(Audit.class)) {
            TransactionSynchronizationManager.bindResource(Audit.class, true);
        }
    }

    /** Whether anything was noted since the last time this was asked on this thread. */
    static boolean takeNoted() {
        return TransactionSynchronizationManager.unbindResourceIfPossible(Audit.class) != null;
    }
}
