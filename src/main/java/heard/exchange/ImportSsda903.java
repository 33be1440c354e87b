package heard.exchange;

import heard.access.Ids;
import heard.access.ServiceRun;
import heard.commands.Command;
import heard.commands.Commands;
import heard.pages.Said;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@code bin/heard import ssda903}: an import from the terminal. */
@Component
class ImportSsda903 implements Command {

    private static final int SHOWN_OF_EACH_FILE = 20;
    private static final String COLUMNS = "%-28s %9s %9s %9s %9s %10s %9s%n";

    private final ReturnImport returnImport;
    private final ImportRuns runs;
    private final ServiceRun service;

    ImportSsda903(ReturnImport returnImport, ImportRuns runs, ServiceRun service) {
        this.returnImport = returnImport;
        this.runs = runs;
        this.service = service;
    }

    @Override
    public String name() {
        return "import ssda903";
    }

    @Override
    public String usage() {
        return """
                DIR [--dry-run] [--all]
                Brings in children, episodes and reviews from the CSV files of a looked-after children return in the folder DIR.
                The files are told apart by the columns that their first rows name. Rows that cannot be read are refused and named,
                the others come in; what breaks a rule of the return comes in and is put on the list to correct. What is no longer
                in the files stays in Heard. A second import of the same files changes nothing.
                --dry-run  says what an import would do, and changes nothing
                --all      names every refused row, not only the first %d of each file
                Exits with 0 when everything was read, 1 when some rows or files were refused, 2 when nothing was done.""".formatted(SHOWN_OF_EACH_FILE);
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        boolean dryRun = false;
        boolean all = false;
        List<String> folders = new ArrayList<>();
        for (String arg : args) {
            switch (arg) {
                case "--dry-run" -> dryRun = true;
                case "--all" -> all = true;
                default -> {
                    if (arg.startsWith("-")) {
                        throw new IllegalArgumentException("There is no option " + arg + ".");
                    }
                    folders.add(arg);
                }
            }
        }
        if (folders.size() != 1) {
            throw new IllegalArgumentException(
                    folders.isEmpty() ? "Say which folder the files are in." : "Give one folder, not " + folders + ".");
        }
        ImportOutcome outcome;
        try {
            outcome = returnImport.bringIn(ask(dryRun), Path.of(folders.getFirst()));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + folders.getFirst() + "' is no folder's name.", e);
        } catch (ReturnImport.NotDone e) {
            out.println(e.getMessage());
            return Commands.NOT_DONE;
        }
        print(outcome, dryRun, all, out);
        return outcome.read().isEmpty()
                ? Commands.NOT_DONE
                : outcome.hasRefusals() ? Commands.LEFT_TO_LOOK_AT : Commands.DONE;
    }

    private ImportRun ask(boolean dryRun) {
        UUID id = Ids.next();
        Optional<ImportRun> run = service.inOneTransaction(() -> {
            runs.ask(id, null, "the command line", dryRun);
            return runs.find(id);
        });
        return run.orElseThrow();
    }

    private static void print(ImportOutcome outcome, boolean dryRun, boolean all, PrintStream out) {
        if (!outcome.read().isEmpty()) {
            out.println(heading(outcome.inAll(), dryRun));
            out.println();
            out.printf(COLUMNS, "File", "Read", "Added", "Changed", "Unchanged", "To correct", "Refused");
            outcome.read().forEach(file -> printRow(file, out));
            if (outcome.read().size() > 1) {
                printRow(outcome.inAll(), out);
            }
            out.println();
            outcome.read().forEach(file -> out.println(file.file() + ": " + file.notes()));
        }
        outcome.notRead().forEach(file -> out.println(file.file() + ": " + file.problem()));
        out.println(outcome.said());
        printRefusals(outcome, all, out);
        printRules(outcome, dryRun, out);
    }

    private static String heading(ImportedFile inAll, boolean dryRun) {
        if (dryRun) {
            return "Dry run: this is what an import would do. Nothing was changed.";
        }
        return inAll.rowsAdded() + inAll.rowsChanged() == 0
                ? "Nothing new: all that was read is in Heard already."
                : "Brought in.";
    }

    private static void printRow(ImportedFile file, PrintStream out) {
        out.printf(
                COLUMNS,
                file.file(),
                Said.number(file.rowsRead()),
                Said.number(file.rowsAdded()),
                Said.number(file.rowsChanged()),
                Said.number(file.rowsUnchanged()),
                Said.number(file.rowsListed()),
                Said.number(file.rowsRefused()));
    }

    private static void printRefusals(ImportOutcome outcome, boolean all, PrintStream out) {
        for (ImportedFile file : outcome.read()) {
            List<Refusal> refused = outcome.refusals().stream()
                    .filter(refusal -> refusal.file().equals(file.file()))
                    .toList();
            if (refused.isEmpty()) {
                continue;
            }
            out.println();
            out.println("Refused in " + file.file() + ":");
            int shown = all ? refused.size() : Math.min(refused.size(), SHOWN_OF_EACH_FILE);
            refused.subList(0, shown).forEach(refusal -> out.println("  " + refusal.sentence()));
            if (shown < refused.size()) {
                out.println("  and " + Said.number(refused.size() - shown)
                        + " more: give --all, or sign in as an administrator and look at Import.");
            }
        }
    }

    private static void printRules(ImportOutcome outcome, boolean dryRun, PrintStream out) {
        if (outcome.rules().isEmpty()) {
            return;
        }
        out.println();
        out.println(dryRun ? "Would come in and be put on the list to correct:" : "On the list to correct:");
        outcome.rules().forEach(rule -> out.printf("%9s  %s%n", Said.number(rule.rows()), rule.title()));
        if (!dryRun) {
            out.println("Row by row: sign in as an administrator and look at Import.");
        }
    }
}
