package heard.asking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A set of questions in one version.
 *
 * @param id of this version
 * @param setId what all its versions share
 * @param title by language; English always
 */
public record QuestionSet(
        UUID id,
        UUID setId,
        int version,
        Map<String, String> title,
        Look look,
        Occasion occasion,
        Ages ages,
        List<Ask> asks) {

    public String title(String language) {
        return Words.in(title, language);
    }

    public Optional<Ask> ask(String key) {
        return asks.stream().filter(ask -> ask.key().equals(key)).findFirst();
    }

    /**
     * The questions that are asked, given the answers so far. One that hangs on a question that is itself not asked any more is not
     * asked either, whatever was once answered there.
     *
     * @param chosen the keys of the options chosen, by the key of the question; nothing for one that was passed over
     */
    public List<Ask> path(Map<String, Set<String>> chosen) {
        List<Ask> path = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (Ask ask : asks) {
            Condition onlyIf = ask.onlyIf();
            if (onlyIf == null || (asked.contains(onlyIf.ask()) && onlyIf.isMetBy(chosen))) {
                path.add(ask);
                asked.add(ask.key());
            }
        }
        return List.copyOf(path);
    }

    /** Whether what was chosen at this question says that the child is not safe. */
    public boolean saysNotSafe(String askKey, Set<String> chosen) {
        return ask(askKey).stream()
                .flatMap(ask -> ask.options().stream())
                .anyMatch(option -> option.notSafe() && chosen.contains(option.key()));
    }
}
