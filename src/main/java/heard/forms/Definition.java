package heard.forms;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form asks, in one version. A published version never changes; whoever wants another makes the next.
 *
 * @param key what every version of the form shares, as in {@code statutory-visit}
 * @param dayLabel what the day of such a form is called, as in {@code Day of the visit}
 * @param revision made anew with each save of a draft
 * @param changedBy who saved it last
 */
public record Definition(
        String key,
        int version,
        String title,
        String dayLabel,
        State state,
        UUID revision,
        String changedBy,
        OffsetDateTime changedAt,
        @Nullable OffsetDateTime publishedAt,
        List<FormQuestion> questions) {

    public enum State {
        DRAFT,
        PUBLISHED
    }

    public boolean isPublished() {
        return state == State.PUBLISHED;
    }

    public Optional<FormQuestion> question(String questionKey) {
        return questions.stream().filter(q -> q.key().equals(questionKey)).findFirst();
    }

    public List<FormQuestion> voiceQuestions() {
        return questions.stream().filter(FormQuestion::voice).toList();
    }

    /** The question that says whether the child was seen alone, where the form asks it. */
    public Optional<FormQuestion> seenAlone() {
        return questions.stream().filter(q -> q.kind() == Kind.SEEN_ALONE).findFirst();
    }
}
