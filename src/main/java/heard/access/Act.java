package heard.access;

/** What a role may do. Which children it may be done to is another question: see {@code permitted_children()}. */
public enum Act {
    READ_RECORDS,
    WRITE_RECORDS,
    SIGN_OFF_ANALYSES,
    ALLOCATE,
    /** How often what children say changes something, added up over a team or the service. */
    SEE_INFLUENCE,
    DESIGN_FORMS,
    /** What children are asked on their own site: written, translated, tried, published. */
    WRITE_QUESTIONS,
    /** One set of questions to all children of an age, or before a meeting. */
    SEND_QUESTIONS,
    IMPORT,
    /** The lists of words that may mean danger. */
    KEEP_WORDS,
    /** Nothing but one's own account: what everybody signed in may do. */
    BE_SIGNED_IN
}
