package heard.responses;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Child;
import heard.children.Children;
import heard.drafts.Draft;
import heard.drafts.Drafts;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Sent;
import heard.voice.Entry;
import heard.voice.Voice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The answer to what a child said: begun for one view or several, gone on with, looked at. */
@Controller
class ResponseController {

    static final String DRAFT = "response";

    private final Children children;
    private final ResponseLists lists;
    private final ResponsePages pages;
    private final Responses responses;
    private final Voice voice;
    private final Drafts drafts;
    private final Audit audit;
    private final Clock clock;

    ResponseController(
            Children children,
            ResponseLists lists,
            ResponsePages pages,
            Responses responses,
            Voice voice,
            Drafts drafts,
            Audit audit,
            Clock clock) {
        this.children = children;
        this.lists = lists;
        this.pages = pages;
        this.responses = responses;
        this.voice = voice;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param show waiting, others or begun */
    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/responses")
    Page list(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @RequestParam(defaultValue = "waiting") String show,
            @RequestParam(defaultValue = "") String after) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "responses", null);
        return Page.of(ResponseLists.LIST, lists.list(viewer, child, show, after, Errors.none()));
    }

    /**
     * @param entry what is to be answered
     * @param visit in which everything that waits is to be answered
     * @param draft an answer that was begun and not saved
     */
    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/children/{childId}/responses/new")
    Page begin(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @RequestParam(defaultValue = "") List<String> entry,
            @RequestParam(required = false) @Nullable UUID visit,
            @RequestParam(required = false) @Nullable UUID draft) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "response-form", null);
        StepsForm kept = draft == null
                ? null
                : drafts.of(viewer, childId, DRAFT, draft)
                        .map(found -> StepsForm.of(found.sent()))
                        .orElse(null);
        List<UUID> ids = kept != null ? kept.entries() : lists.chosen(childId, entry, visit);
        if (ids.isEmpty() || ids.size() > StepsForm.MOST) {
            String what = ids.isEmpty() ? "Choose what to answer" : "Choose up to " + StepsForm.MOST + " at once";
            return Page.toCorrect(
                    ResponseLists.LIST,
                    lists.list(viewer, child, "waiting", "", Errors.none().add("entry", what)));
        }
        List<Entry> chosen = voice.standing(childId, ids);
        if (chosen.isEmpty()) {
            throw new NotFound();
        }
        Map<UUID, UUID> answering = responses.answering(childId, ids(chosen));
        if (kept == null && chosen.stream().allMatch(one -> answering.containsKey(one.id()))) {
            return Page.goOnTo("/children/" + childId + "/responses/"
                    + answering.get(chosen.getFirst().id()));
        }
        StepsForm form =
                kept == null ? StepsForm.blank(Ids.next(), 0, List.of(), viewer.name(), today().toString()) : kept;
        return Page.of(
                ResponsePages.FORM,
                pages.form(viewer, child, form, chosen, answering, ResponsePages.closed(child), kept == null));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/responses")
    Page create(StaffViewer viewer, @PathVariable UUID childId, Sent sent) {
        Child child = children.find(viewer, childId);
        StepsForm form = StepsForm.of(sent);
        Response there = responses.find(childId, form.id()).orElse(null);
        if (there != null) {
            return there.isSaved(form.save()) ? saved(viewer, there) : stale(viewer, child, there, form);
        }
        audit.read(viewer, childId, "response-form", null);
        List<Entry> chosen = voice.standing(
                childId, form.entries().stream().limit(StepsForm.MOST).toList());
        if (chosen.isEmpty()) {
            throw new NotFound();
        }
        Map<UUID, UUID> answering = responses.answering(childId, ids(chosen));
        TypedSteps typed = typed(form, child, viewer, chosen, List.of());
        Errors errors = child.isOpen() ? typed.errors() : ResponsePages.closed(child);
        if (!errors.isEmpty()) {
            return Page.toCorrect(
                    ResponsePages.FORM, pages.form(viewer, child, form, chosen, answering, errors, false));
        }
        if (!answering.isEmpty() || !ids(chosen).containsAll(form.entries())) {
            return overtaken(viewer, child, form, chosen, answering);
        }
        if (!responses.begin(childId, form.id(), chosen, typed.steps(), typed.said(), now())) {
            return overtaken(viewer, child, form, chosen, responses.answering(childId, ids(chosen)));
        }
        audit.wrote(viewer, childId, "response", form.id());
        drafts.drop(viewer, childId, DRAFT, form.id());
        return Page.goOnTo("/children/" + childId + "/responses/" + form.id() + "?saved=yes");
    }

    /** Somebody answered some of it meanwhile, or put the words right: they are seen before anything is kept of them. */
    private Page overtaken(
            StaffViewer viewer, Child child, StepsForm form, List<Entry> chosen, Map<UUID, UUID> answering) {
        if (chosen.stream().allMatch(one -> answering.containsKey(one.id()))) {
            UUID first = answering.values().iterator().next();
            return stale(viewer, child, responses.find(child.id(), first).orElseThrow(), form);
        }
        return Page.conflict(
                ResponsePages.FORM, pages.form(viewer, child, form, chosen, answering, Errors.none(), false));
    }

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/responses/{id}")
    Page show(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String saved) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "response", id);
        Response response = responses.find(childId, id).orElseThrow(NotFound::new);
        Draft draft = viewer.may(Act.WRITE_RECORDS)
                ? drafts.of(viewer, childId, DRAFT, id).orElse(null)
                : null;
        StepsForm form = draft == null
                ? StepsForm.blank(id, response.version(), List.of(), viewer.name(), today().toString())
                : StepsForm.of(draft.sent()).of(id);
        return Page.of(
                ResponsePages.RESPONSE,
                pages.response(
                        viewer,
                        child,
                        response,
                        form,
                        Errors.none(),
                        draft == null ? null : draft.keptAt(),
                        false,
                        saved.equals("yes")));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/responses/{id}/steps")
    Page add(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id, Sent sent) {
        Child child = children.find(viewer, childId);
        Response response = responses.find(childId, id).orElseThrow(NotFound::new);
        StepsForm form = StepsForm.of(sent).of(id);
        if (response.isSaved(form.save())) {
            return saved(viewer, response);
        }
        audit.read(viewer, childId, "response", id);
        TypedSteps typed =
                typed(form, child, viewer, voice.standing(childId, response.entryIds()), response.standing());
        Errors errors = child.isOpen() ? typed.errors() : ResponsePages.closed(child);
        if (!errors.isEmpty()) {
            return Page.toCorrect(
                    ResponsePages.RESPONSE, pages.response(viewer, child, response, form, errors, null, false, false));
        }
        if (form.version() != response.version()
                || !responses.add(childId, id, form.version(), typed.steps(), typed.said())) {
            return stale(viewer, child, responses.find(childId, id).orElseThrow(), form);
        }
        audit.wrote(viewer, childId, "response", id);
        drafts.drop(viewer, childId, DRAFT, id);
        return Page.goOnTo(response.href() + "?saved=yes");
    }

    private Page saved(StaffViewer viewer, Response response) {
        audit.read(viewer, response.childId(), "response", response.id());
        return Page.goOnTo(response.href() + "?saved=yes");
    }

    /** Both are shown: what somebody else saved, and what was typed, ready to be saved after it. */
    private Page stale(StaffViewer viewer, Child child, Response now, StepsForm form) {
        audit.read(viewer, child.id(), "response", now.id());
        return Page.conflict(
                ResponsePages.RESPONSE,
                pages.response(viewer, child, now, form.of(now.id()), Errors.none(), null, true, false));
    }

    private TypedSteps typed(StepsForm form, Child child, StaffViewer viewer, List<Entry> views, List<Step> standing) {
        LocalDate saidOn =
                views.stream().map(Entry::saidOn).max(Comparator.naturalOrder()).orElse(child.bornOn());
        return new TypedSteps(form, child, form.id(), viewer, now(), today(), saidOn, standing, null, null);
    }

    private static List<UUID> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
