package heard.questions;

import heard.access.Act;
import heard.access.Audit;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.asking.SetVersions;
import heard.asking.Withdrawals;
import heard.pages.Page;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Stops a published set from being asked, and offers it again. */
@Controller
class WithdrawalController {

    private final SetVersions versions;
    private final Withdrawals withdrawals;
    private final Audit audit;

    WithdrawalController(SetVersions versions, Withdrawals withdrawals, Audit audit) {
        this.versions = versions;
        this.withdrawals = withdrawals;
        this.audit = audit;
    }

    @Permit(Act.WRITE_QUESTIONS)
    @PostMapping("/question-sets/{setId}/withdrawal")
    Page withdraw(StaffViewer viewer, @PathVariable UUID setId) {
        find(viewer, setId);
        withdrawals.withdraw(setId, viewer.name());
        return Page.goOnTo("/question-sets/" + setId);
    }

    @Permit(Act.WRITE_QUESTIONS)
    @PostMapping("/question-sets/{setId}/return")
    Page offerAgain(StaffViewer viewer, @PathVariable UUID setId) {
        find(viewer, setId);
        withdrawals.end(setId);
        return Page.goOnTo("/question-sets/" + setId);
    }

    /** One that was published, and is not one of the two that every child is offered. */
    private void find(StaffViewer viewer, UUID setId) {
        audit.didOther(viewer, true, QuestionSetController.SET, setId);
        if (versions.published(setId).isEmpty() || !Withdrawals.isPossible(setId)) {
            throw new NotFound();
        }
    }
}
