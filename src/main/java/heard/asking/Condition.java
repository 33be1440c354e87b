package heard.asking;

import java.util.Collections;
import java.util.Map;
import java.util.Set;

/** Asked only where one of these options of that earlier question was chosen. */
public record Condition(String ask, Set<String> options) {

    boolean isMetBy(Map<String, Set<String>> chosen) {
        return !Collections.disjoint(options, chosen.getOrDefault(ask, Set.of()));
    }
}
