package heard.responses;

import heard.access.Act;
import heard.access.StaffViewer;
import heard.children.Banner;
import heard.children.Banners;
import heard.children.Child;
import heard.drafts.Drafts;
import heard.pages.Errors;
import heard.voice.Entry;
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

    static final String FORM = "responses/form";
    static final String RESPONSE = "responses/response";

    private final Banners banners;
    private final Responses responses;
    private final Views views;
    private final Voice voice;
    private final Drafts drafts;

    ResponsePages(Banners banners, Responses responses, Views views, Voice voice, Drafts drafts) {
        this.banners = banners;
        this.responses = responses;
        this.views = views;
        this.voice = voice;
        this.drafts = drafts;
    }

    /**
     * @param chosen what is answered
     * @param answered what was chosen too and has an answer already, with the address of that
     * @param together what else waits of the same visit, as the address that answers all of it; null for nothing
     * @param overtaken whether something changed while it was written
     * @param begun the address of an answer that was begun and not saved; null when there is none
     */
    public record FormPage(
            Banner banner,
            StepsForm form,
            List<Entry> chosen,
            Map<Entry, String> answered,
            @Nullable String together,
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
        return new FormPage(
                banners.of(child),
                form.about(ids),
                open,
                answered,
                fresh ? together(child, open) : null,
                errors,
                overtaken,
                begun);
    }

    /** Of what was said in one visit and is answered one by one, all can be answered together. */
    private @Nullable String together(Child child, List<Entry> open) {
        List<UUID> visits = open.stream().map(Entry::sourceId).distinct().toList();
        return visits.size() == 1
                        && views.waiting(child.id(), visits).stream()
                                .anyMatch(visit -> visit.ids().size() > open.size())
                ? "/children/" + child.id() + "/responses/new?visit=" + visits.getFirst()
                : null;
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

    static Errors closed(Child child) {
        return child.closed("nothing can be added or put right here");
    }

    private static Map<UUID, Entry> byId(List<Entry> entries) {
        Map<UUID, Entry> byId = new java.util.LinkedHashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        return byId;
    }
}
