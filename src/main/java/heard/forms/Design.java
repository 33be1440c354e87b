package heard.forms;

import heard.access.Ids;
import heard.pages.Both;
import heard.pages.Errors;
import heard.pages.Sent;
import heard.voice.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    static Design of(Sent sent) {
        List<FormQuestion> questions = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int n = 0; sent.has("label-" + n) && n <= MOST_QUESTIONS; n++) {
            FormQuestion question = question(sent, n);
            questions.add(keys.add(question.key()) ? question : question.withKey(newKey()));
        }
        return new Design(
                sent.line("title"),
                sent.line("dayLabel"),
                questions,
                sent.id("was").orElseGet(Ids::next),
                sent.id("becomes").orElseGet(Ids::next));
    }

    private static FormQuestion question(Sent sent, int n) {
        String key = sent.line("key-" + n);
        boolean voice = sent.has("voice-" + n);
        return new FormQuestion(
                key.matches("[a-z][a-z0-9-]{0,39}") ? key : newKey(),
                Sent.orNull(sent.line("heading-" + n)),
                sent.line("label-" + n),
                Sent.orNull(sent.line("hint-" + n)),
                sent.one(Kind.values(), "kind-" + n).orElse(Kind.TEXT),
                sent.has("required-" + n),
                voice,
                voice ? sent.one(Question.values(), "under-" + n).orElse(null) : null,
                Sent.orNull(sent.text("choices-" + n)));
    }

    private static String newKey() {
        String id = Ids.next().toString();
        return "q-" + id.substring(id.length() - 12);
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
            errors.addIfLonger("label-" + n, question.label(), LONGEST_LABEL);
            errors.addIfLonger("heading-" + n, question.heading(), LONGEST_TITLE);
            errors.addIfLonger("hint-" + n, question.hint(), LONGEST_HINT);
            errors.addIfLonger("choices-" + n, question.choices(), LONGEST_CHOICES);
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
        errors.addIfLonger("title", title, LONGEST_TITLE);
        errors.addIfLonger("dayLabel", dayLabel, LONGEST_TITLE);
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

    /** Where this and what somebody else saved differ, in words; a question that one of them has alone stands against nothing. */
    List<Both> against(Design theirs) {
        Map<String, FormQuestion> there = theirs.byKey();
        Map<String, FormQuestion> here = byKey();
        Set<String> keys = new LinkedHashSet<>(here.keySet());
        keys.addAll(there.keySet());
        List<Both> both = new ArrayList<>();
        both.add(new Both("Name of the form", theirs.title, title));
        both.add(new Both("What its day is called", theirs.dayLabel, dayLabel));
        for (String key : keys) {
            both.add(new Both(theirs.place(key, place(key, "A question")), said(there.get(key)), said(here.get(key))));
        }
        if (!order(there.keySet()).equals(theirs.order(here.keySet()))) {
            both.add(new Both(
                    "Order of the questions",
                    labels(there, theirs.order(here.keySet())),
                    labels(here, order(there.keySet()))));
        }
        return Both.differing(both.toArray(Both[]::new));
    }

    private Map<String, FormQuestion> byKey() {
        Map<String, FormQuestion> byKey = new LinkedHashMap<>();
        questions.forEach(question -> byKey.put(question.key(), question));
        return byKey;
    }

    private String place(String key, String otherwise) {
        int at = List.copyOf(byKey().keySet()).indexOf(key);
        return at < 0 ? otherwise : "Question " + (at + 1);
    }

    /** Of the questions that both have. */
    private List<String> order(Set<String> others) {
        return questions.stream()
                .map(FormQuestion::key)
                .filter(others::contains)
                .toList();
    }

    private static String labels(Map<String, FormQuestion> questions, List<String> keys) {
        return keys.stream()
                .map(questions::get)
                .filter(Objects::nonNull)
                .map(FormQuestion::label)
                .collect(Collectors.joining("\n"));
    }

    private static String said(@Nullable FormQuestion question) {
        return question == null ? "" : question.inWords();
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
