package heard.analysis;

import heard.access.StaffMember;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts analyses of the past into the record: a demonstration, or a council's own history. Called in a run of the service; saying
 * the same twice changes nothing.
 */
@Component
public class AnalysisHistory {

    private final Writings writings;
    private final Citations citations;
    private final Actions actions;

    AnalysisHistory(Writings writings, Citations citations, Actions actions) {
        this.writings = writings;
        this.citations = citations;
        this.actions = actions;
    }

    /** A draft, with what it leans on. The period's last day is the due date. */
    public void draft(
            UUID childId,
            UUID id,
            Period period,
            Origin origin,
            Writing writing,
            Collection<UUID> cited,
            StaffMember writer,
            OffsetDateTime at) {
        Analysis analysis = new Analysis(
                childId,
                id,
                period.from(),
                period.to(),
                origin,
                AnalysisState.DRAFT,
                writing.telling(),
                writing.changed(),
                writing.outcomes(),
                writing.tell(),
                1,
                0,
                at,
                null,
                null,
                null,
                null,
                null,
                null);
        writings.add(analysis, writer);
        cited.forEach(entry -> citations.cite(analysis, entry));
        actions.carry(childId, at);
    }

    /** @param state OPEN, DONE or DROPPED; what is open is carried when the next analysis is made */
    public void action(
            UUID childId,
            UUID analysisId,
            UUID id,
            String text,
            StaffMember owner,
            LocalDate dueOn,
            ActionState state,
            @Nullable LocalDate settledOn,
            OffsetDateTime at) {
        actions.add(childId, analysisId, id, text, owner, dueOn, at);
        if (settledOn != null) {
            actions.settle(childId, id, state, settledOn);
        }
    }

    public void finish(UUID childId, UUID id, StaffMember by, OffsetDateTime at) {
        writings.finish(childId, id, by.id(), by.name(), at);
    }

    public void signOff(UUID childId, UUID id, StaffMember by, OffsetDateTime at) {
        Analysis analysis = writings.find(childId, id);
        writings.signOff(childId, id, analysis.saves(), by.id(), by.name(), at);
    }

    public void reopen(UUID childId, UUID id) {
        writings.reopen(childId, id, AnalysisState.SIGNED_OFF);
    }
}
