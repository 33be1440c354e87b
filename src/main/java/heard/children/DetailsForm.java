package heard.children;

import heard.pages.Errors;
import heard.pages.Languages;
import heard.pages.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The details as they were typed. A value is never null: what the browser did not send is empty.
 *
 * @param version of the child when the form was opened
 */
public record DetailsForm(
        String givenName,
        String familyName,
        String nameUsed,
        String pronouns,
        String communication,
        String language,
        String livesWith,
        String status,
        String upn,
        String nhsNumber,
        String version) {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_TEXT = 300;

    /** One thing that two people wrote differently. */
    public record Difference(String label, String now, String yours) {}

    public DetailsForm(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String nameUsed,
            @Nullable String pronouns,
            @Nullable String communication,
            @Nullable String language,
            @Nullable String livesWith,
            @Nullable String status,
            @Nullable String upn,
            @Nullable String nhsNumber,
            @Nullable String version) {
        this.givenName = kept(givenName);
        this.familyName = kept(familyName);
        this.nameUsed = kept(nameUsed);
        this.pronouns = kept(pronouns);
        this.communication = kept(communication);
        this.language = kept(language);
        this.livesWith = kept(livesWith);
        this.status = kept(status);
        this.upn = kept(upn);
        this.nhsNumber = kept(nhsNumber);
        this.version = kept(version);
    }

    static DetailsForm of(Details details, int version) {
        return new DetailsForm(
                details.givenName(),
                details.familyName(),
                details.nameUsed(),
                details.pronouns(),
                details.communication(),
                details.language(),
                details.livesWith(),
                details.status().name(),
                details.upn(),
                details.nhsNumber() == null ? null : new NhsNumber(details.nhsNumber()).grouped(),
                Integer.toString(version));
    }

    DetailsForm at(int newVersion) {
        return new DetailsForm(
                givenName,
                familyName,
                nameUsed,
                pronouns,
                communication,
                language,
                livesWith,
                status,
                upn,
                nhsNumber,
                Integer.toString(newVersion));
    }

    /**
     * @param now the child as they stand: a number that came in wrong with an import does not stop anything else from being put
     *     right, as long as nobody touches it
     */
    Errors check(Child now) {
        Errors errors = Errors.none();
        errors.addIfLonger("nameUsed", nameUsed, LONGEST_NAME);
        errors.addIfLonger("givenName", givenName, LONGEST_NAME);
        errors.addIfLonger("familyName", familyName, LONGEST_NAME);
        errors.addIfLonger("pronouns", pronouns, LONGEST_NAME);
        errors.addIfLonger("communication", communication, LONGEST_TEXT);
        errors.addIfLonger("livesWith", livesWith, LONGEST_TEXT);
        if (!language.isEmpty() && !Languages.isOne(language)) {
            errors.add("language", "Choose a language from the list.");
        }
        if (statusTyped().isEmpty()) {
            errors.add("status", "Say why the service works with this child.");
        }
        if (!upnTyped().equals(kept(now.upn()))) {
            checkUpn(errors);
        }
        if (!nhsTyped().equals(kept(now.nhsNumber()))) {
            checkNhsNumber(errors);
        }
        return errors;
    }

    /** Only after {@link #check}. */
    Details details() {
        return new Details(
                orNull(givenName),
                orNull(familyName),
                orNull(nameUsed),
                orNull(pronouns),
                orNull(communication),
                orNull(language),
                orNull(livesWith),
                statusTyped().orElse(Status.OTHER),
                orNull(upnTyped()),
                orNull(nhsTyped()));
    }

    /** What is no version at all is an old one: then both texts are shown, and nothing is lost. */
    int openedOn() {
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    List<Difference> against(DetailsForm now) {
        List<Difference> all = new ArrayList<>();
        differ(all, "Name used", now.nameUsed, nameUsed);
        differ(all, "Given name", now.givenName, givenName);
        differ(all, "Family name", now.familyName, familyName);
        differ(all, "Pronouns", now.pronouns, pronouns);
        differ(all, "How they communicate", now.communication, communication);
        differ(all, "Language", Languages.inEnglish(now.language), Languages.inEnglish(language));
        differ(all, "Lives with", now.livesWith, livesWith);
        differ(all, "Why we work with them", now.statusInWords(), statusInWords());
        differ(all, "UPN", now.upnTyped(), upnTyped());
        differ(all, "NHS number", now.nhsTyped(), nhsTyped());
        return all;
    }

    private void checkUpn(Errors errors) {
        Upn typed = new Upn(upnTyped());
        if (typed.value().isEmpty() || typed.saysUnknown()) {
            return;
        }
        if (!typed.hasTheForm()) {
            errors.add("upn", "A UPN is a letter and twelve digits, as in H801200001001. Check it and type it again.");
        } else if (!typed.hasTheRightLetter()) {
            errors.add(
                    "upn",
                    "The first letter of this UPN does not go with its digits: it would be " + typed.rightLetter()
                            + ". One of them is wrong; check the number with the school.");
        }
    }

    private void checkNhsNumber(Errors errors) {
        NhsNumber typed = new NhsNumber(nhsTyped());
        if (typed.digits().isEmpty()) {
            return;
        }
        if (!typed.hasTheForm()) {
            errors.add("nhsNumber", "An NHS number has ten digits, as in 943 476 5919. Check it and type it again.");
        } else if (!typed.hasTheRightLastDigit()) {
            errors.add(
                    "nhsNumber",
                    "The last digit of this NHS number does not go with the others, so one of them is wrong. Check it against"
                            + " a letter from the NHS.");
        }
    }

    private String upnTyped() {
        return upn.replaceAll("\\s+", "").toUpperCase(Locale.UK);
    }

    private String nhsTyped() {
        return nhsNumber.replaceAll("[\\s-]+", "");
    }

    private Optional<Status> statusTyped() {
        return Sent.named(Status.class, status);
    }

    private String statusInWords() {
        return statusTyped().map(Status::title).orElse(status);
    }

    private static void differ(List<Difference> all, String label, String now, String yours) {
        if (!now.equals(yours)) {
            all.add(new Difference(label, now, yours));
        }
    }

    /** Control characters, which no person types and the database cannot keep, become spaces. */
    private static String kept(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static @Nullable String orNull(String typed) {
        return typed.isEmpty() ? null : typed;
    }
}
