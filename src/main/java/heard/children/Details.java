package heard.children;

import org.jspecify.annotations.Nullable;

/** What people here may change about a child. Who was born when, and the council's own number, come from elsewhere. */
record Details(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String nameUsed,
        @Nullable String pronouns,
        @Nullable String communication,
        @Nullable String language,
        @Nullable String livesWith,
        Status status,
        @Nullable String upn,
        @Nullable String nhsNumber) {

    static Details of(Child child) {
        return new Details(
                child.givenName(),
                child.familyName(),
                child.nameUsed(),
                child.pronouns(),
                child.communication(),
                child.language(),
                child.livesWith(),
                child.status(),
                child.upn(),
                child.nhsNumber());
    }
}
