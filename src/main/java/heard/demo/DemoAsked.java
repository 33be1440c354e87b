package heard.demo;

import heard.asking.Occasion;
import heard.asking.QuestionSet;
import heard.asking.QuestionSets;
import heard.asking.Waiting;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the workers of the made-up council ask their children: something at any time, and before a meeting that is near. */
@Component
class DemoAsked {

    private final QuestionSets sets;
    private final Waiting waiting;

    DemoAsked(QuestionSets sets, Waiting waiting) {
        this.sets = sets;
        this.waiting = waiting;
    }

    void add(Council council, Council.Child child, LocalDate today) {
        if (child.closedDaysAgo() != null) {
            return;
        }
        UUID id = DemoIds.child(child);
        int years = child.ageOn(today, today);
        String worker = council.staff(child.worker()).name();
        ask(id, Occasion.ANY_TIME, years, worker, today);
        if (child.next() != null) {
            boolean review = child.status() == Council.Status.LOOKED_AFTER;
            ask(id, review ? Occasion.BEFORE_REVIEW : Occasion.BEFORE_CONFERENCE, years, worker, today);
        }
    }

    private void ask(UUID childId, Occasion occasion, int years, String worker, LocalDate today) {
        sets.allPublished().stream()
                .filter(set -> set.occasion() == occasion && set.asks().size() > 1)
                .filter(set -> set.ages().holds(years))
                .map(QuestionSet::setId)
                .findFirst()
                .ifPresent(set -> waiting.choose(
                        childId, DemoIds.of(childId.toString(), "asked", occasion.name()), set, today, worker));
    }
}
