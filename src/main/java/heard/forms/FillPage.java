package heard.forms;

import heard.children.Banner;
import heard.pages.Choice;
import heard.pages.Errors;
import heard.pages.Said;
import heard.voice.How;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a form is filled or corrected.
 *
 * @param id the form's
 * @param saveId this save's, made with the page
 * @param base the version that is being corrected; 0 for a form that is new
 * @param keptAt when the draft was kept that the page goes on from; null if there was none
 * @param outdated the questions have changed since these were put; they can still be answered
 * @param against somebody else's correction that came first
 */
public record FillPage(
        Banner banner,
        Definition definition,
        FillIn typed,
        Errors errors,
        UUID id,
        UUID saveId,
        int base,
        @Nullable OffsetDateTime keptAt,
        boolean outdated,
        @Nullable Against against) {

    /**
     * Both texts, question by question, for those that differ.
     *
     * @param own the viewer saved the other one too: in a second window, or before going back
     */
    public record Against(Form theirs, List<Difference> differences, boolean own) {

        static Against between(Definition definition, Form theirs, Form mine, String called) {
            List<Difference> differences = new ArrayList<>();
            if (!theirs.happenedOn().equals(mine.happenedOn())) {
                differences.add(new Difference(
                        definition.dayLabel(), Said.date(theirs.happenedOn()), Said.date(mine.happenedOn())));
            }
            for (FormQuestion question : definition.questions()) {
                Answer one = theirs.answer(question.key()).orElse(null);
                Answer other = mine.answer(question.key()).orElse(null);
                if (!Objects.equals(one, other)) {
                    differences.add(new Difference(
                            question.labelFor(called),
                            inWords(question, one, called),
                            inWords(question, other, called)));
                }
            }
            return new Against(theirs, differences, Objects.equals(theirs.authorId(), mine.authorId()));
        }

        private static String inWords(FormQuestion question, @Nullable Answer answer, String called) {
            return answer == null ? "" : FormPage.inWords(question, answer.text(), called);
        }
    }

    public record Difference(String label, String theirs, String yours) {}

    public boolean isCorrection() {
        return base > 0;
    }

    public String called() {
        return banner.child().called();
    }

    public String action() {
        String forms = "/children/" + banner.child().id() + "/forms";
        return isCorrection() ? forms + "/" + id + "/correction" : forms;
    }

    public String keep() {
        return "/children/" + banner.child().id() + "/drafts/form/" + id;
    }

    public List<Choice> hows() {
        return hows(called());
    }

    static List<Choice> hows(String called) {
        return How.WRITTEN_DOWN.stream()
                .map(how -> new Choice(
                        how.name(),
                        switch (how) {
                            case SPOKEN -> called + " said it";
                            case WRITTEN -> called + " wrote it";
                            case DRAWN -> called + " drew it";
                            case SIGNED -> called + " signed it";
                            case SHOWN -> called + " showed it";
                            case OBSERVED -> "We saw it";
                            default -> "Somebody passed it on";
                        }))
                .toList();
    }
}
