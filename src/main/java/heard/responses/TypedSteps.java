package heard.responses;

import heard.access.Ids;
import heard.access.StaffViewer;
import heard.children.Child;
import heard.pages.Errors;
import heard.pages.Languages;
import heard.pages.Said;
import heard.pages.Sent;
import heard.voice.Entry;
import heard.voice.How;
import heard.voice.Source;
import heard.voice.Speaker;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads steps out of a form and says what is wrong with them. Those that are right can be saved; what was typed is kept either way. */
final class TypedSteps {

    static final int LONGEST_NAME = 200;

    private final StepsForm form;
    private final Child child;
    private final UUID responseId;
    private final StaffViewer viewer;
    private final OffsetDateTime now;
    private final LocalDate today;
    private final LocalDate saidOn;
    private final List<Step> others;
    private final @Nullable Step corrects;
    private final @Nullable Entry correctsEntry;
    private final Errors errors = Errors.none();
    private final List<Step> steps = new ArrayList<>();
    private @Nullable Entry said;

    /**
     * @param saidOn the day on which the last of the views was said: nothing can have been done about it before
     * @param others steps that stand beside these
     * @param corrects the step that is put right; null for new ones
     * @param correctsEntry the entry of that step
     */
    TypedSteps(
            StepsForm form,
            Child child,
            UUID responseId,
            StaffViewer viewer,
            OffsetDateTime now,
            LocalDate today,
            LocalDate saidOn,
            List<Step> others,
            @Nullable Step corrects,
            @Nullable Entry correctsEntry) {
        this.form = form;
        this.child = child;
        this.responseId = responseId;
        this.viewer = viewer;
        this.now = now;
        this.today = today;
        this.saidOn = saidOn;
        this.others = others;
        this.corrects = corrects;
        this.correctsEntry = correctsEntry;
        if (isRead(StepKind.HEARD)) {
            heard();
        }
        if (isRead(StepKind.CONSIDERED)) {
            considered();
        }
        if (isRead(StepKind.DECIDED)) {
            decided();
        }
        if (isRead(StepKind.TOLD)) {
            told();
        }
        if (isRead(StepKind.CHILD_SAID)) {
            childSaid();
        }
        if (steps.isEmpty() && errors.isEmpty()) {
            errors.add("heard", "Say what happened: fill in at least one of the steps");
        }
        if (errors.isEmpty()) {
            StepOrder.check(child, others, steps, corrects, errors);
        }
    }

    Errors errors() {
        return errors;
    }

    List<Step> steps() {
        return steps;
    }

    @Nullable
    Entry said() {
        return said;
    }

    private boolean isRead(StepKind kind) {
        return corrects == null ? form.says(kind) : corrects.kind() == kind;
    }

    private void heard() {
        add(StepKind.HEARD, "heardBy", "heardOn", null, null, null, null, null, null);
    }

    private void considered() {
        Occasion occasion = one(Occasion.values(), "considered", "Choose where it was considered");
        errors.addIfLonger("which", form.of("which"), LONGEST_NAME);
        add(
                StepKind.CONSIDERED,
                "consideredBy",
                "consideredOn",
                occasion,
                Sent.orNull(form.of("which")),
                null,
                null,
                null,
                null);
    }

    private void decided() {
        Outcome outcome = one(Outcome.values(), "outcome", "Choose what was decided");
        String why = form.of("why");
        errors.addIfLonger("why", why, Entry.LONGEST);
        if (why.isEmpty() && outcome != null && outcome.needsTheWhy()) {
            errors.add("why", "Write why: " + child.called() + " is owed the reason");
        }
        add(StepKind.DECIDED, "decidedBy", "decidedOn", null, null, outcome, null, Sent.orNull(why), null);
    }

