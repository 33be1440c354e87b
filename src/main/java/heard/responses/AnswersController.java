package heard.responses;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.pages.Page;
import heard.pages.Said;
import heard.pages.Sent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who waits: answers that are late, answers that run, visits of which nobody has answered what was said. */
@Controller
public class AnswersController {

    static final int A_PAGE = 50;

    private final Answers answers;
    private final Audit audit;
    private final Clock clock;

    AnswersController(Answers answers, Audit audit, Clock clock) {
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    /** One large number, and the list behind it. */
    public record Figure(int number, String label, String href, boolean late, boolean current) {}

    /** One worker of those whose children wait; the numbers lead to their lists. */
    public record WorkerRow(
            String name,
            int overdue,
            int running,
            int unanswered,
            @Nullable String href) {}

    /**
     * @param whose whose children these are, in words
     * @param only whose alone, when one worker was chosen
     * @param older the next page; null on the last
     * @param seesInfluence whether the viewer may see how often views changed something
     */
    public record AnswersPage(
            String show,
            String whose,
            @Nullable String only,
            List<Figure> figures,
            List<WorkerRow> workers,
            List<Awaiting> rows,
            boolean mayWrite,
            boolean seesInfluence,
            LocalDate today,
            @Nullable String older) {}

    /** @param show overdue, running or unanswered; when nothing is asked for, the first of them that holds anything */
    @Permit(Act.READ_RECORDS)
    @GetMapping("/answers")
    Page list(
            StaffViewer viewer,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String worker,
            @RequestParam(defaultValue = "") String after) {
        LocalDate today = LocalDate.now(clock);
        List<Answers.PerWorker> workers = answers.byWorker(viewer, today);
        Answers.PerWorker one = workers.stream()
                .filter(row ->
                        row.workerId() != null && row.workerId().toString().equals(worker))
                .findFirst()
                .orElse(null);
        List<Answers.PerWorker> counted = one == null ? workers : List.of(one);
        Answers.Show shown = shown(show, counted);
        List<Awaiting> found =
                answers.page(viewer, today, shown, one == null ? null : one.workerId(), after(after), A_PAGE + 1);
        boolean more = found.size() > A_PAGE;
        List<Awaiting> rows = more ? found.subList(0, A_PAGE) : found;
        audit.listed(viewer, rows.stream().map(Awaiting::childId).toList(), "answers");
        String query = one == null ? "" : "&worker=" + one.workerId();
        String key = key(shown);
        return Page.of(
                "responses/answers",
                new AnswersPage(
                        key,
                        switch (viewer.role()) {
                            case MANAGER -> "Of the children of your team";
                            case QUALITY -> "Of every child of the service";
                            default -> "Of the children you work with";
                        },
                        one == null ? null : one.worker(),
                        figures(counted, shown, query),
                        workers.size() < 2
                                ? List.of()
                                : workers.stream().map(row -> row(row, key)).toList(),
                        rows,
                        viewer.may(Act.WRITE_RECORDS),
                        viewer.may(Act.SEE_INFLUENCE),
                        today,
                        more
                                ? "/answers?show=" + key + query + "&after="
                                        + rows.getLast().day() + "."
                                        + rows.getLast().id()
                                : null));
    }

    private static Answers.Show shown(String asked, List<Answers.PerWorker> counted) {
        Optional<Answers.Show> named = Optional.empty();
        for (Answers.Show one : Answers.Show.values()) {
            if (key(one).equals(asked)) {
                named = Optional.of(one);
            }
        }
        return named.orElseGet(() -> counted.stream().anyMatch(row -> row.overdue() > 0)
                ? Answers.Show.OVERDUE
                : counted.stream().anyMatch(row -> row.running() > 0) ? Answers.Show.RUNNING : Answers.Show.UNANSWERED);
    }

    private static String key(Answers.Show show) {
        return show.name().toLowerCase(Locale.ROOT);
    }

    private static List<Figure> figures(List<Answers.PerWorker> counted, Answers.Show shown, String query) {
        int overdue = counted.stream().mapToInt(Answers.PerWorker::overdue).sum();
        int running = counted.stream().mapToInt(Answers.PerWorker::running).sum();
        int unanswered =
                counted.stream().mapToInt(Answers.PerWorker::unanswered).sum();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                overdue,
                overdue == 1 ? "answer is late" : "answers are late",
                "/answers?show=overdue" + query,
                overdue > 0,
                shown == Answers.Show.OVERDUE));
        figures.add(new Figure(
                running,
                running == 1 ? "answer is under way" : "answers are under way",
                "/answers?show=running" + query,
                false,
                shown == Answers.Show.RUNNING));
        figures.add(new Figure(
                unanswered,
                unanswered == 1 ? "view not answered" : "views not answered",
                "/answers?show=unanswered" + query,
                false,
                shown == Answers.Show.UNANSWERED));
        return figures;
    }

    private static WorkerRow row(Answers.PerWorker row, String show) {
        return new WorkerRow(
                row.worker() == null ? "No worker yet" : row.worker(),
                row.overdue(),
                row.running(),
                row.unanswered(),
                row.workerId() == null ? null : "/answers?show=" + show + "&worker=" + row.workerId());
    }

    /** As it stands in an address: {@code 2026-11-04.UUID}; whatever else somebody made of it shows the list from its beginning. */
    static Answers.@Nullable After after(String written) {
        if (written.length() < 12) {
            return null;
        }
        LocalDate day = Said.parse(written.substring(0, 10));
        UUID id = Sent.uuid(written.substring(11)).orElse(null);
        return day == null || id == null ? null : new Answers.After(day, id);
    }
}
