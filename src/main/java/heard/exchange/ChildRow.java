package heard.exchange;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of HEADER: one child. The number is the council's own and stands for the child in all three files.
 *
 * @param upn as written, so it may be UN1 to UN5 (unknown) or fail its check letter
 * @param mother null when the return does not say
 * @param motherOf date of birth of the child she is mother of
 */
record ChildRow(
        int line,
        String child,
        LocalDate dateOfBirth,
        @Nullable Sex sex,
        @Nullable String ethnicity,
        @Nullable String upn,
        @Nullable Boolean mother,
        @Nullable LocalDate motherOf) {

    /** Two rows with one number are about one child only if these agree; else they may be two children. */
    boolean isTheSameChildAs(ChildRow other) {
        return child.equals(other.child)
                && dateOfBirth.equals(other.dateOfBirth)
                && sex == other.sex
                && Objects.equals(upn, other.upn);
    }
}
