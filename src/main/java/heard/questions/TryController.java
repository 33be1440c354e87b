package heard.questions;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.asking.Ask;
import heard.asking.QuestionSet;
import heard.asking.QuestionSets;
import heard.asking.SetVersion;
import heard.asking.SetVersions;
import heard.pages.Page;
import heard.pages.SayWords;
import heard.pages.Saying;
import heard.pages.Sent;
import heard.yousay.Person;
import heard.yousay.QuestionPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A set as a child sees it, one question a page, in any language. What is chosen leads on as it would; nothing is kept. */
@Controller
public class TryController {

    private static final String CHOSEN = "chosen.";
    private static final int PEOPLE = 4;

    private final SetPages pages;
    private final SetVersions versions;
    private final QuestionSets sets;
    private final Audit audit;

    TryController(SetPages pages, SetVersions versions, QuestionSets sets, Audit audit) {
        this.pages = pages;
        this.versions = versions;
        this.sets = sets;
        this.audit = audit;
    }

    /**
     * @param question as a child's page shows it; null at the end
     * @param chosen at the other questions so far, as {@code QUESTION/OPTION}
     */
    public record TryPage(
            Saying saying,
            SetVersion shown,
            @Nullable QuestionPage question,
            int place,
            int progress,
            List<String> chosen) {

        public String back() {
            return "/question-sets/" + shown.set().setId();
        }

        public String action() {
            return back() + "/try";
        }

        public String language() {
            return saying.words().tag();
        }

        public List<SayWords.Language> languages() {
            return SayWords.LANGUAGES;
        }
    }

    @Permit(Act.WRITE_QUESTIONS)
    @GetMapping("/question-sets/{setId}/try")
    Page begin(
            StaffViewer viewer,
            @PathVariable UUID setId,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "en") String language) {
        audit.didOther(viewer, false, QuestionSetController.SET, setId);
        SetVersion shown = shown(setId, version);
        List<Ask> path = shown.set().path(Map.of());
        return page(shown, language, path.isEmpty() ? null : path.getFirst(), path, Map.of());
    }

    private SetVersion shown(UUID setId, @Nullable Integer version) {
        return version == null
                ? pages.latest(setId)
                : versions.find(setId, version).orElseThrow(NotFound::new);
    }

    /** On, back or past a question: all that was chosen comes with it, since nothing is kept. */
    @Permit(Act.WRITE_QUESTIONS)
    @PostMapping("/question-sets/{setId}/try")
    Page go(StaffViewer viewer, @PathVariable UUID setId, Sent sent) {
        audit.didOther(viewer, false, QuestionSetController.SET, setId);
        String version = sent.text("version");
        SetVersion shown = shown(setId, version.matches("\\d{1,6}") ? Integer.valueOf(version) : null);
        QuestionSet set = shown.set();
        Map<String, Set<String>> chosen = chosen(set, sent);
        String at = sent.text("ask");
        boolean skip = sent.text("go").equals("skip");
        if (skip) {
            chosen.remove(at);
        }
        List<Ask> path = set.path(chosen);
        int place = path.stream().map(Ask::key).toList().indexOf(at);
        int stands = place < 0 ? path.size() : place;
        int to = switch (sent.text("go")) {
            case "back" -> Math.max(0, stands - 1);
            case "again" -> stands;
            default -> stands + 1;
        };
        return page(shown, sent.text("language"), to < path.size() ? path.get(to) : null, path, chosen);
    }

    private static Map<String, Set<String>> chosen(QuestionSet set, Sent sent) {
        Map<String, Set<String>> chosen = new LinkedHashMap<>();
        for (Ask ask : set.asks()) {
            String field = ask.key().equals(sent.text("ask")) ? "option" : CHOSEN + ask.key();
            List<String> options = sent.all(field);
            if (!options.isEmpty()) {
                chosen.put(ask.key(), Set.copyOf(options));
            }
        }
        return chosen;
    }

    private Page page(
            SetVersion shown, String language, @Nullable Ask ask, List<Ask> path, Map<String, Set<String>> chosen) {
        List<String> others = new ArrayList<>();
        chosen.forEach((key, options) -> {
            if (ask == null || !ask.key().equals(key)) {
                options.stream().sorted().forEach(option -> others.add(key + "/" + option));
            }
        });
        String style = shown.set().look().name().toLowerCase(Locale.ROOT).replace("_read", "");
        Saying saying =
                new Saying(SayWords.in(language), false, false, false, false, false, style, false, Ids.next(), null);
        int place = ask == null ? path.size() : path.indexOf(ask);
        int progress = 100 * place / Math.max(1, path.size());
        boolean machineMade = sets.isMachineMade(shown.set().id(), language);
        return Page.of(
                "questions/try",
                new TryPage(
                        saying,
                        shown,
                        ask == null
                                ? null
                                : question(
                                        saying, ask, chosen.getOrDefault(ask.key(), Set.of()), progress, machineMade),
                        place,
                        progress,
                        others));
    }

    private static QuestionPage question(
            Saying saying, Ask ask, Set<String> chosen, int progress, boolean machineMade) {
        UUID none = Ids.next();
        return new QuestionPage(
                saying,
                ask,
                none,
                none,
                0,
                "",
                List.copyOf(chosen),
                Collections.nCopies(PEOPLE, new Person("", 0, 0)),
                null,
                null,
                null,
                null,
                List.of(),
                progress,
                progress == 0,
                machineMade,
                false);
    }
}
