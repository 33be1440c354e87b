package heard.exchange;

/** A row that cannot be read and so was left out. The reason is a whole sentence that says what to do. */
public record Refusal(String file, int line, String field, String value, String reason) {

    /** "reviews.csv, line 14: REVIEW '31/02/2020' is not a date that exists. Write it as dd/mm/yyyy." */
    public String sentence() {
        return file + ", line " + line + ": " + reason;
    }
}
