package heard.forms;

import heard.access.StaffViewer;
import heard.pages.Errors;
import heard.pages.Said;
import heard.pages.Sent;
import heard.voice.How;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A form as it stands on the page while somebody fills it: what was typed, right or wrong. */
public final class FillIn {

    static final String DAY = "day";

    private static final String ANSWER = "answer-";

    private final Map<String, String> typed;

    private FillIn(Map<String, String> typed) {
        this.typed = typed;
    }

    /** @param sent what a browser sent, or what was kept as a draft */
    static FillIn of(Sent sent) {
        Map<String, String> typed = new HashMap<>();
        sent.fields().keySet().forEach(field -> typed.put(field, sent.text(field)));
        return new FillIn(typed);
    }

    static FillIn empty() {
        return new FillIn(Map.of());
    }

    static FillIn of(Form form) {
        Map<String, String> typed = new HashMap<>();
        typed.put(DAY, form.happenedOn().toString());
        form.answers().forEach(answer -> {
            typed.put(ANSWER + answer.questionKey(), answer.text());
            if (answer.how() != null) {
                typed.put("how-" + answer.questionKey(), answer.how().name());
            }
        });
        return new FillIn(typed);
    }

    /** As typed, for the page; empty if nothing was. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public String how(FormQuestion question) {
        String said = value(question.howField());
        return said.isEmpty() ? How.SPOKEN.name() : said;
    }

    String text(FormQuestion question) {
        String text = value(question.field());
        LocalDate day = question.kind() == Kind.DATE ? Said.parse(text) : null;
        return day == null ? text : day.toString();
    }

    Errors check(Definition definition, String called, LocalDate bornOn, LocalDate today) {
        Errors errors = Errors.none();
        checkDay(errors, called, bornOn, today);
        for (FormQuestion question : definition.questions()) {
            check(errors, question, called);
        }
        return errors;
    }

    private void checkDay(Errors errors, String called, LocalDate bornOn, LocalDate today) {
        LocalDate day = Said.parse(value(DAY));
        if (value(DAY).isBlank()) {
            errors.add(DAY, "Say on which day it was");
        } else if (day == null) {
            errors.add(DAY, "There is no such day; write it like 12/11/2026");
        } else if (day.isAfter(today)) {
            errors.add(DAY, "That day is still to come; today is " + Said.date(today));
        } else if (day.isBefore(bornOn)) {
            errors.add(DAY, "That is before " + called + " was born, on " + Said.date(bornOn));
        }
    }

    private void check(Errors errors, FormQuestion question, String called) {
        String answer = text(question);
        if (answer.isEmpty()) {
            if (question.required()) {
                errors.add(question.field(), "Answer this: " + question.labelFor(called));
            }
            return;
        }
        switch (question.kind()) {
            case TEXT, LINE -> checkLength(errors, question, answer, called);
            case YES_NO, SEEN_ALONE, CHOICE -> {
                if (!question.offers(answer)) {
                    errors.add(question.field(), "Choose one of the answers to: " + question.labelFor(called));
                }
            }
            case DATE -> {
                LocalDate day = Said.parse(answer);
                if (day == null || day.getYear() < 1900 || day.getYear() > 2200) {
                    errors.add(question.field(), "There is no such day; write it like 12/11/2026");
                }
            }
        }
    }

    private static void checkLength(Errors errors, FormQuestion question, String answer, String called) {
        int length = answer.codePointCount(0, answer.length());
        if (length > question.longest()) {
            errors.add(
                    question.field(),
                    "%s: this may have up to %,d characters, and has %,d"
                            .formatted(question.labelFor(called), question.longest(), length));
        }
    }

    /** What was answered, as it is kept; what the definition does not ask is left out. */
    List<Answer> answers(Definition definition) {
        List<Answer> answers = new ArrayList<>();
        for (FormQuestion question : definition.questions()) {
            String text = text(question);
            if (!text.isEmpty()) {
                answers.add(new Answer(question.key(), text, question.voice() ? saidHow(question) : null));
            }
        }
        return answers;
    }

    private How saidHow(FormQuestion question) {
        return Sent.named(How.WRITTEN_DOWN, how(question)).orElse(How.SPOKEN);
    }

    /** What was typed as an answer to a question that this definition does not ask: shown, so that nothing is lost. */
    public List<String> leftOver(Definition definition) {
        return typed.entrySet().stream()
                .filter(field -> field.getKey().startsWith(ANSWER)
                        && !field.getValue().isBlank()
                        && definition
                                .question(field.getKey().substring(ANSWER.length()))
                                .isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** A number in a hidden field; 0 for anything else. */
    int number(String field) {
        return Sent.whole(value(field));
    }

    /** An id made with the page. */
    UUID idOr(String field, UUID otherwise) {
        return Sent.uuid(value(field)).orElse(otherwise);
    }

    /** The form, once {@link #check} found nothing wrong. */
    Form becomes(
            Definition definition,
            UUID childId,
            UUID id,
            int version,
            UUID saveId,
            StaffViewer author,
            OffsetDateTime savedAt) {
        return new Form(
                childId,
                id,
                definition.key(),
                definition.version(),
                version,
                saveId,
                Objects.requireNonNull(Said.parse(value(DAY))),
                author.staffId(),
                author.name(),
                savedAt,
                answers(definition));
    }
}
