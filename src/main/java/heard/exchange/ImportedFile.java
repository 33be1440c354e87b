package heard.exchange;

/**
 * What became of one file, in rows, as it is kept with the run.
 *
 * @param problem why the file as a whole was not read; empty when it was
 */
public record ImportedFile(
        String file,
        String notes,
        String problem,
        int rowsRead,
        int rowsAdded,
        int rowsChanged,
        int rowsUnchanged,
        int rowsListed,
        int rowsRefused) {

    public boolean wasRead() {
        return problem.isEmpty();
    }

    static ImportedFile of(FileOutcome outcome) {
        return new ImportedFile(
                outcome.file(),
                String.join(" ", outcome.notes()),
                "",
                outcome.read(),
                outcome.added(),
                outcome.changed(),
                outcome.unchanged(),
                outcome.toCorrect(),
                outcome.refused());
    }

    static ImportedFile of(FileProblem problem) {
        return new ImportedFile(problem.file(), "", problem.reason(), 0, 0, 0, 0, 0, 0);
    }
}
