package heard.exchange;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When each child was born, by number: as the header file says, or else as Heard has it already. */
final class Births {

    private final Map<String, ChildRow> inHeader;
    private final Map<String, String> shared;
    private final Map<String, LocalDate> known;

    Births(Map<String, ChildRow> inHeader, Map<String, String> shared, Map<String, LocalDate> known) {
        this.inHeader = inHeader;
        this.shared = shared;
        this.known = known;
    }

    /** The date of birth; null, and the row refused, when nobody knows the child. */
    @Nullable
    LocalDate of(String child, Row row) {
        if (child.isEmpty()) {
            return null;
        }
        String lines = shared.get(child);
        if (lines != null) {
            row.refuse(
                    "CHILD",
                    "CHILD '" + Findings.shown(child) + "' is the number of two children, on lines " + lines
                            + " of the header file, so this row could be either's. Correct the header file first.");
            return null;
        }
        ChildRow header = inHeader.get(child);
        LocalDate born = header != null ? header.dateOfBirth() : known.get(child);
        if (born == null) {
            row.refuse(
                    "CHILD",
                    "CHILD '" + Findings.shown(child)
                            + "' is not a child of the header file, nor one that Heard knows. Add the child to the"
                            + " header file, or correct the number.");
        }
        return born;
    }
}
