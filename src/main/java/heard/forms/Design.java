package heard.forms;

import heard.access.Ids;
import heard.pages.Errors;
import heard.voice.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A form as it stands on the designer's page, right or wrong. The questions' fields are numbered from 0 in the order of the page:
 * {@code label-0}, {@code kind-0}.
 *
 * @param was the revision of the draft that the page was opened on
 * @param becomes the revision that this save makes, made with the page: saving twice is saving once
 */
public record Design(String title, String dayLabel, List<FormQuestion> questions, UUID was, UUID becomes) {

    static final int MOST_QUESTIONS = 80;

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_HINT = 500;
    private static final int LONGEST_CHOICES = 4_000;

    static Design of(Definition draft) {
        return new Design(draft.title(), draft.dayLabel(), draft.questions(), draft.revision(), Ids.next());
    }

    static Design of(MultiValueMap<String, String> sent) {
        List<FormQuestion> questions = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int n = 0; sent.containsKey("label-" + n) && n <= MOST_QUESTIONS; n++) {
            FormQuestion question = question(sent, n);
            questions.add(keys.add(question.key()) ? question : question.withKey(newKey()));
        }
        return new Design(line(sent, "title"), line(sent, "dayLabel"), questions, id(sent, "was"), id(sent, "becomes"));
    }

    private static FormQuestion question(MultiValueMap<String, String> sent, int n) {
        String key = line(sent, "key-" + n);
        boolean voice = sent.containsKey("voice-" + n);
        return new FormQuestion(
                key.matches("[a-z][a-z0-9-]{0,39}") ? key : newKey(),
                orNull(line(sent, "heading-" + n)),
                line(sent, "label-" + n),
                orNull(line(sent, "hint-" + n)),
                one(Kind.values(), line(sent, "kind-" + n)).orElse(Kind.TEXT),
                sent.containsKey("required-" + n),
                voice,
                voice ? one(Question.values(), line(sent, "under-" + n)).orElse(null) : null,
                orNull(text(sent, "choices-" + n)));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static String newKey() {
        String id = Ids.next().toString();
        return "q-" + id.substring(id.length() - 12);
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null
                ? ""
                : value.replace("\r\n", "\n").replace("\u0000", "").strip();
    }

    private static String line(MultiValueMap<String, String> sent, String field) {
        return text(sent, field).replace('\n', ' ');
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private static UUID id(MultiValueMap<String, String> sent, String field) {
        try {
            return UUID.fromString(text(sent, field));
        } catch (IllegalArgumentException e) {
            return Ids.next();
        }
    }

    Design with(List<FormQuestion> others) {
        return new Design(title, dayLabel, List.copyOf(others), was, becomes);
    }

    /** One more question at the end. */
    Design withOneMore() {
        List<FormQuestion> more = new ArrayList<>(questions);
        more.add(new FormQuestion(newKey(), null, "", null, Kind.TEXT, false, false, null, null));
        return with(more);
    }

    /** @param n one that is not there moves nothing */
    Design moved(int n, int by) {
        List<FormQuestion> moved = new ArrayList<>(questions);
        if (n >= 0 && n < moved.size() && n + by >= 0 && n + by < moved.size()) {
            Collections.swap(moved, n, n + by);
        }
        return with(moved);
    }

    Design without(int n) {
        List<FormQuestion> fewer = new ArrayList<>(questions);
        if (n >= 0 && n < fewer.size()) {
            fewer.remove(n);
        }
        return with(fewer);
    }

    Definition becomes(Definition draft, String by) {
        return new Definition(
                draft.key(),
                draft.version(),
                title,
                dayLabel,
                draft.state(),
                becomes,
                by,
                draft.changedAt(),
                null,
                questions);
    }

    /** What stops a draft from being kept: little, for it may be half done. */
    Errors check() {
        Errors errors = Errors.none();
        checkNames(errors, title, dayLabel);
        if (questions.size() > MOST_QUESTIONS) {
            errors.add("title", "A form may ask up to " + MOST_QUESTIONS + " questions; make two of it");
        }
        for (int n = 0; n < questions.size(); n++) {
            FormQuestion question = questions.get(n);
            checkLength(errors, "label-" + n, question.label(), LONGEST_LABEL);
            checkLength(errors, "heading-" + n, question.heading(), LONGEST_TITLE);
            checkLength(errors, "hint-" + n, question.hint(), LONGEST_HINT);
            checkLength(errors, "choices-" + n, question.choices(), LONGEST_CHOICES);
            if (question.voice() && !question.kind().canBeVoice()) {
                errors.add("voice-" + n, "Only a text can be the child's voice; question " + (n + 1) + " is not one");
            }
        }
        return errors;
    }

    static void checkNames(Errors errors, String title, String dayLabel) {
        if (title.isEmpty()) {
            errors.add("title", "Give the form a name");
        }
        if (dayLabel.isEmpty()) {
            errors.add("dayLabel", "Say what the day of the form is called, like Day of the visit");
        }
        checkLength(errors, "title", title, LONGEST_TITLE);
        checkLength(errors, "dayLabel", dayLabel, LONGEST_TITLE);
    }

    /** What stops it from being published. */
    Errors checkToPublish() {
        Errors errors = check();
        if (questions.isEmpty()) {
            errors.add("title", "Add a question first: this form asks nothing yet");
        }
        int seenAlone = 0;
        for (int n = 0; n < questions.size(); n++) {
            FormQuestion question = questions.get(n);
            String which = "Question " + (n + 1);
            if (question.label().isEmpty()) {
                errors.add("label-" + n, which + " asks nothing yet: write the question, or remove it");
            }
            List<String> choices = question.lines().toList();
            if (question.kind() == Kind.CHOICE && choices.size() < 2) {
                errors.add("choices-" + n, which + ": write at least two answers to choose from, one on each line");
            }
            if (question.kind() == Kind.CHOICE && new HashSet<>(choices).size() < choices.size()) {
                errors.add("choices-" + n, which + ": two of the answers are the same");
            }
            if (question.kind() == Kind.SEEN_ALONE && ++seenAlone > 1) {
                errors.add("kind-" + n, which + " asks a second time whether the child was seen alone; once is enough");
            }
        }
        return errors;
    }

    private static void checkLength(Errors errors, String field, @Nullable String text, int most) {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        if (length > most) {
            errors.add(field, "This may have up to %,d characters, and has %,d".formatted(most, length));
        }
    }

    /** The key of a form of this name: {@code School visit} becomes {@code school-visit}. */
    static String key(String title, UUID id) {
        String plain =
                title.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String tail = id.toString().substring(24);
        String key = plain.isEmpty() ? "form-" + tail : plain.matches("[a-z].*") ? plain : "form-" + plain;
        return key.length() > 60 ? key.substring(0, 60) : key;
    }
}
