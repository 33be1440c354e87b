package heard.exchange;

import java.util.List;

/** What an import did, or would do. */
public record ImportOutcome(List<ImportedFile> files, List<BrokenRule> rules, List<Refusal> refusals, String said) {

    public List<ImportedFile> read() {
        return files.stream().filter(ImportedFile::wasRead).toList();
    }

    public List<ImportedFile> notRead() {
        return files.stream().filter(file -> !file.wasRead()).toList();
    }

    public boolean hasRefusals() {
        return !refusals.isEmpty() || !notRead().isEmpty();
    }

    /** All files together, for the last line of the table. */
    public ImportedFile inAll() {
        ImportedFile sum = new ImportedFile("All files", "", "", 0, 0, 0, 0, 0, 0);
        for (ImportedFile file : read()) {
            sum = new ImportedFile(
                    sum.file(),
                    "",
                    "",
                    sum.rowsRead() + file.rowsRead(),
                    sum.rowsAdded() + file.rowsAdded(),
                    sum.rowsChanged() + file.rowsChanged(),
                    sum.rowsUnchanged() + file.rowsUnchanged(),
                    sum.rowsListed() + file.rowsListed(),
                    sum.rowsRefused() + file.rowsRefused());
        }
        return sum;
    }

    public int rowsListed() {
        return rules.stream().mapToInt(BrokenRule::rows).sum();
    }
}
