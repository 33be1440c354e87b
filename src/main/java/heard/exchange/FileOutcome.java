package heard.exchange;

import java.util.List;

/**
 * What became of one file, in rows. Every row read is added, changed, unchanged or refused; to correct counts rows among
 * the first three, each once however many rules it breaks. The notes say what the reader decided (encoding, columns).
 */
record FileOutcome(
        String file,
        Table table,
        List<String> notes,
        int read,
        int added,
        int changed,
        int unchanged,
        int toCorrect,
        int refused) {

    /** The rows that may be kept; a child who is there twice is kept once. */
    int kept() {
        return read - refused;
    }

    /** With what the database made of the rows that were offered to it; the rest of those kept changed nothing. */
    FileOutcome merged(int newlyAdded, int newlyChanged) {
        return new FileOutcome(
                file,
                table,
                notes,
                read,
                newlyAdded,
                newlyChanged,
                kept() - newlyAdded - newlyChanged,
                toCorrect,
                refused);
    }
}
