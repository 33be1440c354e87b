package heard.children;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A review that was held, and how the child took part in it: PN0 to PN7, as the return has it. */
public record Review(LocalDate heldOn, @Nullable String participation) {

    public String inWords() {
        return participation == null
                ? "not given"
                : switch (participation) {
                    case "PN0" -> "Under 4 at the time";
                    case "PN1" -> "Was there and spoke for themselves";
                    case "PN2" -> "Was there; an advocate spoke for them";
                    case "PN3" -> "Was there and said it without speech";
                    case "PN4" -> "Was there and did not say anything";
                    case "PN5" -> "Was not there; an advocate spoke for them";
                    case "PN6" -> "Was not there and sent their views another way";
                    case "PN7" -> "Was not there and sent no views";
                    default -> participation;
                };
    }
}
