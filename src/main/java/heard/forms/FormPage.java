package heard.forms;

import heard.children.Banner;
import heard.pages.Said;
import heard.voice.Entry;
import heard.voice.How;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page of a form that was filled, in one of its versions.
 *
 * @param turns every version, the latest first
 * @param note what has just been done, said once
 */
public record FormPage(
        Banner banner,
        Definition definition,
        Form form,
        List<Part> parts,
        List<Forms.Turn> turns,
        boolean mayCorrect,
        @Nullable String note) {

    public String called() {
        return banner.child().called();
    }

    public boolean isLatest() {
        return form.version() == turns.getFirst().version();
    }

    public String path() {
        return "/children/" + form.childId() + "/forms/" + form.id();
    }

    /** Short answers, and none, that follow each other stand together as facts; a longer one stands by itself. */
    public record Part(
            @Nullable String heading,
            List<Shown> facts,
            @Nullable Shown text) {}

    /**
     * @param answer as people say it; null if there is none
     * @param entry what stands in the child's record for it
     */
    public record Shown(
            FormQuestion question,
            String label,
            @Nullable String answer,
            @Nullable How how,
            @Nullable Entry entry) {

        public boolean isQuoted() {
            return how == null || how.isQuoted();
        }

        /** The answer was emptied by a correction, and what the child said stays. */
        public boolean stays() {
            return answer == null && entry != null;
        }
    }

    /** @param standing the entries that stand now, by question */
    static List<Part> parts(Definition definition, Form form, String called, Map<String, Entry> standing) {
        List<Part> parts = new ArrayList<>();
        List<Shown> facts = new ArrayList<>();
        facts.add(new Shown(DAY, definition.dayLabel(), Said.date(form.happenedOn()), null, null));
        parts.add(new Part(null, facts, null));
        for (FormQuestion question : definition.questions()) {
            Shown shown = shown(question, form, called, standing.get(question.key()));
            String heading = FormQuestion.said(question.heading(), called);
            boolean isEmpty = shown.answer() == null && shown.entry() == null;
            boolean isFact = isEmpty || !question.voice() && question.kind() != Kind.TEXT;
            Part last = parts.getLast();
            if (isFact && heading == null && last.text() == null) {
                last.facts().add(shown);
            } else if (isFact) {
                parts.add(new Part(heading, new ArrayList<>(List.of(shown)), null));
            } else {
                parts.add(new Part(heading, List.of(), shown));
            }
        }
        return parts;
    }

    private static final FormQuestion DAY = new FormQuestion("day", null, "", null, Kind.DATE, true, false, null, null);

    private static Shown shown(FormQuestion question, Form form, String called, @Nullable Entry entry) {
        Answer answer = form.answer(question.key()).orElse(null);
        return new Shown(
                question,
                question.labelFor(called),
                answer == null ? null : inWords(question, answer.text(), called),
                answer == null ? null : answer.how(),
                entry);
    }

    /** 12 November 2026 for a day, Not asked for NOT_ASKED. */
    static String inWords(FormQuestion question, String kept, String called) {
        if (kept.isEmpty()) {
            return "";
        }
        return switch (question.kind()) {
            case DATE -> {
                LocalDate day = Said.parse(kept);
                yield day == null ? kept : Said.date(day);
            }
            case YES_NO, SEEN_ALONE -> YesNo.isOne(kept) ? YesNo.valueOf(kept).title() : kept;
            case CHOICE -> Objects.requireNonNull(FormQuestion.said(kept, called));
            case TEXT, LINE -> kept;
        };
    }
}
