package heard.story;

/** What a story is made of. Each can be withheld; to an answer and to a letter the child can say something back. */
public enum Thing {
    /** What the child said. */
    ENTRY,
    /** What was done about it, in the words in which the child was told. */
    ANSWER,
    /** A letter, a plan or a story that the child was given. */
    LETTER,
    /** A map of their people or their family. */
    MAP
}
