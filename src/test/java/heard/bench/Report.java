package heard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The rows, as a table and as {@code target/bench.json}. What is not reached stands there as it is. */
final class Report {

    /**
     * @param limit the same work done bare in the same run, or a fixed bound
     * @param ratio value to limit
     * @param aim what the ratio should be, with {@code >=} or {@code <=} before it; empty where nothing is asked
     */
    record Row(String name, double value, String unit, double limit, double ratio, String aim, boolean reached) {}

    private final List<Row> rows = new ArrayList<>();

    /** A rate beside the bare rate. */
    void ofBare(String name, double value, String unit, double bare, double atLeast) {
        double ratio = value / bare;
        add(new Row(name, value, unit, bare, ratio, atLeast <= 0 ? "" : ">= " + atLeast, ratio >= atLeast));
    }

    /** Something that must be no more than a bound. */
    void atMost(String name, double value, String unit, double bound) {
        add(new Row(name, value, unit, bound, value / bound, "<= 1", value <= bound));
    }

    void atLeast(String name, double value, String unit, double bound) {
        add(new Row(name, value, unit, bound, value / bound, ">= 1", value >= bound));
    }

    /** For the reader: nothing is asked of it. */
    void told(String name, double value, String unit) {
        add(new Row(name, value, unit, Double.NaN, Double.NaN, "", true));
    }

    private void add(Row row) {
        rows.add(row);
        System.out.println(line(row));
    }

    static void heading() {
        System.out.printf(Locale.ROOT, "%-66s %10s %-9s %10s %7s %-8s%n", "", "value", "unit", "limit", "ratio", "aim");
    }

    private static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "%-66s %10s %-9s %10s %7s %-8s %s",
                row.name(),
                number(row.value()),
                row.unit(),
                number(row.limit()),
                number(row.ratio()),
                row.aim(),
                row.reached() ? "" : "NOT REACHED");
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.2f", value);
    }

    void write(Path file) throws IOException {
        Files.writeString(
                file,
                rows.stream()
                        .map(row -> String.format(
                                Locale.ROOT,
                                "  {\"name\": \"%s\", \"value\": %s, \"unit\": \"%s\", \"limit\": %s, \"ratio\": %s, \"aim\": \"%s\", \"reached\": %s}",
                                row.name(),
                                json(row.value()),
                                row.unit(),
                                json(row.limit()),
                                json(row.ratio()),
                                row.aim(),
                                row.reached()))
                        .collect(Collectors.joining(",\n", "[\n", "\n]\n")));
        long missed = rows.stream().filter(row -> !row.reached()).count();
        System.out.println((rows.size() - missed) + " rows as wanted or only told, " + missed
                + " not reached. Written to " + file);
    }

    private static String json(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? "null" : String.format(Locale.ROOT, "%.4f", value);
    }
}
