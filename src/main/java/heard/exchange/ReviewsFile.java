package heard.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads REVIEWS. A code without a date is refused, because a review on no day cannot be put into a child's story; a date
 * without a code is kept, because the review was held and only how the child took part is missing.
 */
final class ReviewsFile {

    private static final Comparator<ReviewRow> BY_CHILD_AND_DAY = Comparator.comparing(ReviewRow::child)
            .thenComparing(ReviewRow::heldOn)
            .thenComparing(review -> Objects.toString(review.participation(), ""))
            .thenComparingInt(ReviewRow::line);

    private final Findings findings;
    private final LocalDate today;
    private final Births births;
    private final Set<String> onShortBreaksOnly;
    private final List<ReviewRow> reviews = new ArrayList<>();

    ReviewsFile(Findings findings, LocalDate today, Births births, Set<String> onShortBreaksOnly) {
        this.findings = findings;
        this.today = today;
        this.births = births;
        this.onShortBreaksOnly = onShortBreaksOnly;
    }

    int read(Sheet sheet) throws Unreadable {
        List<ReviewRow> found = new ArrayList<>();
        int rows = sheet.forEachRow(findings, row -> {
            ReviewRow review = reviewIn(row);
            if (review != null) {
                found.add(review);
            }
        });
        found.sort(BY_CHILD_AND_DAY);
        for (ReviewRow review : found) {
            ReviewRow previous = reviews.isEmpty() ? null : reviews.getLast();
            boolean sameDay = previous != null
                    && previous.child().equals(review.child())
                    && previous.heldOn().equals(review.heldOn());
            if (previous == null || !sameDay) {
                reviews.add(review);
            } else {
                list(
                        review,
                        "REVIEW",
                        Rule.TWO_REVIEWS_ON_ONE_DAY,
                        "The child has another review on the same day, on line " + previous.line()
                                + ". Take out the one that was not held, or correct its date.");
                reviews.add(review.at(previous.ordinal() + 1));
            }
        }
        return rows;
    }

    List<ReviewRow> reviews() {
        return reviews;
    }

    private @Nullable ReviewRow reviewIn(Row row) {
        String child = row.child();
        LocalDate born = births.of(child, row);
        LocalDate heldOn = row.neededDate("REVIEW", "the day of the review");
        String participation = row.code("REVIEW_CODE", CodeList.PARTICIPATION);
        LocalDate bornAsWritten = row.date("DOB");
        if (born == null || heldOn == null || row.isRefused()) {
            return null;
        }
        ReviewRow review = new ReviewRow(row.line(), child, heldOn, 1, participation);
        if (bornAsWritten != null && !bornAsWritten.equals(born)) {
            findings.list(
                    row.line(),
                    child,
                    "DOB",
                    row.text("DOB"),
                    Rule.BIRTH_DATES_DIFFER,
                    "DOB '" + row.text("DOB") + "' is not the child's date of birth in the header file ("
                            + Ssda903.written(born) + "). Correct the one that is wrong.");
        }
        if (heldOn.isBefore(born)) {
            list(
                    review,
                    "REVIEW",
                    Rule.REVIEW_BEFORE_BIRTH,
                    "REVIEW '" + row.text("REVIEW") + "' is before the child was born. Correct the date.");
        } else if (participation != null) {
            checkAge(review, born, participation);
        }
        check(review, row);
        return review;
    }

    private void check(ReviewRow review, Row row) {
        if (review.heldOn().isAfter(today)) {
            list(
                    review,
                    "REVIEW",
                    Rule.REVIEW_IN_FUTURE,
                    "REVIEW '" + row.text("REVIEW")
                            + "' is in the future. Correct the date, or leave the row out until the review was held.");
        }
        if (review.participation() == null) {
            list(
                    review,
                    "REVIEW_CODE",
                    Rule.REVIEW_WITHOUT_CODE,
                    "REVIEW_CODE is empty. Say how the child took part, PN0 to PN7.");
        }
        if (onShortBreaksOnly.contains(review.child())) {
            list(
                    review,
                    "REVIEW",
                    Rule.REVIEW_OF_SHORT_BREAKS_ONLY,
                    "All episodes of this child are V3 or V4, for which the return takes no reviews. Check the legal"
                            + " status, or leave the review out of the return.");
        }
    }

    /** PN0 says under 4, the others 4 or over; on the fourth birthday itself either will do. */
    private void checkAge(ReviewRow review, LocalDate born, String participation) {
        LocalDate fourthBirthday = born.plusYears(4);
        boolean saysUnderFour = participation.equals("PN0");
        if (saysUnderFour && review.heldOn().isAfter(fourthBirthday)) {
            list(
                    review,
                    "REVIEW_CODE",
                    Rule.CODE_DOES_NOT_FIT_AGE,
                    "REVIEW_CODE 'PN0' is for a child under 4, but the child was "
                            + born.until(review.heldOn()).getYears()
                            + " at the review. Give PN1 to PN7, or correct the date.");
        } else if (!saysUnderFour && review.heldOn().isBefore(fourthBirthday)) {
            list(
                    review,
                    "REVIEW_CODE",
                    Rule.CODE_DOES_NOT_FIT_AGE,
                    "REVIEW_CODE '" + participation + "' is for a child of 4 or over, but the child was "
                            + born.until(review.heldOn()).getYears()
                            + " at the review. Give PN0, or correct the date.");
        }
    }

    private void list(ReviewRow review, String field, Rule rule, String reason) {
        String value = field.equals("REVIEW")
                ? Ssda903.written(review.heldOn())
                : Objects.toString(review.participation(), "");
        findings.list(review.line(), review.child(), field, value, rule, reason);
    }
}
