package heard.story;

/** Whose word it is that a story is shown. */
public enum Side {
    WORKER,
    CHILD
}
