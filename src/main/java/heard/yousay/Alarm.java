package heard.yousay;

import heard.access.ChildViewer;
import heard.alerts.Alerts;
import heard.alerts.NewAlert;
import heard.alerts.Reason;
import heard.alerts.Urgency;
import heard.asking.QuestionSet;
import heard.danger.DangerWords;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sees to it that a person is told of what a child said, in the transaction in which it is kept: at once when it may mean danger, else
 * once until somebody has looked.
 */
@Component
class Alarm {

    private final Alerts alerts;
    private final DangerWords danger;
    private final Replies replies;

    Alarm(Alerts alerts, DangerWords danger, Replies replies) {
        this.alerts = alerts;
        this.danger = danger;
        this.replies = replies;
    }

    /** @param reply held, so that nobody looks at it just now */
    void raise(Reply reply, QuestionSet set, @Nullable Answer before, Answer now) {
        Given given = now.given();
        if (given.isEmpty() || given.equals(onlyLater())) {
            return;
        }
        Reason urgent = urgent(set, before, now);
        if (urgent != null) {
            raise(reply, now.id(), Urgency.URGENT, urgent);
        } else if (given.instead() == Instead.WORKER || given.instead() == Instead.ADVOCATE) {
            raise(
                    reply,
                    now.id(),
                    Urgency.TO_READ,
                    given.instead() == Instead.WORKER ? Reason.WANTS_TO_TELL_WORKER : Reason.WANTS_TO_TELL_ADVOCATE);
        } else if (!reply.unread()) {
            raise(reply, now.id(), Urgency.TO_READ, Reason.SAID_SOMETHING);
        }
        if (!reply.unread()) {
            replies.setUnread(reply.childId(), reply.id(), true);
        }
    }

    /**
     * About the visit: however often it is pressed there is one alert open, and after it was closed a press opens the next. One on an old page stands
     * for itself, since nobody can tell who it was.
     */
    void notSafe(ChildViewer viewer, UUID press, boolean oldPage) {
        alerts.raise(new NewAlert(
                viewer.childId(),
                press,
                Urgency.URGENT,
                oldPage ? Reason.SOMEBODY_SAYS_NOT_SAFE : Reason.CHILD_SAYS_NOT_SAFE,
                oldPage ? press : viewer.visitId(),
                "/children/" + viewer.childId() + "/say/" + viewer.visitId()));
    }

    /** Only what the answer before did not say already. */
    private @Nullable Reason urgent(QuestionSet set, @Nullable Answer before, Answer now) {
        if (saysNotSafe(set, now) && (before == null || !saysNotSafe(set, before))) {
            return Reason.CHOSE_NOT_SAFE;
        }
        return danger.areNew(
                        now.given().words(),
                        now.language(),
                        before == null ? null : before.given().words(),
                        before == null ? null : before.language())
                ? Reason.DANGER_WORDS
                : null;
    }

    private static boolean saysNotSafe(QuestionSet set, Answer answer) {
        return set.saysNotSafe(answer.askKey(), answer.given().chosen());
    }

    private void raise(Reply reply, UUID id, Urgency urgency, Reason reason) {
        alerts.raise(new NewAlert(reply.childId(), id, urgency, reason, reply.id(), reply.href()));
    }

    private static Given onlyLater() {
        return new Given("", java.util.List.of(), java.util.List.of(), null, null, null, Instead.LATER);
    }
}
