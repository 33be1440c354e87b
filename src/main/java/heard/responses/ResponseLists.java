package heard.responses;

import heard.access.Act;
import heard.access.StaffViewer;
import heard.children.Banner;
import heard.children.Banners;
import heard.children.Child;
import heard.pages.Errors;
import heard.pages.Said;
import heard.pages.Sent;
import heard.pages.Tab;
import heard.voice.Entry;
import heard.voice.EntryNotes;
import heard.voice.How;
import heard.voice.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of one child waits for an answer, has one, or may get one. */
@Component
public class ResponseLists {

    static final String LIST = "responses/list";
    static final int A_PAGE = 30;
    static final int VISITS = 20;

    private final Banners banners;
    private final Responses responses;
    private final Views views;
    private final Voice voice;
    private final AnswerNotes notes;

    ResponseLists(Banners banners, Responses responses, Views views, Voice voice, AnswerNotes notes) {
        this.banners = banners;
        this.responses = responses;
        this.views = views;
        this.voice = voice;
        this.notes = notes;
    }

    /** One view and where its answer stands; {@code more} others are answered with it. */
    public record Row(Entry entry, EntryNotes.@Nullable Note note, int more) {

        private static final int BRIEF = 40;

        /** The first words, for whoever hears the page instead of seeing it. */
        public String brief() {
            return Said.beginning(entry.words(), BRIEF);
        }
    }

    /**
     * What waits of one visit, to be answered together.
     *
     * @param where it was said: {@code Direct session, Three Houses}
     * @param chosen what was only chosen in it
     */
    public record VisitRows(Views.Visit visit, String where, List<Row> rows, List<Entry> chosen) {

        /** Answer these 6 together. */
        public String all() {
            return visit.onlyChosen()
                    ? "Answer this set"
                    : rows.size() == 1 ? "Answer this" : "Answer these " + rows.size() + " together";
        }
    }

    /**
     * @param visits what waits, for the list of that
     * @param rows of the other two lists
     * @param act whether the viewer may answer
     * @param older the next page; null on the last
     */
    public record ListPage(
            Banner banner,
            String show,
            List<Tab> tabs,
            List<VisitRows> visits,
            List<Row> rows,
            Errors errors,
            boolean act,
            @Nullable String older) {}

    ListPage list(StaffViewer viewer, Child child, String show, String after, Errors errors) {
        boolean begun = show.equals("begun");
        boolean others = show.equals("others");
        String root = "/children/" + child.id() + "/responses";
        List<Views.Visit> visits =
                begun || others ? List.of() : views.waiting(child.id(), AnswersController.after(after), VISITS + 1);
        List<Row> rows = begun ? begun(child) : others ? others(child, after) : List.of();
        Views.Visit nextVisit = visits.size() > VISITS ? visits.get(VISITS - 1) : null;
        Row nextRow = others && rows.size() > A_PAGE ? rows.get(A_PAGE - 1) : null;
        return new ListPage(
                banners.of(child),
                begun ? "begun" : others ? "others" : "waiting",
                List.of(
                        new Tab("Not answered", root, !begun && !others),
                        new Tab("Answers", root + "?show=begun", begun),
                        new Tab("Other views", root + "?show=others", others)),
                visits(child, nextVisit == null ? visits : visits.subList(0, VISITS)),
                nextRow == null ? rows : rows.subList(0, A_PAGE),
                errors,
                viewer.may(Act.WRITE_RECORDS) && child.isOpen(),
                nextVisit != null
                        ? "?after=" + nextVisit.saidOn() + "." + nextVisit.sourceId()
                        : nextRow != null
                                ? "?show=others&after=" + nextRow.entry().id()
                                : null);
    }

    /** What is to be answered: these, and everything that waits of this visit. */
    List<UUID> chosen(UUID childId, List<String> entries, @Nullable UUID visit) {
        Stream<UUID> waiting = visit == null
                ? Stream.of()
                : views.waiting(childId, List.of(visit)).stream()
                        .flatMap(one -> one.ids().stream())
                        .limit(StepsForm.MOST);
        return Stream.concat(waiting, entries.stream().flatMap(one -> Sent.uuid(one).stream()))
                .distinct()
                .toList();
    }

    private List<VisitRows> visits(Child child, List<Views.Visit> visits) {
        Map<UUID, List<Entry>> entries = views.entries(child.id(), visits);
        return visits.stream()
                .map(visit -> {
                    List<Entry> said = entries.getOrDefault(visit.sourceId(), List.of());
                    return new VisitRows(
                            visit,
                            said.getFirst().sourceLabel().split(" · ", 2)[0],
                            said.stream()
                                    .filter(entry -> entry.how() != How.CHOSEN)
                                    .map(entry -> new Row(entry, null, 0))
                                    .toList(),
                            said.stream()
                                    .filter(entry -> entry.how() == How.CHOSEN)
                                    .toList());
                })
                .toList();
    }

    private List<Row> others(Child child, String after) {
        Entry before = Sent.uuid(after)
                .flatMap(id -> voice.standing(child.id(), List.of(id)).stream().findFirst())
                .orElse(null);
        return views.others(child.id(), before, A_PAGE + 1).stream()
                .map(entry -> new Row(entry, null, 0))
                .toList();
    }

    /** Those with a promise that runs first, whichever is due first; then the latest begun. */
    private List<Row> begun(Child child) {
        List<Response> all = new ArrayList<>(responses.open(child.id()));
        responses.all(child.id()).stream()
                .filter(response -> response.tellBy() == null)
                .forEach(all::add);
        Map<UUID, Entry> entries =
                voice
                        .standing(
                                child.id(),
                                all.stream()
                                        .flatMap(one -> one.entryIds().stream())
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Entry::id, Function.identity()));
        Map<UUID, EntryNotes.Note> said = notes.of(child, entries.values());
        return all.stream()
                .map(response -> {
                    Entry first = response.entryIds().stream()
                            .map(entries::get)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElseThrow();
                    return new Row(
                            first, said.get(first.id()), response.entryIds().size() - 1);
                })
                .toList();
    }
}
