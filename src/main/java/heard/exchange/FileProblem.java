package heard.exchange;

/** A whole file that was not read, or is not there, and why. */
record FileProblem(String file, String reason) {

    String sentence() {
        return file + ": " + reason;
    }
}
