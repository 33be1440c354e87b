package heard.responses;

import heard.access.Act;
import heard.access.StaffViewer;
import heard.children.Banner;
import heard.children.Banners;
import heard.children.Child;
import heard.drafts.Drafts;
import heard.pages.Errors;
import heard.pages.Said;
import heard.pages.Tab;
import heard.voice.Entry;
import heard.voice.EntryNotes;
import heard.voice.Voice;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of an answer show. */
@Component
public class ResponsePages {

    static final String LIST = "responses/list";
    static final String FORM = "responses/form";
    static final String RESPONSE = "responses/response";
    static final int A_PAGE = 30;

    private final Banners banners;
    private final Responses responses;
    private final Views views;
    private final Voice voice;
    private final AnswerNotes notes;
    private final Drafts drafts;

    ResponsePages(Banners banners, Responses responses, Views views, Voice voice, AnswerNotes notes, Drafts drafts) {
        this.banners = banners;
        this.responses = responses;
        this.views = views;
        this.voice = voice;
        this.notes = notes;
        this.drafts = drafts;
    }

    /** One view and where its answer stands; {@code more} others are answered with it. */
    public record Row(Entry entry, EntryNotes.@Nullable Note note, int more) {

        private static final int BRIEF = 40;

        /** The first words, for whoever hears the page instead of seeing it. */
        public String brief() {
            String words = entry.words();
            return words.codePointCount(0, words.length()) <= BRIEF
                    ? words
                    : words.substring(0, words.offsetByCodePoints(0, BRIEF)) + "…";
        }
    }

    /**
     * @param act whether the viewer may answer
     * @param older the next page; null on the last
     */
    public record ListPage(
            Banner banner,
            String show,
            List<Tab> tabs,
            List<Row> rows,
            Errors errors,
            boolean act,
            @Nullable String older) {}

    /**
     * @param chosen what is answered
     * @param answered what was chosen too and has an answer already, with the address of that
     * @param overtaken whether something changed while it was written
     * @param begun the address of an answer that was begun and not saved; null when there is none
     */
    public record FormPage(
            Banner banner,
            StepsForm form,
            List<Entry> chosen,
            Map<Entry, String> answered,
            Errors errors,
            boolean overtaken,
            @Nullable String begun) {}

    /**
     * @param now what is answered
     * @param entries every entry that is needed to show it, by id
     * @param since what somebody else saved while this was written
     * @param keptAt when the draft that is shown was kept; null when it is none
     */
    public record ResponsePage(
            Banner banner,
            Response response,
            List<Entry> now,
            Map<UUID, Entry> entries,
            StepsForm form,
            Errors errors,
            List<Step> since,
            boolean conflict,
            @Nullable OffsetDateTime keptAt,
            boolean act,
            boolean saved) {

        public boolean late() {
            LocalDate tellBy = response.tellBy();
            return tellBy != null && tellBy.isBefore(banner.today());
        }
    }

    ListPage list(StaffViewer viewer, Child child, String show, String after, Errors errors) {
        boolean begun = show.equals("begun");
        boolean asking = !show.equals("others");
        String root = "/children/" + child.id() + "/responses";
        List<Row> rows = begun ? begun(child) : unanswered(child, asking, after);
        boolean more = !begun && rows.size() > A_PAGE;
        List<Row> shown = more ? rows.subList(0, A_PAGE) : rows;
        String here = begun ? "begun" : asking ? "waiting" : "others";
        return new ListPage(
                banners.of(child),
                here,
                List.of(
                        new Tab("Not answered", root, here.equals("waiting")),
                        new Tab("Answers", root + "?show=begun", begun),
                        new Tab("Other views", root + "?show=others", here.equals("others"))),
                shown,
                errors,
                viewer.may(Act.WRITE_RECORDS) && child.isOpen(),
                more ? "?show=" + here + "&after=" + shown.getLast().entry().id() : null);
    }

    private List<Row> unanswered(Child child, boolean asking, String after) {
        Entry before = StepsForm.id(after)
                .flatMap(id -> voice.standing(child.id(), List.of(id)).stream().findFirst())
                .orElse(null);
        return views.unanswered(child.id(), asking, before, A_PAGE + 1).stream()
                .map(entry -> new Row(entry, null, 0))
                .toList();
    }

    /** Those with a promise that runs first, whichever is due first; then the latest begun. */
    private List<Row> begun(Child child) {
        List<Response> all = new ArrayList<>(responses.open(child.id()));
        responses.all(child.id()).stream()
                .filter(response -> response.tellBy() == null)
                .forEach(all::add);
        Map<UUID, Entry> entries = byId(voice.standing(
                child.id(), all.stream().flatMap(one -> one.entryIds().stream()).toList()));
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

    /** @param fresh nothing has been typed into it yet, so that what was begun before is offered */
    FormPage form(
            StaffViewer viewer,
            Child child,
            StepsForm form,
            List<Entry> chosen,
            Map<UUID, UUID> answering,
            Errors errors,
            boolean fresh) {
        Map<Entry, String> answered = new HashMap<>();
        List<Entry> open = new ArrayList<>();
        String root = "/children/" + child.id() + "/responses/";
        for (Entry entry : chosen) {
            UUID by = answering.get(entry.id());
            if (by == null) {
                open.add(entry);
            } else {
                answered.put(entry, root + by);
            }
        }
        List<UUID> ids = open.stream().map(Entry::id).toList();
        boolean overtaken = !fresh && errors.isEmpty() && !ids.equals(form.entries());
        String begun = fresh
                ? drafts.all(viewer, child.id(), ResponseController.DRAFT).stream()
                        .filter(draft -> draft.fields().containsKey("entry"))
                        .findFirst()
                        .map(draft -> root + "new?draft=" + draft.id())
                        .orElse(null)
                : null;
        return new FormPage(banners.of(child), form.about(ids), open, answered, errors, overtaken, begun);
    }

    ResponsePage response(
            StaffViewer viewer,
            Child child,
            Response response,
            StepsForm form,
            Errors errors,
            @Nullable OffsetDateTime keptAt,
            boolean conflict,
            boolean saved) {
        List<UUID> needed = new ArrayList<>(
                response.views().stream().map(Response.View::entryId).toList());
        response.steps().stream().map(Step::entryId).filter(Objects::nonNull).forEach(needed::add);
        Map<UUID, Entry> entries = byId(voice.find(child.id(), needed));
        List<Step> since = conflict
                ? response.steps().stream()
                        .filter(step -> step.version() > form.version())
                        .toList()
                : List.of();
        return new ResponsePage(
                banners.of(child),
                response,
                response.entryIds().stream()
                        .map(entries::get)
                        .filter(Objects::nonNull)
                        .toList(),
                entries,
                conflict ? form.on(response.version()) : form,
                errors,
                since,
                conflict,
                keptAt,
                viewer.may(Act.WRITE_RECORDS) && child.isOpen(),
                saved);
    }

    @SuppressWarnings("MethodCanBeStatic") // asked of the pages, like everything else they say
    Errors closed(Child child) {
        return child.caseClosedOn() == null
                ? Errors.none()
                : Errors.none()
                        .add(
                                "closed",
                                child.called() + "’s case was closed on " + Said.date(child.caseClosedOn())
                                        + ", so nothing can be added or put right here. If it should be open, ask your manager.");
    }

    private static Map<UUID, Entry> byId(List<Entry> entries) {
        Map<UUID, Entry> byId = new java.util.LinkedHashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        return byId;
    }
}
