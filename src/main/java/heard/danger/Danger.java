package heard.danger;

import java.util.UUID;

/**
 * A place in what somebody said that may mean danger.
 *
 * @param phrase as it stands in the list
 * @param from where it begins, in {@code char}s of the words as they were said
 * @param to where it ends, not included
 * @param negated whether a word like "not" stands before it. Shown to the reader; it lowers nothing: "he didn't hit me this time" is
 *     for a person to read
 */
public record Danger(UUID phraseId, String phrase, int from, int to, boolean negated) {}
