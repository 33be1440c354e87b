package heard.profile;

/** How the words of a line come into the profile. */
public enum Way {
    /** All or a part of what stands in the record already. */
    SAID,
    /** The child says it now. */
    NOW,
    /** What the child said was written down wrongly in the profile. */
    RIGHT,
    /** A worker says it of the child. */
    OURS
}
