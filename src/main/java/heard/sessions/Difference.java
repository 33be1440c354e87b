package heard.sessions;

/**
 * Where two texts part and meet again, by whole words.
 *
 * @param before what both begin with
 * @param changed what only this one has
 * @param after what both end with
 */
public record Difference(String before, String changed, String after) {

    public boolean isNone() {
        return changed.isEmpty();
    }

    /** What of {@code text} is not in {@code other}, in one piece. */
    static Difference of(String text, String other) {
        int most = Math.min(text.length(), other.length());
        int from = 0;
        while (from < most && text.charAt(from) == other.charAt(from)) {
            from++;
        }
        if (from < text.length() || from < other.length()) {
            while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
                from--;
            }
        }
        int end = 0;
        while (end < most - from && text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        while (end > 0 && !Character.isWhitespace(text.charAt(text.length() - end))) {
            end--;
        }
        int to = text.length() - end;
        return new Difference(text.substring(0, from), text.substring(from, to), text.substring(to));
    }
}
