package heard.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a return in one folder, told apart by their first row, since councils name them as they like. A table that
 * comes twice is not read at all: nobody but the sender knows which file is the right one.
 */
final class ReturnFolder {

    private final Map<Table, Sheet> sheets = new EnumMap<>(Table.class);
    private final Map<Table, String> broken = new EnumMap<>(Table.class);
    private final List<FileProblem> problems = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private boolean isThere;

    static ReturnFolder in(Path folder) {
        ReturnFolder found = new ReturnFolder();
        if (!Files.isDirectory(folder)) {
            found.problems.add(new FileProblem(
                    folder.toString(), "There is no such folder. Give the folder that holds the CSV files."));
            return found;
        }
        found.isThere = true;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                found.take(file);
            }
        } catch (IOException | UncheckedIOException e) {
            found.problems.add(
                    new FileProblem(folder.toString(), "The folder could not be opened. Check who may read it."));
        }
        return found;
    }

    boolean isThere() {
        return isThere;
    }

    Optional<Sheet> sheet(Table table) {
        return Optional.ofNullable(sheets.get(table));
    }

    /** Whether a file of this table came that could not be read. */
    boolean isBroken(Table table) {
        return broken.containsKey(table);
    }

    List<FileProblem> problems() {
        return problems;
    }

    /** Files that are no part of what Heard reads, by name. */
    List<String> passedOver() {
        return Collections.unmodifiableList(passedOver);
    }

    private void take(Path path) {
        String file = String.valueOf(path.getFileName());
        String name = file.toLowerCase(Locale.ROOT);
        Optional<Table> named = Table.namedIn(file);
        if (name.startsWith(".")) {
            return;
        }
        boolean mayBeTable = name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".tsv");
        if (!mayBeTable && named.isEmpty()) {
            passedOver.add(file);
            return;
        }
        try {
            Sheet sheet = Sheet.of(file, Text.in(path));
            Optional<Table> table = Table.of(file, sheet.columns());
            if (table.isEmpty()) {
                passedOver.add(file);
            } else {
                take(table.get(), sheet);
            }
        } catch (Unreadable e) {
            if (mayBeTable || named.isPresent()) {
                problems.add(new FileProblem(file, e.sentence()));
                named.ifPresent(table -> broken.put(table, file));
            }
        }
    }

    private void take(Table table, Sheet sheet) {
        List<String> missing = sheet.columnsMissingFor(table.required());
        Sheet other = sheets.get(table);
        String already = other != null ? other.file() : broken.get(table);
        if (!sheet.hasColumnNames()) {
            problem(
                    table,
                    sheet.file(),
                    "Its first row does not name the columns. Put a first row over the values: " + table.firstRow()
                            + " (in any order).");
        } else if (!missing.isEmpty()) {
            problem(
                    table,
                    sheet.file(),
                    "The column" + (missing.size() == 1 ? " " : "s ") + String.join(" and ", missing)
                            + (missing.size() == 1 ? " is" : " are") + " missing. Its first row names "
                            + String.join(", ", sheet.columns()) + ".");
        } else if (already != null) {
            problem(
                    table,
                    sheet.file(),
                    "It holds the same table (" + table + ") as " + already
                            + ", so neither was read. Keep one of them in the folder.");
        } else {
            sheets.put(table, sheet);
        }
    }

    private void problem(Table table, String file, String reason) {
        problems.add(new FileProblem(file, reason));
        broken.put(table, file);
        sheets.remove(table);
    }
}
