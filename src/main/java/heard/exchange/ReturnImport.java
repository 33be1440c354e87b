package heard.exchange;

import heard.access.Audit;
import heard.access.ServiceRun;
import heard.children.CareHistory;
import heard.pages.Said;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Brings a looked-after children return into the record, in one transaction: all that can be kept, or nothing. A dry run does the
 * very same and takes it back, so what it says is what an import would do.
 */
@Component
class ReturnImport {

    private static final Logger log = LoggerFactory.getLogger(ReturnImport.class);
    private static final int ROWS_AT_ONCE = 2000;

    private final ImportRuns runs;
    private final ImportOutcomes outcomes;
    private final ImportFiles files;
    private final RowsToCorrect toCorrect;
    private final CareHistory care;
    private final ServiceRun service;
    private final Audit audit;
    private final Clock clock;

    ReturnImport(
            ImportRuns runs,
            ImportOutcomes outcomes,
            ImportFiles files,
            RowsToCorrect toCorrect,
            CareHistory care,
            ServiceRun service,
            Audit audit,
            Clock clock) {
        this.runs = runs;
        this.outcomes = outcomes;
        this.files = files;
        this.toCorrect = toCorrect;
        this.care = care;
        this.service = service;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why an import was not done, as a sentence for whoever asked for it; nothing was changed. */
    static final class NotDone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotDone(String sentence) {
            super(sentence);
        }
    }

    /**
     * @param run asked for already, and kept
     * @throws NotDone if another import has its turn or the database said no; the run says so too
     */
    ImportOutcome bringIn(ImportRun run, Path folder) {
        try {
            return service.inOneTransaction(() -> inItsTurn(run, folder));
        } catch (NotDone e) {
            fail(run, String.valueOf(e.getMessage()));
            throw e;
        } catch (DataAccessException e) {
            log.error("The import {} failed.", run.id(), e);
            String sentence =
                    "The database did not take it, so nothing was changed. Start it again; if it says this again,"
                            + " the program's log says why.";
            fail(run, sentence);
            throw new NotDone(sentence);
        }
    }

    void fail(ImportRun run, String sentence) {
        service.aside(() -> runs.end(run.id(), ImportRun.State.FAILED, sentence));
    }

    private ImportOutcome inItsTurn(ImportRun run, Path folder) {
        if (!runs.takeTheTurn()) {
            throw new NotDone("Another import is going on. Start this one again when that has ended.");
        }
        service.aside(() -> runs.begin(run.id()));
        tell(run, "Reading the files", 0, 0);
        Ssda903 read = Ssda903.in(folder, care.birthsByNumber(), clock);
        runs.mark();
        Merging merging = new Merging(run, read);
        ImportOutcome outcome = merging.merge();
        if (run.dryRun()) {
            runs.undo();
        }
        outcomes.add(run.id(), outcome);
        runs.end(run.id(), ImportRun.State.DONE, outcome.said());
        files.drop(run.id(), !run.dryRun());
        String actor = "import by " + run.askedByName();
        if (!run.dryRun()) {
            audit.wroteByService(actor, merging.written, "import", run.id());
        }
        audit.byService(actor, run.dryRun() ? "READ" : "WROTE", null, "import", run.id());
        return outcome;
    }

    private void tell(ImportRun run, String doing, int rowsDone, int rowsInAll) {
        service.aside(() -> runs.progress(run.id(), doing, rowsDone, rowsInAll));
    }

    /** One return on its way into the database. */
    private final class Merging {

        private final ImportRun run;
        private final Ssda903 read;
        private final LocalDate today = LocalDate.now(clock);
        private final Set<UUID> written = new LinkedHashSet<>();
        private int cases;

        Merging(ImportRun run, Ssda903 read) {
            this.run = run;
            this.read = read;
        }

        ImportOutcome merge() {
            List<ImportedFile> done = new ArrayList<>();
            for (FileOutcome file : read.files()) {
                done.add(ImportedFile.of(merge(file)));
            }
            read.problems().forEach(problem -> done.add(ImportedFile.of(problem)));
            List<UUID> settled = care.settleCases(
                    read.episodes().stream().map(EpisodeRow::child).collect(Collectors.toSet()), today);
            written.addAll(settled);
            cases = settled.size();
            list();
            return new ImportOutcome(List.copyOf(done), rules(), read.refusals(), said());
        }

        private FileOutcome merge(FileOutcome file) {
            Set<String> columns = read.columnsOf(file.table());
            return switch (file.table()) {
                case HEADER ->
                    merge(file, read.children().stream().map(AsToldBy::person).toList(), people -> {
                        Set<String> given = AsToldBy.given(AsToldBy.PERSON, columns);
                        List<CareHistory.Written> both = new ArrayList<>(care.changePeople(people, given));
                        both.addAll(care.addPeople(people, today));
                        return both;
                    });
                case EPISODES -> {
                    Set<String> given = AsToldBy.given(AsToldBy.EPISODE, columns);
                    yield merge(
                            file,
                            read.episodes().stream().map(AsToldBy::episode).toList(),
                            episodes -> care.mergeEpisodes(episodes, given));
                }
                case REVIEWS ->
                    merge(file, read.reviews().stream().map(AsToldBy::review).toList(), care::mergeReviews);
            };
        }

        private <T> FileOutcome merge(
                FileOutcome file, List<T> rows, Function<List<T>, List<CareHistory.Written>> statement) {
            int added = 0;
            int changed = 0;
            for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
                tell(run, "Comparing " + file.file(), from, rows.size());
                for (CareHistory.Written row :
                        statement.apply(rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)))) {
                    written.add(row.childId());
                    if (row.added()) {
                        added++;
                    } else {
                        changed++;
                    }
                }
            }
            return file.merged(added, changed);
        }

        private void list() {
            tell(run, "Writing the list to correct", 0, 0);
            Map<String, UUID> ids = care.idsByNumber();
            for (FileOutcome file : read.files()) {
                List<ToCorrect> found = read.toCorrect().stream()
                        .filter(row -> row.file().equals(file.file()))
                        .toList();
                toCorrect.replace(
                        run.id(), file.table(), lookedAt(file.table(), ids), read.notJudged(file.table()), found, ids);
            }
        }

        private Set<UUID> lookedAt(Table table, Map<String, UUID> ids) {
            var numbers = switch (table) {
                case HEADER -> read.children().stream().map(ChildRow::child);
                case EPISODES -> read.episodes().stream().map(EpisodeRow::child);
                case REVIEWS -> read.reviews().stream().map(ReviewRow::child);
            };
            return numbers.map(ids::get).collect(Collectors.toSet());
        }

        private List<BrokenRule> rules() {
            return read.toCorrect().stream().collect(Collectors.groupingBy(ToCorrect::rule)).entrySet().stream()
                    .map(entry -> new BrokenRule(
                            entry.getKey().name(),
                            entry.getKey().title(),
                            entry.getValue().size()))
                    .sorted(Comparator.comparingInt(BrokenRule::rows).reversed().thenComparing(BrokenRule::title))
                    .toList();
        }

        private String said() {
            String passedOver = read.passedOver().isEmpty()
                    ? ""
                    : " Files that are no part of it: " + String.join(", ", read.passedOver()) + ".";
            if (!read.isReadable()) {
                return "Nothing was brought in, because no file could be read." + passedOver;
            }
            return switch (cases) {
                        case 0 -> "No case is opened or closed by it.";
                        case 1 -> "1 case is opened, closed or given other dates by it.";
                        default -> Said.number(cases) + " cases are opened, closed or given other dates by it.";
                    }
                    + passedOver;
        }
    }
}
