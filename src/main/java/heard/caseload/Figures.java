package heard.caseload;

/**
 * How many children of a list wait for what. A child whose case is closed is counted in {@code closed} alone.
 *
 * @param answer children who said something that nobody has answered, or wait to be told of an answer
 * @param late children who were promised an answer by a day that has gone
 * @param due analyses due from today to the end of the month
 * @param unheard not heard for over six weeks, or in all that time since the case was opened
 * @param reviews in the next four weeks
 */
public record Figures(int children, int closed, int answer, int late, int overdue, int due, int unheard, int reviews) {

    int of(Only only) {
        return switch (only) {
            case ANSWER -> answer;
            case OVERDUE -> overdue;
            case DUE -> due;
            case UNHEARD -> unheard;
            case REVIEW -> reviews;
        };
    }
}
