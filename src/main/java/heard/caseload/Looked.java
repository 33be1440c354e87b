package heard.caseload;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find a child: names, a number, or a date of birth in any of the ways in which people write one.
 *
 * @param bornOn the day, where it is one
 * @param noSuchDay whether it looks like a day that does not exist, as 31 February
 */
record Looked(String typed, @Nullable LocalDate bornOn, boolean noSuchDay) {

    static final int LONGEST = 100;

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\\d{1,2}|[a-z]{3,9})[-/., ]+(\\d{4}|\\d{2})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([a-z]{3,9})[-/., ]+(\\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\\d{4}|\\d{2})");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Map<String, Integer> ALSO = Map.of("sept", 9);

    static Looked forWhat(String typed, LocalDate today) {
        String kept = typed.replaceAll("\\p{Cntrl}", " ").strip();
        String text = kept.toLowerCase(Locale.UK).replaceAll("\\s+", " ").replace(" of ", " ");
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(kept, yearFirst.group(1), yearFirst.group(2), yearFirst.group(3), today);
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches() && month(dayFirst.group(2)) != 0) {
            return day(kept, dayFirst.group(3), dayFirst.group(2), dayFirst.group(1), today);
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches() && month(monthFirst.group(1)) != 0) {
            return day(kept, monthFirst.group(3), monthFirst.group(1), monthFirst.group(2), today);
        }
        return new Looked(kept, null, false);
    }

    boolean isEmpty() {
        return typed.isEmpty();
    }

    /** Beginnings of words, each of which a child's names or number must have; the database makes them plain. */
    List<String> words() {
        return Arrays.stream(typed.split("[^\\p{L}\\p{M}\\p{N}'’`]+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .limit(8)
                .toList();
    }

    /** Without spaces, as a number is kept: {@code 943 476 5919} is 9434765919. */
    String asNumber() {
        return typed.replaceAll("\\s+", "").toUpperCase(Locale.UK);
    }

    private static Looked day(String typed, String year, String month, String day, LocalDate today) {
        try {
            int written = Integer.parseInt(year);
            int full =
                    year.length() == 4 ? written : 2000 + written > today.getYear() ? 1900 + written : 2000 + written;
            return new Looked(typed, LocalDate.of(full, month(month), Integer.parseInt(day)), false);
        } catch (DateTimeException e) {
            return new Looked(typed, null, true);
        }
    }

    /** 1 to 12 for a month that is written out, shortened or a number (whatever number that is); 0 for another word. */
    private static int month(String written) {
        if (Character.isDigit(written.charAt(0))) {
            int number = Integer.parseInt(written);
            return number == 0 ? 13 : number;
        }
        for (int i = 0; i < MONTHS.size(); i++) {
            if (written.equals(MONTHS.get(i)) || written.equals(MONTHS.get(i).substring(0, 3))) {
                return i + 1;
            }
        }
        return ALSO.getOrDefault(written, 0);
    }
}
