package heard.exchange;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A looked-after children return (SSDA903) as read from a folder: what may be kept, what was refused and why, and what is
 * to correct. Nothing here touches the database, so a dry run and an import judge alike.
 */
final class Ssda903 {

    private static final DateTimeFormatter AS_THE_RETURN_WRITES = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final ReturnFolder folder;
    private final LocalDate today;
    private final List<FileProblem> problems;
    private final List<FileBeingRead> beingRead = new ArrayList<>();
    private final List<FileOutcome> files = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<ToCorrect> toCorrect = new ArrayList<>();
    private List<ChildRow> children = List.of();
    private List<EpisodeRow> episodes = List.of();
    private List<ReviewRow> reviews = List.of();

    private Ssda903(ReturnFolder folder, LocalDate today) {
        this.folder = folder;
        this.today = today;
        this.problems = new ArrayList<>(folder.problems());
    }

    /**
     * @param known the date of birth of each child that Heard has already, by the council's number
     * @param clock says what today is, in the council's time zone
     */
    static Ssda903 in(Path folder, Map<String, LocalDate> known, Clock clock) {
        Ssda903 found = new Ssda903(ReturnFolder.in(folder), LocalDate.now(clock));
        found.read(known);
        return found;
    }

    /** False when nothing was read, because the return as a whole cannot be. */
    boolean isReadable() {
        return !files.isEmpty();
    }

    List<ChildRow> children() {
        return children;
    }

    List<EpisodeRow> episodes() {
        return episodes;
    }

