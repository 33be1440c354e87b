package heard.responses;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Permit;
import heard.access.Role;
import heard.access.StaffViewer;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Said;
import heard.pages.Sent;
import heard.people.Team;
import heard.people.Teams;
import heard.responses.Influences.By;
import heard.responses.Influences.Count;
import heard.responses.Influences.Which;
import heard.voice.Question;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The share of views that changed something: by question, by team, by age. */
@Controller
public class InfluenceController {

    static final int A_PAGE = 50;

    private static final Map<String, String> AGES = ages();

    private final Influences influences;
    private final Teams teams;
    private final Audit audit;
    private final Clock clock;

    InfluenceController(Influences influences, Teams teams, Audit audit, Clock clock) {
        this.influences = influences;
        this.teams = teams;
        this.audit = audit;
        this.clock = clock;
    }

    private static Map<String, String> ages() {
        Map<String, String> ages = new LinkedHashMap<>();
        ages.put("UNDER_5", "Under 5");
        ages.put("FROM_5", "5 to 10");
        ages.put("FROM_11", "11 to 15");
        ages.put("FROM_16", "16 and over");
        return ages;
    }

    /** One line of a table: how many views, and of those decided, how many changed something. */
    public record Line(String name, int said, int told, int decided, int changed, String href) {

        /** 64 %; a dash where nothing was decided. */
        public String share() {
            return decided == 0 ? "–" : Math.round(100.0 * changed / decided) + "%";
        }

        /** The address of the list behind one of the numbers. */
        public String behind(String which) {
            return href + "&which=" + which;
        }
    }

    public record Table(String title, String of, List<Line> lines) {}

    /** @param whole all of it in one line; null when nothing was said */
    public record InfluencePage(
            String whose,
            String from,
            String to,
            Errors errors,
            @Nullable Line whole,
            List<Table> tables) {}

    public record BehindPage(
            String title,
            String back,
            List<Influenced> rows,
            @Nullable String older) {}

    @Permit(Act.SEE_INFLUENCE)
    @GetMapping("/influence")
    Page influence(
            StaffViewer viewer,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        LocalDate today = LocalDate.now(clock);
        Errors errors = Errors.none();
        LocalDate first = day("from", from, today.minusYears(1).plusDays(1), errors);
        LocalDate last = day("to", to, today, errors);
        if (errors.isEmpty() && last.isBefore(first)) {
            errors.add("to", "The last day comes before the first. Choose it again.");
        }
        audit.didOther(viewer, false, "influence", null);
        List<Count> counts = errors.isEmpty() ? influences.count(first, last) : List.of();
        String query = "/influence/views?from=" + first + "&to=" + last;
        Map<String, String> teamNames = teams.all().stream()
                .collect(Collectors.toMap(team -> team.id().toString(), Team::name, (a, b) -> a, LinkedHashMap::new));
        Map<String, String> questions = new LinkedHashMap<>();
        for (Question question : Question.values()) {
            questions.put(question.name(), question.title());
        }
        InfluencePage page = new InfluencePage(
                viewer.role() == Role.QUALITY ? "Of every child of the service" : "Of the children you may know of",
                from.isBlank() ? first.toString() : from,
                to.isBlank() ? last.toString() : to,
                errors,
                counts.stream()
                        .filter(count -> count.by() == By.ALL && count.said() > 0)
                        .map(count -> line(count, "All views", query))
                        .findFirst()
                        .orElse(null),
                List.of(
                        table("By question", "Question", By.QUESTION, questions, "Under none of them", counts, query),
                        table("By team", "Team", By.TEAM, teamNames, "No team yet", counts, query),
                        table("By age on the day it was said", "Age", By.AGE, AGES, "Not known", counts, query)));
        return errors.isEmpty() ? Page.of("responses/influence", page) : Page.toCorrect("responses/influence", page);
    }

    @Permit(Act.SEE_INFLUENCE)
    @GetMapping("/influence/views")
    Page views(
            StaffViewer viewer,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String which,
            @RequestParam(defaultValue = "") String after) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = day("from", from, today.minusYears(1).plusDays(1), Errors.none());
        LocalDate last = day("to", to, today, Errors.none());
        By counted = one(By.values(), by, By.ALL);
        Which chosen = one(Which.values(), which, Which.SAID);
        List<Influenced> found = influences.views(
                first, last, counted, of.isEmpty() ? null : of, chosen, AnswersController.after(after), A_PAGE + 1);
        boolean more = found.size() > A_PAGE;
        List<Influenced> rows = more ? found.subList(0, A_PAGE) : found;
        audit.listed(viewer, rows.stream().map(Influenced::childId).toList(), "influence");
        String back = "/influence?from=" + first + "&to=" + last;
        return Page.of(
                "responses/influence-views",
                new BehindPage(
                        switch (chosen) {
                                    case SAID -> "What children said";
                                    case TOLD -> "Views whose child was told";
                                    case DECIDED -> "Views about which something was decided";
                                    case CHANGED -> "Views that changed something";
                                }
                                + ", " + Said.date(first) + " to " + Said.date(last),
                        back,
                        rows,
                        more
                                ? href(counted, of, "/influence/views?from=" + first + "&to=" + last) + "&which="
                                        + chosen.name() + "&after="
                                        + rows.getLast().saidOn() + "."
                                        + rows.getLast().id()
                                : null));
    }

    private static Table table(
            String title, String of, By by, Map<String, String> names, String none, List<Count> counts, String query) {
        List<Line> lines = new ArrayList<>();
        names.forEach((key, name) -> counts.stream()
                .filter(count -> count.by() == by && key.equals(count.of()))
                .forEach(count -> lines.add(line(count, name, query))));
        counts.stream()
                .filter(count -> count.by() == by && count.of() == null)
                .forEach(count -> lines.add(line(count, none, query)));
        return new Table(title, of, lines);
    }

    private static Line line(Count count, String name, String query) {
        return new Line(
                name,
                count.said(),
                count.told(),
                count.decided(),
                count.changed(),
                href(count.by(), count.of() == null ? "" : count.of(), query));
    }

    private static String href(By by, String of, String query) {
        return query + "&by=" + by + "&of=" + URLEncoder.encode(of, StandardCharsets.UTF_8);
    }

    private static LocalDate day(String field, String typed, LocalDate usual, Errors errors) {
        if (typed.isBlank()) {
            return usual;
        }
        LocalDate day = Said.parse(typed);
        if (day == null) {
            errors.add(field, "There is no such day. Choose it again.");
            return usual;
        }
        return day;
    }

    private static <E extends Enum<E>> E one(E[] values, String name, E usual) {
        return Sent.named(List.of(values), name.toUpperCase(Locale.ROOT)).orElse(usual);
    }
}
