package heard.children;

import heard.pages.Errors;
import heard.pages.Said;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A child or young person, as everybody who works with them should first see them.
 *
 * @param localNumber the council's own number; the one thing that an imported child always has
 * @param nameUsed what they want to be called, where it differs from the given name
 * @param sex F, M or U, as the returns write it
 * @param communication how they communicate, in plain words
 * @param language BCP 47, the language they speak best
 * @param version grows with each change of the details; a form that was opened on an older one is stale
 */
public record Child(
        UUID id,
        String localNumber,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String nameUsed,
        @Nullable String pronouns,
        LocalDate bornOn,
        String sex,
        @Nullable String ethnicity,
        @Nullable String upn,
        @Nullable String nhsNumber,
        Status status,
        @Nullable String communication,
        @Nullable String language,
        @Nullable String livesWith,
        @Nullable UUID teamId,
        LocalDate caseOpenedOn,
        @Nullable LocalDate caseClosedOn,
        boolean restricted,
        int version) {

    /** What they are called: Jayden. A child known by number alone is called by it until somebody writes the name down. */
    public String called() {
        return called(nameUsed, givenName, localNumber);
    }

    public static String called(@Nullable String nameUsed, @Nullable String givenName, String localNumber) {
        return nameUsed != null ? nameUsed : givenName != null ? givenName : "Child " + localNumber;
    }

    /** Jayden Okoro. */
    public String fullName() {
        return familyName == null ? called() : called() + " " + familyName;
    }

    public boolean isOpen() {
        return caseClosedOn == null;
    }

    /** Nothing wrong while it is; else why nothing is saved here: {@code so nothing new can be added}. */
    public Errors closed(String so) {
        Errors errors = Errors.none();
        return caseClosedOn == null
                ? errors
                : errors.add(
                        "closed",
                        called() + "’s case was closed on " + Said.date(caseClosedOn) + ", so " + so
                                + ". If it should be open, ask your manager.");
    }
}
