package heard.exchange;

/** A row that was kept although it breaks a rule of the return; the child's number is there so that it can be found. */
record ToCorrect(String file, int line, String child, String field, String value, Rule rule, String reason) {

    String sentence() {
        return file + ", line " + line + ": " + reason;
    }
}
