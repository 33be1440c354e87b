package heard.search;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Child;
import heard.pages.Errors;
import heard.pages.Page;
import heard.voice.Entry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One box for words that children said and for the children themselves. */
@Controller
public class SearchController {

    private static final int A_PAGE = 20;
    private static final int CHILDREN_SHOWN = 5;
    private static final int LONGEST = 200;

    private final Searches searches;
    private final Marks marks;
    private final Audit audit;
    private final Clock clock;

    SearchController(Searches searches, Marks marks, Audit audit, Clock clock) {
        this.searches = searches;
        this.marks = marks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param asked what was typed, empty before anything was
     * @param children those whose name, number or date of birth it is
     * @param moreChildren whether there are more of them than are shown
     * @param tooCommon whether nothing but words like {@code the} was typed, which are not searched
     * @param older the page after this one; null on the last
     * @param first whether this is the newest page
     */
    public record SearchPage(
            String asked,
            Errors errors,
            List<Child> children,
            boolean moreChildren,
            List<Hit> hits,
            boolean tooCommon,
            @Nullable String older,
            boolean first,
            LocalDate today) {

        public boolean isEmpty() {
            return children.isEmpty() && hits.isEmpty();
        }

        /** How many children's words are on this page. */
        public int childrenHeard() {
            return (int) hits.stream().map(hit -> hit.child().id()).distinct().count();
        }
    }

    @Permit(Act.READ_RECORDS)
    @GetMapping("/search")
    Page search(
            StaffViewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String before) {
        Typed typed = Typed.of(q);
        Errors errors = typed.text().length() > LONGEST
                ? Errors.none()
                        .add(
                                "q",
                                "Search for up to " + LONGEST + " characters. This has "
                                        + typed.text().length() + ".")
                : Errors.none();
        if (typed.isEmpty() || !errors.isEmpty()) {
            audit.listed(viewer, List.of(), "search");
            SearchPage nothing = new SearchPage(
                    typed.text(), errors, List.of(), false, List.of(), false, null, true, LocalDate.now(clock));
            return errors.isEmpty() ? Page.of("search/search", nothing) : Page.toCorrect("search/search", nothing);
        }
        SearchPage page = look(typed, Key.parse(before));
        audit.listed(viewer, shown(page), "search");
        return Page.of("search/search", page);
    }

    private SearchPage look(Typed typed, @Nullable Key before) {
        Asked asked = searches.understand(typed.text());
        List<FoundEntry> found = asked.isEmpty() ? List.of() : searches.entries(asked, before, A_PAGE + 1);
        List<FoundEntry> here = found.subList(0, Math.min(A_PAGE, found.size()));
        List<Child> children = before != null || !typed.mayBeAChild()
                ? List.of()
                : searches.named(typed.terms(), typed.day(), CHILDREN_SHOWN + 1);
        String older = found.size() <= A_PAGE
                ? null
                : "/search?q=" + URLEncoder.encode(typed.text(), StandardCharsets.UTF_8) + "&before="
                        + here.getLast().key();
        return new SearchPage(
                typed.text(),
                Errors.none(),
                children.subList(0, Math.min(CHILDREN_SHOWN, children.size())),
                children.size() > CHILDREN_SHOWN,
                hits(here, asked.stems()),
                asked.isEmpty() && typed.hasAWord(),
                older,
                before == null,
                LocalDate.now(clock));
    }

    private List<Hit> hits(List<FoundEntry> entries, Set<String> stems) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<UUID, Child> children =
                searches
                        .children(entries.stream()
                                .map(FoundEntry::childId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Child::id, Function.identity()));
        marks.prepare(entries.stream().map(FoundEntry::words).toList(), stems);
        List<Hit> hits = new ArrayList<>();
        for (FoundEntry entry : entries) {
            Child child = children.get(entry.childId());
            if (child != null) {
                hits.add(hit(entry, child, stems));
            }
        }
        return hits;
    }

    private Hit hit(FoundEntry entry, Child child, Set<String> stems) {
        String translation = entry.translation();
        return new Hit(
                child,
                entry.saidOn(),
                entry.speaker() == heard.voice.Speaker.CHILD,
                entry.how().isQuoted(),
                marks.mark(translation == null ? entry.words() : translation, stems),
                translation == null ? null : marks.mark(entry.words(), stems),
                entry.language(),
                Entry.saidBy(entry.speaker(), entry.speakerName(), entry.how(), child.called()),
                entry.sourceLabel(),
                entry.source().href(child.id(), entry.sourceId()),
                Boolean.TRUE.equals(entry.seenAlone()));
    }

    private static Set<UUID> shown(SearchPage page) {
        Set<UUID> shown = new HashSet<>();
        page.children().forEach(child -> shown.add(child.id()));
        page.hits().forEach(hit -> shown.add(hit.child().id()));
        return shown;
    }
}
