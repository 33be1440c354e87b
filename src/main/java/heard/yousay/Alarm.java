package heard.yousay;

import heard.asking.QuestionSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sees to it that a person is told of what a child said, in the transaction in which it is kept. */
@Component
class Alarm {

    private final Replies replies;

    Alarm(Replies replies) {
        this.replies = replies;
    }

    void notSafe(heard.access.ChildViewer viewer, java.util.UUID press) {}

    void raise(Reply reply, QuestionSet set, @Nullable Answer before, Answer now) {
        replies.setUnread(reply.childId(), reply.id(), true);
    }
}
