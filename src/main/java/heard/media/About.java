package heard.media;

/** What a file belongs to. */
public enum About {
    SESSION,
    FORM,
    CONTRIBUTION,
    YOU_SAY,
    LETTER
}
