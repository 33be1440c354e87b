package heard.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One CSV file whose first row names its columns. Any order, any case; commas, semicolons or tabs between them; any line
 * ends. Lines are counted as an editor counts them, so that line 14 here is line 14 there.
 */
final class Sheet {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private final String file;
    private final Text text;
    private final char separator;
    private final List<String> columns;
    private final int headerLine;

    private Sheet(String file, Text text, char separator, List<String> columns, int headerLine) {
        this.file = file;
        this.text = text;
        this.separator = separator;
        this.columns = columns;
        this.headerLine = headerLine;
    }

    static Sheet of(String file, Text text) throws Unreadable {
        char separator = separatorOf(text.text());
        Iterator<CsvRecord> records = records(text.text(), separator);
        try {
            CsvRecord first = records.next();
            return new Sheet(
                    file,
                    text,
                    separator,
                    first.getFields().stream().map(Sheet::columnName).toList(),
                    (int) first.getStartingLineNumber());
        } catch (CsvParseException e) {
            throw neverClosed();
        }
    }

    String file() {
        return file;
    }

    String encoding() {
        return text.encoding();
    }

    List<String> columns() {
        return columns;
    }

    boolean hasColumnNames() {
        return columns.stream().anyMatch(Table::isColumnOfAny);
    }

    /** Gives each row after the first that is not blank; the number of rows given is returned. */
    int forEachRow(Findings findings, Consumer<Row> reader) throws Unreadable {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (Table.isColumnOfAny(columns.get(i)) && places.put(columns.get(i), i) != null) {
                throw new Unreadable("Its first row names the column " + columns.get(i) + " twice. Take one out.");
            }
        }
        int rows = 0;
        int before = 0;
        String rest = text.text();
        try {
            Iterator<CsvRecord> records = records(rest, separator);
            while (records.hasNext()) {
                CsvRecord found = records.next();
                int line = before + (int) found.getStartingLineNumber();
                if (line == headerLine || found.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                rows++;
                String unclosed = swallowing(found);
                if (unclosed != null) {
                    findings.refuse(
                            line,
                            "",
                            unclosed,
                            "A quotation mark on this line is not closed, so this row could not be read. Close it or take it"
                                    + " out.");
                    rest = after(rest, line - before);
                    before = line;
                    records = records(rest, separator);
                } else if (hasNoMoreValuesThanNames(found, line, findings)) {
                    reader.accept(new Row(line, found.getFields(), places, findings));
                }
            }
        } catch (CsvParseException e) {
            throw neverClosed();
        }
        return rows;
    }

    /** The value that took in the rows after it, because a quotation mark was not closed; they are read on their own then. */
    private @Nullable String swallowing(CsvRecord found) {
        return found.getFields().stream()
                .filter(value -> value.lines().skip(1).anyMatch(this::looksLikeARow) || swallowsItsOwnRow(found, value))
                .findFirst()
                .orElse(null);
    }

    /** The text without its first lines. */
    private static String after(String text, int lines) {
        Matcher end = LINE_END.matcher(text);
        for (int n = 0; n < lines; n++) {
            if (!end.find()) {
                return "";
            }
        }
        return text.substring(end.end());
    }

    /** A row with more would have them under the wrong names. */
    private boolean hasNoMoreValuesThanNames(CsvRecord found, int line, Findings findings) {
        for (int i = columns.size(); i < found.getFieldCount(); i++) {
            if (!found.getField(i).isBlank()) {
                findings.refuse(
                        line,
                        "",
                        found.getField(i),
                        "This row has " + found.getFieldCount() + " values where the first row names " + columns.size()
                                + " columns. Put a value that holds a comma in quotation marks.");
                return false;
            }
        }
        return true;
    }

    /** On the last line nothing comes after it: the values that are missing are the ones in it. */
    private boolean swallowsItsOwnRow(CsvRecord found, String value) {
        int missing = columns.size() - found.getFieldCount();
        return missing > 0 && separators(value) >= missing;
    }

    private boolean looksLikeARow(String line) {
        return columns.size() > 1 && separators(line) >= columns.size() - 1;
    }

    private long separators(String text) {
        return text.chars().filter(c -> c == separator).count();
    }

    private static Iterator<CsvRecord> records(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)
                .iterator();
    }

    private static char separatorOf(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (first.contains(",")) {
            return ',';
        }
        return first.contains(";") ? ';' : first.contains("\t") ? '\t' : ',';
    }

    private static String columnName(String written) {
        return written.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }

    private static Unreadable neverClosed() {
        return new Unreadable("A quotation mark opens and is never closed. Close it or take it out.");
    }

    List<String> columnsNotUsedBy(Table table) {
        return columns.stream()
                .filter(c -> !c.isBlank() && !table.knows(c))
                .distinct()
                .toList();
    }

    List<String> columnsMissingFor(List<String> wanted) {
        List<String> missing = new ArrayList<>(wanted);
        missing.removeAll(columns);
        return missing;
    }
}
