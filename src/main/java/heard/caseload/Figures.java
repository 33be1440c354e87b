package heard.caseload;

/**
 * How many children of a list wait for what. A child whose case is closed is counted in {@code closed} alone.
 *
 * @param due analyses due from today to the end of the month
 * @param unheard not heard for over six weeks, or in all that time since the case was opened
 * @param reviews in the next four weeks
 */
public record Figures(int children, int closed, int overdue, int due, int unheard, int reviews) {

    int of(Only only) {
        return switch (only) {
            case OVERDUE -> overdue;
            case DUE -> due;
            case UNHEARD -> unheard;
            case REVIEW -> reviews;
        };
    }
}
