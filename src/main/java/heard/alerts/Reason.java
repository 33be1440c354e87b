package heard.alerts;

/** Why somebody must look. Said to staff in words; no mail says it. */
public enum Reason {
    CHILD_SAYS_NOT_SAFE("pressed “I don’t feel safe”"),
    SOMEBODY_SAYS_NOT_SAFE(
            "was on a device where somebody pressed “I don’t feel safe” on an earlier page: it may have been another child"),
    CHOSE_NOT_SAFE("chose an answer that means not safe"),
    DANGER_WORDS("used words that may mean danger"),
    SAID_SOMETHING("said something"),
    WANTS_TO_TELL_WORKER("wants to tell only their worker"),
    WANTS_TO_TELL_ADVOCATE("wants to tell only an advocate"),
    WRONG_PINS("may have had someone try their card: too many wrong PINs"),
    CARD_SEEN("says that someone saw their card");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** What follows the child's name: Jayden pressed “I don’t feel safe”. */
    public String words() {
        return words;
    }
}
