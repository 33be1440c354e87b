package heard.danger;

/**
 * A word that a phrase looks for, taken apart once and not with every word that a child typed.
 *
 * @param letters without the stars
 * @param anyBeginning whether any letters may stand before them; {@code anyEnd} after them
 */
record Wanted(String letters, boolean anyBeginning, boolean anyEnd) {

    private static final String STAR = "*";

    static Wanted of(String written) {
        boolean anyBeginning = written.startsWith(STAR);
        boolean anyEnd = written.endsWith(STAR);
        return new Wanted(
                written.substring(anyBeginning ? 1 : 0, written.length() - (anyEnd ? 1 : 0)), anyBeginning, anyEnd);
    }

    /** @param loose in a phrase of several words a shorter word may be misspelt: the others hold it */
    boolean fits(String word, boolean loose) {
        if (anyBeginning) {
            return anyEnd ? word.contains(letters) : word.endsWith(letters);
        }
        if (anyEnd ? word.startsWith(letters) : word.equals(letters)) {
            return true;
        }
        int shortest = loose ? 4 : 6;
        boolean four = letters.length() == 4;
        if (letters.length() < shortest
                // "them" is not "the", but "hert" may be "hurt".
                || (four && (word.length() < 4 || (!anyEnd && word.length() > 4)))
                || word.charAt(0) != letters.charAt(0)
                || word.length() < letters.length() - 1) {
            return false;
        }
        if (anyEnd) {
            int longest = Math.min(letters.length() + 1, word.length());
            for (int length = letters.length() - 1; length <= longest; length++) {
                if (isOneSlipFrom(word, length)) {
                    return true;
                }
            }
            return false;
        }
        return isOneSlipFrom(word, word.length());
    }

    /**
     * One letter more, less, other, or two that changed places; never the first.
     *
     * @param length how much of the word is looked at, from its beginning
     */
    private boolean isOneSlipFrom(String word, int length) {
        int more = letters.length() - length;
        if (Math.abs(more) > 1) {
            return false;
        }
        int same = 0;
        while (same < letters.length() && same < length && letters.charAt(same) == word.charAt(same)) {
            same++;
        }
        int rest = letters.length() - same;
        if (more > 0) {
            return letters.regionMatches(same + 1, word, same, rest - 1);
        }
        if (more < 0) {
            return letters.regionMatches(same, word, same + 1, rest);
        }
        return rest == 0
                || letters.regionMatches(same + 1, word, same + 1, rest - 1)
                || (rest > 1
                        && letters.charAt(same) == word.charAt(same + 1)
                        && letters.charAt(same + 1) == word.charAt(same)
                        && letters.regionMatches(same + 2, word, same + 2, rest - 2));
    }
}
