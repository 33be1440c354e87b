package heard.search;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was typed, as PostgreSQL understood it.
 *
 * @param query a tsquery in its text form; empty when nothing is left to look for, as with {@code the}
 * @param wanted the part of it that is looked for, without what a minus left out
 */
record Asked(String query, String wanted) {

    private static final Pattern STEM = Pattern.compile("'((?:[^']|'')*)'");

    boolean isEmpty() {
        return query.isEmpty();
    }

    /** The stems that are marked where they are found. */
    Set<String> stems() {
        return STEM.matcher(wanted)
                .results()
                .map((MatchResult found) -> found.group(1).replace("''", "'"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
