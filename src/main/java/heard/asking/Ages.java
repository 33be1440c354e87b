package heard.asking;

import org.jspecify.annotations.Nullable;

/**
 * For whom a set is meant, in whole years, both ends within.
 *
 * @param from null: from birth
 * @param to null: without an upper end
 */
public record Ages(@Nullable Integer from, @Nullable Integer to) {

    public static final Ages ALL = new Ages(null, null);

    /** 8 to 12; 13 and over; up to 7. */
    public String inWords() {
        if (from == null) {
            return to == null ? "any age" : "up to " + to;
        }
        return to == null ? from + " and over" : from.equals(to) ? String.valueOf(from) : from + " to " + to;
    }

    public boolean holds(int years) {
        return (from == null || from <= years) && (to == null || years <= to);
    }

    @Override
    public String toString() {
        return inWords();
    }
}
