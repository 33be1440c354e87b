package heard.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The three tables of the looked-after return that Heard reads; each comes as one CSV file. */
@SuppressWarnings("ImmutableEnumChecker") // lists that List.of and Set.of made
enum Table {
    HEADER(
            List.of("CHILD", "DOB"),
            List.of("SEX", "ETHNIC", "UPN", "MOTHER", "MC_DOB"),
            Set.of("SEX", "ETHNIC", "UPN", "MOTHER", "MC_DOB"),
            Set.of()),
    /** Postcodes and the home's number are passed over: nothing in Heard needs to know where a child is hidden. */
    EPISODES(
            List.of("CHILD", "DECOM"),
            List.of("RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC", "REASON_PLACE_CHANGE"),
            Set.of("DECOM", "RNE", "LS", "CIN", "PLACE"),
            Set.of("HOME_POST", "PL_POST", "URN")),
    REVIEWS(List.of("CHILD", "REVIEW", "REVIEW_CODE"), List.of("DOB"), Set.of("REVIEW", "REVIEW_CODE"), Set.of());

    /** Columns that mark the return's other tables, some of which also carry SEX or a child's date of birth. */
    private static final Set<String> OF_OTHER_TABLES = Set.of(
            "DUC",
            "SDQ_SCORE",
            "IN_TOUCH",
            "DATE_INT",
            "DATE_PLACED",
            "PREV_PERM",
            "MISSING",
            "MIS_START",
            "SW_ID",
            "SW_DECOM");

    private final List<String> required;
    private final List<String> optional;
    private final Set<String> telling;
    private final Set<String> passedOver;

    Table(List<String> required, List<String> optional, Set<String> telling, Set<String> passedOver) {
        this.required = required;
        this.optional = optional;
        this.telling = telling;
        this.passedOver = passedOver;
    }

    /** The table whose columns these are, or else the one the file is named after; empty when it is none of ours. */
    static Optional<Table> of(String fileName, List<String> columns) {
        if (columns.stream().anyMatch(OF_OTHER_TABLES::contains)) {
            return Optional.empty();
        }
        Optional<Table> byColumns = Optional.empty();
        long most = 0;
        for (Table table : values()) {
            long matches = columns.stream().filter(table.telling::contains).count();
            if (matches > most) {
                most = matches;
                byColumns = Optional.of(table);
            }
        }
        return byColumns.isPresent() ? byColumns : namedIn(fileName);
    }

    static Optional<Table> namedIn(String fileName) {
        String name = fileName.toUpperCase(Locale.ROOT);
        if (name.contains("HEADER")) {
            return Optional.of(HEADER);
        }
        if (name.contains("REVIEW")) {
            return Optional.of(REVIEWS);
        }
        // swepisodes.csv tells of social workers and is another table of the return.
        return name.contains("EPISODE") && !name.contains("SWEPISODE") && !name.contains("SW_EPISODE")
                ? Optional.of(EPISODES)
                : Optional.empty();
    }

    static boolean isColumnOfAny(String column) {
        for (Table table : values()) {
            if (table.knows(column)) {
                return true;
            }
        }
        return false;
    }

    boolean knows(String column) {
        return required.contains(column) || optional.contains(column) || passedOver.contains(column);
    }

    List<String> required() {
        return required;
    }

    List<String> optional() {
        return optional;
    }

    String firstRow() {
        return String.join(",", required) + "," + String.join(",", optional);
    }

    /** "header.csv": what the file is usually called, for sentences about one that is not there. */
    String usualFile() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }
}
