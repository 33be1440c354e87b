package heard.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of a sheet, read value by value; what cannot be read refuses the row, and reading goes on to name the rest. */
final class Row {

    private static final Pattern DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final int LONGEST_NUMBER = 40;

    private final int line;
    private final List<String> values;
    private final Map<String, Integer> places;
    private final Findings findings;

    Row(int line, List<String> values, Map<String, Integer> places, Findings findings) {
        this.line = line;
        this.values = values;
        this.places = places;
        this.findings = findings;
    }

    int line() {
        return line;
    }

    boolean isRefused() {
        return findings.refused(line);
    }

    boolean hasColumn(String column) {
        return places.containsKey(column);
    }

    /** The value without surrounding blanks; empty when the column or the value is missing. */
    String text(String column) {
        Integer place = places.get(column);
        return place == null || place >= values.size() ? "" : values.get(place).strip();
    }

    @Nullable
    String upperCase(String column) {
        String value = text(column);
        return value.isEmpty() ? null : value.toUpperCase(Locale.ROOT);
    }

    /** The council's number of the child; empty, and the row refused, when there is none. */
    String child() {
        String number = text("CHILD");
        if (number.isEmpty()) {
            refuse("CHILD", "CHILD is empty. Give the child's number, the same as in the header file.");
        } else if (number.length() > LONGEST_NUMBER || number.chars().anyMatch(Character::isISOControl)) {
            refuse(
                    "CHILD",
                    named("CHILD") + "is not a child's number. It must be on one line and have at most "
                            + LONGEST_NUMBER + " characters.");
        }
        return number;
    }

    /** The date, or null when there is none or it cannot be read; the latter refuses the row. */
    @Nullable
    LocalDate date(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            return null;
        }
        Matcher parts = DATE.matcher(value);
        if (!parts.matches()) {
            refuse(column, named(column) + "is not a date. Write it as dd/mm/yyyy.");
            return null;
        }
        int year = Integer.parseInt(parts.group(3));
        if (year < 1900 || year > 2199) {
            refuse(column, named(column) + "has the year " + parts.group(3) + ". Correct the year.");
            return null;
        }
        int month = Integer.parseInt(parts.group(2));
        int day = Integer.parseInt(parts.group(1));
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            refuse(
                    column,
                    named(column) + "is not a date that exists. Write it as dd/mm/yyyy"
                            + (month > 12 && day <= 12 ? ", the day before the month." : "."));
            return null;
        }
    }

    /** A date without which there is nothing to keep; null, and the row refused, when there is none. */
    @Nullable
    LocalDate neededDate(String column, String what) {
        if (text(column).isEmpty()) {
            refuse(column, column + " is empty. Give " + what + " as dd/mm/yyyy.");
            return null;
        }
        return date(column);
    }

    /** A code of the list in capitals, or null when there is none; one that is not in the list refuses the row. */
    @Nullable
    String code(String column, CodeList list) {
        String code = upperCase(column);
        if (code != null && list == CodeList.MOTHER && code.endsWith(".0")) {
            // Spreadsheets turn a column of numbers with gaps into decimals.
            code = code.substring(0, code.length() - 2);
        }
        if (code == null || list.has(code)) {
            return code;
        }
        refuse(column, named(column) + list.refusal());
        return null;
    }

    @Nullable
    Sex sex() {
        String code = upperCase("SEX");
        if (code == null) {
            return null;
        }
        return Sex.of(code).orElseGet(() -> {
            refuse("SEX", named("SEX") + "is not a sex of the return. It must be one of M, F, U, or 1 or 2.");
            return Sex.UNKNOWN;
        });
    }

    void refuse(String column, String reason) {
        findings.refuse(line, column, text(column), reason);
    }

    private String named(String column) {
        return column + " '" + Findings.shown(text(column)) + "' ";
    }
}