    List<ReviewRow> reviews() {
        return reviews;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    List<ToCorrect> toCorrect() {
        return toCorrect;
    }

    List<FileProblem> problems() {
        return problems;
    }

    /** Per file that was read, with nothing yet added or changed. */
    List<FileOutcome> files() {
        return files;
    }

    /** The columns that the table's file has; none when there is no such file. A value of any other is not known to be empty. */
    Set<String> columnsOf(Table table) {
        return folder.sheet(table).map(sheet -> Set.copyOf(sheet.columns())).orElse(Set.of());
    }

    /** The rules that want a column or a file that is not here: what was found by them before still holds. */
    Set<Rule> notJudged(Table table) {
        Set<Rule> notJudged = EnumSet.noneOf(Rule.class);
        Set<String> columns = columnsOf(table);
        boolean withEpisodes = files.stream().anyMatch(file -> file.table() == Table.EPISODES);
        switch (table) {
            case HEADER -> {
                if (!columns.contains("UPN")) {
                    notJudged.addAll(Set.of(Rule.UPN_FORM, Rule.UPN_LETTER, Rule.UPN_SHARED, Rule.UPN_MISSING));
                }
                if (!withEpisodes) {
                    notJudged.add(Rule.UPN_MISSING);
                }
                if (!columns.contains("SEX")) {
                    notJudged.add(Rule.SEX_MISSING);
                }
                if (!columns.contains("ETHNIC")) {
                    notJudged.add(Rule.ETHNICITY_MISSING);
                }
            }
            case EPISODES -> {
                if (!columns.containsAll(Set.of("DEC", "REC"))) {
                    notJudged.add(Rule.END_WITHOUT_REASON);
                }
            }
            case REVIEWS -> {
                if (!withEpisodes) {
                    notJudged.add(Rule.REVIEW_OF_SHORT_BREAKS_ONLY);
                }
                if (!columns.contains("DOB")) {
                    notJudged.add(Rule.BIRTH_DATES_DIFFER);
                }
            }
        }
        return notJudged;
    }

    /** Files of the folder that Heard does not read, by name. */
    List<String> passedOver() {
        return folder.passedOver();
    }

    static String written(LocalDate date) {
        return AS_THE_RETURN_WRITES.format(date);
    }

    private void read(Map<String, LocalDate> known) {
        boolean thereIsAHeader = folder.sheet(Table.HEADER).isPresent() || folder.isBroken(Table.HEADER);
        @Nullable
        HeaderFile header = read(Table.HEADER, findings -> new HeaderFile(findings, today, known), HeaderFile::read);
        if (header == null && (thereIsAHeader || known.isEmpty())) {
            stopForWantOfAHeader(thereIsAHeader);
            return;
        }
        Births births = header == null
                ? new Births(Map.of(), Map.of(), known)
                : new Births(header.byNumber(), header.shared(), known);
        @Nullable
        EpisodesFile episodesFile =
                read(Table.EPISODES, findings -> new EpisodesFile(findings, today, births), EpisodesFile::read);
        Set<String> onShortBreaksOnly = episodesFile == null ? Set.of() : episodesFile.onShortBreaksOnly();
        @Nullable
        ReviewsFile reviewsFile = read(
                Table.REVIEWS,
                findings -> new ReviewsFile(findings, today, births, onShortBreaksOnly),
                ReviewsFile::read);
        if (header != null && episodesFile != null) {
            header.listMissingUpns(episodesFile.inCare());
        }
        for (FileBeingRead read : beingRead) {
            refusals.addAll(read.findings.refusals());
            toCorrect.addAll(read.findings.toCorrect());
            files.add(outcome(read.table, read.sheet, read.rows, read.findings));
        }
        if (files.isEmpty() && problems.isEmpty()) {
            problems.add(new FileProblem(
                    "header.csv, episodes.csv, reviews.csv",
                    "None of them is there. Their first rows tell them apart, whatever the files are called."));
        }
        children = header == null ? List.of() : header.children();
        episodes = episodesFile == null ? List.of() : episodesFile.episodes();
        reviews = reviewsFile == null ? List.of() : reviewsFile.reviews();
    }

    /** Every episode and review would be refused for want of its child, and that would hide the one real reason. */
    private void stopForWantOfAHeader(boolean thereIsAHeader) {
        if (!thereIsAHeader && folder.isThere()) {
            problems.add(new FileProblem(
                    Table.HEADER.usualFile(),
                    "It is not there. The first import needs it, since it says who the children are. Its first row must"
                            + " name " + Table.HEADER.firstRow() + "."));
        }
        for (Table table : List.of(Table.EPISODES, Table.REVIEWS)) {
            folder.sheet(table)
                    .ifPresent(sheet -> problems.add(new FileProblem(
                            sheet.file(), "It was not read, because there is no header file that can be read.")));
        }
    }

    private record FileBeingRead(Table table, Sheet sheet, int rows, Findings findings) {}

    private interface Reading<F> {
        int read(F file, Sheet sheet) throws Unreadable;
    }

    private <F> @Nullable F read(Table table, Function<Findings, F> file, Reading<F> reading) {
        Sheet sheet = folder.sheet(table).orElse(null);
        if (sheet == null) {
            return null;
        }
        Findings findings = new Findings(sheet.file());
        F found = file.apply(findings);
        try {
            int rows = reading.read(found, sheet);
            beingRead.add(new FileBeingRead(table, sheet, rows, findings));
            return found;
        } catch (Unreadable e) {
            problems.add(new FileProblem(sheet.file(), e.sentence()));
            return null;
        }
    }

    private static FileOutcome outcome(Table table, Sheet sheet, int rows, Findings findings) {
        List<String> notes = new ArrayList<>();
        notes.add("Read as " + sheet.encoding() + ".");
        List<String> notUsed = sheet.columnsNotUsedBy(table);
        if (!notUsed.isEmpty()) {
            notes.add("Columns not used: " + String.join(", ", notUsed) + ".");
        }
        List<String> missing = sheet.columnsMissingFor(table.optional());
        if (!missing.isEmpty()) {
            notes.add("Columns not there: " + String.join(", ", missing) + ".");
        }
        return new FileOutcome(
                sheet.file(),
                table,
                List.copyOf(notes),
                rows,
                0,
                0,
                0,
                findings.rowsToCorrect(),
                findings.rowsRefused());
    }
}