    private void told() {
        Telling how = one(Telling.values(), "told", "Choose how " + child.called() + " was told");
        String words = form.of("toldWords");
        if (words.isEmpty()) {
            errors.add("toldWords", "Write the words in which " + child.called() + " was told");
        }
        errors.addIfLonger("toldWords", words, Entry.LONGEST);
        add(StepKind.TOLD, "toldBy", "toldOn", null, null, null, how, words, null);
    }

    private void childSaid() {
        How how = one(How.AT_FIRST_HAND.toArray(How[]::new), "said", "Choose how " + child.called() + " said it");
        String words = form.of("saidWords");
        if (words.isEmpty()) {
            errors.add("saidWords", "Write what " + child.called() + " said to that");
        }
        errors.addIfLonger("saidWords", words, Entry.LONGEST);
        String english = form.of("saidEnglish");
        errors.addIfLonger("saidEnglish", english, Entry.LONGEST);
        String language = language(english);
        UUID entryId = Ids.next();
        UUID stepId = add(StepKind.CHILD_SAID, null, "saidOn", null, null, null, null, words, entryId);
        LocalDate day = Said.parse(form.of("saidOn"));
        if (how == null || day == null || language == null) {
            return;
        }
        said = new Entry(
                child.id(),
                entryId,
                day,
                now,
                Speaker.CHILD,
                null,
                how,
                words,
                language,
                language.equals(Languages.ENGLISH) ? null : Sent.orNull(english),
                null,
                null,
                null,
                Source.RESPONSE,
                responseId,
                correctsEntry == null ? stepId.toString() : correctsEntry.sourceSection(),
                correctsEntry == null ? 1 : correctsEntry.sourceVersion() + 1,
                "After hearing what was done",
                viewer.staffId(),
                viewer.name(),
                correctsEntry == null ? null : correctsEntry.id(),
                null);
    }

    /** @return null for one that is not known, or missing */
    private @Nullable String language(String english) {
        String typed = form.of("saidLanguage");
        String code = Languages.code(typed);
        if (code == null) {
            errors.add(
                    "saidLanguage",
                    "“" + typed + "” is not a language we know. Write its English name, for example Polish.");
        } else if (code.equals(Languages.ENGLISH) && !english.isEmpty()) {
            errors.add("saidLanguage", "Which language did " + child.called() + " speak?");
        }
        return code;
    }

    private UUID add(
            StepKind kind,
            @Nullable String byField,
            String onField,
            @Nullable Occasion occasion,
            @Nullable String which,
            @Nullable Outcome outcome,
            @Nullable Telling how,
            @Nullable String words,
            @Nullable UUID entryId) {
        String by = byField == null ? viewer.name() : form.of(byField);
        if (byField != null) {
            if (by.isEmpty()) {
                errors.add(byField, "Write who it was");
            }
            errors.addIfLonger(byField, by, LONGEST_NAME);
        }
        LocalDate day = day(onField);
        UUID id = Ids.next();
        steps.add(new Step(
                child.id(),
                id,
                responseId,
                form.version() + 1,
                form.save(),
                kind,
                day == null ? today : day,
                by,
                occasion,
                which,
                outcome,
                how,
                words,
                entryId,
                corrects == null ? null : corrects.id(),
                false,
                null,
                viewer.staffId(),
                viewer.name(),
                now));
        return id;
    }

    private @Nullable LocalDate day(String field) {
        String typed = form.of(field);
        LocalDate day = Said.parse(typed);
        if (day == null) {
            errors.add(field, typed.isEmpty() ? "Give the day" : "This must be a real date, like " + today);
        } else if (day.isAfter(today)) {
            errors.add(field, "This day is in the future");
        } else if (day.isBefore(saidOn)) {
            errors.add(
                    field, "It was said on " + Said.date(saidOn) + ": nothing can have been done about it before that");
        }
        return day;
    }

    private <E extends Enum<E>> @Nullable E one(E[] values, String field, String otherwise) {
        E chosen = Sent.named(List.of(values), form.of(field)).orElse(null);
        if (chosen == null) {
            errors.add(field, otherwise);
        }
        return chosen;
    }
}
