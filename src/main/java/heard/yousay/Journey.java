package heard.yousay;

import heard.asking.Ask;
import heard.asking.QuestionSet;
import heard.asking.QuestionSets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which questions a child is asked in one reply. The way is found from the answers each time and kept nowhere. */
@Component
class Journey {

    private final Answers answers;
    private final QuestionSets sets;

    Journey(Answers answers, QuestionSets sets) {
        this.answers = answers;
        this.sets = sets;
    }

    /**
     * @param standing the answer that stands for each question, by its key
     * @param path the questions that are asked, given those
     */
    record Way(QuestionSet set, Map<String, Answer> standing, List<Ask> path) {

        /** @return null after the last, or where there is none before */
        @Nullable
        Ask from(String askKey, int steps) {
            int at = place(askKey) + steps;
            return at < 0 || at >= path.size() ? null : path.get(at);
        }

        /** Where the child stands; at the beginning when their question is not asked any more. */
        Ask at(@Nullable String askKey) {
            return path.get(Math.max(0, askKey == null ? 0 : place(askKey)));
        }

        boolean saysNotSafe(@Nullable Ask ask) {
            Answer answer = ask == null ? null : standing.get(ask.key());
            return answer != null
                    && ask != null
                    && set.saysNotSafe(ask.key(), answer.given().chosen());
        }

        /** Whether there is anything to send. */
        boolean hasAnything() {
            return standing.values().stream().anyMatch(answer -> !answer.given().isEmpty());
        }

        private int place(String askKey) {
            for (int i = 0; i < path.size(); i++) {
                if (path.get(i).key().equals(askKey)) {
                    return i;
                }
            }
            return -1;
        }
    }

    Way of(Reply reply) {
        QuestionSet set = sets.version(reply.versionId());
        Map<String, Answer> standing = answers.standing(reply.childId(), reply.id());
        Map<String, Set<String>> chosen = new HashMap<>();
        standing.forEach((key, answer) -> chosen.put(key, answer.given().chosen()));
        return new Way(set, standing, set.path(chosen));
    }
}
