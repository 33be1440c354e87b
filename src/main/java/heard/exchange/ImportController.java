package heard.exchange;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.pages.Errors;
import heard.pages.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The administrator's way to bring in a return: choose the files, see what they would do, bring them in. */
@Controller
public class ImportController {

    private static final int EARLIER = 20;
    private static final int SHOWN = 100;

    private final ImportRuns runs;
    private final ImportFiles files;
    private final ImportOutcomes outcomes;
    private final RowsToCorrect toCorrect;
    private final BackgroundImport background;
    private final Audit audit;

    ImportController(
            ImportRuns runs,
            ImportFiles files,
            ImportOutcomes outcomes,
            RowsToCorrect toCorrect,
            BackgroundImport background,
            Audit audit) {
        this.runs = runs;
        this.files = files;
        this.outcomes = outcomes;
        this.toCorrect = toCorrect;
        this.background = background;
        this.audit = audit;
    }

    /** @param newId of the run that this page's form would ask for */
    public record ImportsPage(UUID newId, Errors errors, List<ImportRun> runs, List<BrokenRule> toCorrect) {}

    /** @param canGoOn whether the files are still there, to be brought in or tried again */
    public record RunPage(UUID newId, ImportRun run, ImportOutcome outcome, boolean canGoOn, Errors errors) {

        public boolean wouldChangeSomething() {
            return outcome.inAll().rowsAdded() + outcome.inAll().rowsChanged() > 0;
        }
    }

    public record ToCorrectPage(String rule, List<BrokenRule> rules, List<ListedRow> rows, boolean thereIsMore) {}

    @Permit(Act.IMPORT)
    @GetMapping("/admin/import")
    Page imports(StaffViewer viewer) {
        audit.didOther(viewer, false, "imports", null);
        return Page.of("exchange/imports", importsPage(Errors.none()));
    }

    @Permit(Act.IMPORT)
    @PostMapping("/admin/import")
    Page ask(
            StaffViewer viewer,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "try") String what,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        Errors errors = Errors.none();
        if (runs.find(id).isEmpty()) {
            List<ImportFiles.Sent> sent = SentFiles.in(files == null ? List.of() : files);
            if (sent.isEmpty()) {
                errors.add("files", "Choose the CSV files of the return.");
            } else if (sent.size() > SentFiles.MOST) {
                errors.add("files", "Choose at most " + SentFiles.MOST + " files; a return has three.");
            }
            checkNothingIsGoingOn("files", errors);
            if (errors.isEmpty() && runs.ask(id, viewer.staffId(), viewer.name(), !what.equals("bring-in"))) {
                sent.forEach(file -> this.files.add(id, file));
                background.begin(runs.find(id).orElseThrow());
            }
        }
        audit.didOther(viewer, errors.isEmpty(), "import", id);
        return errors.isEmpty()
                ? Page.goOnTo("/admin/import/" + id)
                : Page.toCorrect("exchange/imports", importsPage(errors));
    }

    @Permit(Act.IMPORT)
    @GetMapping("/admin/import/{runId}")
    Page run(StaffViewer viewer, @PathVariable UUID runId) {
        ImportRun run = runs.find(runId).orElseThrow(NotFound::new);
        audit.didOther(viewer, false, "import", runId);
        return Page.of("exchange/run", runPage(run, Errors.none()));
    }

    /** The same files once more: brought in after they were tried, or started again after it stopped. */
    @Permit(Act.IMPORT)
    @PostMapping("/admin/import/{runId}/continuation")
    Page goOn(StaffViewer viewer, @PathVariable UUID runId, @RequestParam UUID id, @RequestParam boolean dryRun) {
        ImportRun run = runs.find(runId).orElseThrow(NotFound::new);
        Errors errors = Errors.none();
        if (runs.find(id).isEmpty()) {
            checkNothingIsGoingOn("go-on", errors);
            if (!files.areThere(runId)) {
                errors.add("go-on", "The files of this run are no longer kept. Choose them again.");
            }
            if (errors.isEmpty() && runs.ask(id, viewer.staffId(), viewer.name(), dryRun)) {
                files.handOn(runId, id);
                background.begin(runs.find(id).orElseThrow());
            }
        }
        audit.didOther(viewer, errors.isEmpty(), "import", id);
        return errors.isEmpty()
                ? Page.goOnTo("/admin/import/" + id)
                : Page.toCorrect("exchange/run", runPage(run, errors));
    }

    @Permit(Act.IMPORT)
    @GetMapping("/admin/import/{runId}/refused.csv")
    ResponseEntity<byte[]> refused(StaffViewer viewer, @PathVariable UUID runId) {
        ImportRun run = runs.find(runId).orElseThrow(NotFound::new);
        audit.didOther(viewer, false, "import", runId);
        return Csv.download(
                "refused.csv",
                List.of("File", "Line", "Field", "Value", "Reason"),
                outcomes.refusals(run.id(), Integer.MAX_VALUE).stream()
                        .map(row -> List.of(
                                row.file(), Integer.toString(row.line()), row.field(), row.value(), row.reason()))
                        .toList());
    }

    @Permit(Act.IMPORT)
    @GetMapping("/admin/import/to-correct")
    Page toCorrect(StaffViewer viewer, @RequestParam(defaultValue = "") String rule) {
        List<ListedRow> rows = toCorrect.rows(rule, SHOWN + 1);
        boolean thereIsMore = rows.size() > SHOWN;
        List<ListedRow> shown = thereIsMore ? rows.subList(0, SHOWN) : rows;
        audit.listed(viewer, shown.stream().map(ListedRow::childId).toList(), "to-correct");
        return Page.of("exchange/to-correct", new ToCorrectPage(rule, toCorrect.rules(), shown, thereIsMore));
    }

    @Permit(Act.IMPORT)
    @GetMapping("/admin/import/to-correct.csv")
    ResponseEntity<byte[]> toCorrectAsCsv(StaffViewer viewer, @RequestParam(defaultValue = "") String rule) {
        List<ListedRow> rows = toCorrect.rows(rule, Integer.MAX_VALUE);
        audit.listed(viewer, rows.stream().map(ListedRow::childId).toList(), "to-correct");
        return Csv.download(
                "to-correct.csv",
                List.of("Child", "Rule", "File", "Line", "Field", "Value", "Reason"),
                rows.stream()
                        .map(row -> List.of(
                                row.localNumber(),
                                row.title(),
                                row.file(),
                                Integer.toString(row.line()),
                                row.field(),
                                row.value(),
                                row.reason()))
                        .toList());
    }

    private void checkNothingIsGoingOn(String field, Errors errors) {
        runs.goingOn()
                .ifPresent(other -> errors.add(
                        field,
                        "An import asked for by " + other.askedByName()
                                + " is going on. Wait until it has ended, then send this again."));
    }

    private ImportsPage importsPage(Errors errors) {
        return new ImportsPage(Ids.next(), errors, runs.latest(EARLIER), toCorrect.rules());
    }

    private RunPage runPage(ImportRun run, Errors errors) {
        return new RunPage(Ids.next(), run, outcomes.of(run, SHOWN), files.areThere(run.id()), errors);
    }
}
