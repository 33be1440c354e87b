package heard.exchange;

/**
 * The rules of the return whose breach does not keep a row out: a council's own history comes in as it is and is put on a
 * list to correct. The name is kept with the row, so it must not change.
 */
enum Rule {
    CODE_DOES_NOT_FIT_AGE("Participation code does not fit the child's age"),
    REVIEW_WITHOUT_CODE("Review without a participation code"),
    REVIEW_BEFORE_BIRTH("Review before the child was born"),
    REVIEW_IN_FUTURE("Review in the future"),
    TWO_REVIEWS_ON_ONE_DAY("Two reviews on one day"),
    REVIEW_OF_SHORT_BREAKS_ONLY("Review of a child who only has short breaks (V3 or V4)"),
    BIRTH_DATES_DIFFER("Dates of birth differ"),
    UPN_FORM("Unique pupil number has the wrong form"),
    UPN_LETTER("Unique pupil number fails its check letter"),
    UPN_SHARED("Two children share a unique pupil number"),
    UPN_MISSING("No unique pupil number"),
    SEX_MISSING("Sex is not given"),
    ETHNICITY_MISSING("Ethnicity is not given"),
    OVERLAPPING_EPISODES("Episodes overlap"),
    EPISODE_BEFORE_BIRTH("Episode before the child was born"),
    EPISODE_IN_FUTURE("Episode starts or ends in the future"),
    END_WITHOUT_REASON("End of episode and its reason must come together"),
    REPEATED_ROW("The same child twice");

    private final String title;

    Rule(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
