package heard.forms;

import heard.children.Banner;
import heard.pages.Choice;
import heard.pages.Errors;
import heard.voice.How;
import java.time.OffsetDateTime;
import java.util.List;
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

    /** Both texts, question by question, for those that differ. */
    public record Against(Form theirs, List<Difference> differences) {}

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
