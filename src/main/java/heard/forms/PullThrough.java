package heard.forms;

import heard.access.Ids;
import heard.voice.Entry;
import heard.voice.Source;
import heard.voice.Speaker;
import heard.voice.Voice;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Takes the voice of the child from a form into the child's record, in the transaction in which the form is saved: neither is ever
 * kept without the other.
 *
 * <p>A correction that changes the words, how or when they were said, or whether the child was seen alone, adds an entry that takes
 * the place of the one before. A correction that <em>empties</em> an answer leaves the entry standing. The child did say it, on the
 * word of whoever wrote it down; an edit of a form must not be a way to make what a child said disappear from their record. The
 * page of the form says so beside the emptied answer.
 */
@Component
class PullThrough {

    private static final int LONGEST_LABEL = 60;

    private final Voice voice;

    PullThrough(Voice voice) {
        this.voice = voice;
    }

    void pull(Definition definition, Form form) {
        for (FormQuestion question : definition.voiceQuestions()) {
            form.answer(question.key()).ifPresent(answer -> pull(definition, form, question, answer));
        }
    }

    private void pull(Definition definition, Form form, FormQuestion question, Answer answer) {
        Entry before = voice.standing(form.childId(), Source.FORM, form.id(), question.key())
                .orElse(null);
        Entry now = new Entry(
                form.childId(),
                Ids.next(),
                form.happenedOn(),
                form.savedAt(),
                Speaker.CHILD,
                null,
                Objects.requireNonNull(answer.how()),
                answer.text(),
                "en",
                null,
                null,
                question.under(),
                form.seenAlone(definition),
                Source.FORM,
                form.id(),
                question.key(),
                form.version(),
                definition.title() + " · " + shortened(question.labelFor("the child")),
                form.authorId(),
                form.authorName(),
                before == null ? null : before.id(),
                null);
        if (before == null || !says(now, before)) {
            voice.add(now);
        }
    }

    private static boolean says(Entry now, Entry before) {
        return now.words().equals(before.words())
                && now.how() == before.how()
                && now.saidOn().equals(before.saidOn())
                && Objects.equals(now.seenAlone(), before.seenAlone());
    }

    /** Whole words. The label is written without the child's name, which may be another one day. */
    static String shortened(String label) {
        if (label.length() <= LONGEST_LABEL) {
            return label;
        }
        int end = label.lastIndexOf(' ', LONGEST_LABEL - 1);
        return label.substring(0, end < LONGEST_LABEL / 2 ? LONGEST_LABEL - 1 : end) + "…";
    }
}
