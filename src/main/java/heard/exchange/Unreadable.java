package heard.exchange;

/** A whole file that cannot be read; the message is a sentence for the person who sent it. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
