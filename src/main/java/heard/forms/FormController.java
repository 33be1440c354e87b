package heard.forms;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Banner;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.drafts.Draft;
import heard.drafts.Drafts;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Sent;
import heard.voice.Entry;
import heard.voice.Source;
import heard.voice.Voice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms of one child: which there are, filling one, and what was filled. */
@Controller
public class FormController {

    private final Children children;
    private final Banners banners;
    private final Forms forms;
    private final Definitions definitions;
    private final Voice voice;
    private final Drafts drafts;
    private final Audit audit;
    private final Clock clock;

    FormController(
            Children children,
            Banners banners,
            Forms forms,
            Definitions definitions,
            Voice voice,
            Drafts drafts,
            Audit audit,
            Clock clock) {
        this.children = children;
        this.banners = banners;
        this.forms = forms;
        this.definitions = definitions;
        this.voice = voice;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param offered the forms that may be filled now; none for a closed case, or for somebody who only reads
     * @param begun the viewer's own draft, to go on with
     */
    public record FormsPage(
            Banner banner,
            List<Definitions.Listed> offered,
            List<Forms.Filed> filed,
            boolean writes,
            @Nullable Begun begun) {}

    public record Begun(String title, String href, OffsetDateTime keptAt) {}

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/forms")
    Page list(StaffViewer viewer, @PathVariable UUID childId) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "forms", null);
        boolean writes = viewer.may(Act.WRITE_RECORDS);
        List<Definitions.Listed> offered = child.isOpen() && writes ? definitions.inUse() : List.of();
        return Page.of(
                "forms/forms",
                new FormsPage(banners.of(child), offered, forms.of(childId), writes, begun(viewer, childId)));
    }

    private @Nullable Begun begun(StaffViewer viewer, UUID childId) {
        return drafts.latest(viewer, childId, "form")
                .map(draft -> begun(childId, draft))
                .orElse(null);
    }

    private @Nullable Begun begun(UUID childId, Draft draft) {
        FillIn typed = FillIn.of(draft.sent());
        Definition definition = definitions
                .find(typed.value("form"), typed.number("definition"))
                .orElse(null);
        if (definition == null) {
            return null;
        }
        String forms = "/children/" + childId + "/forms/";
        String href = typed.number("base") > 0
                ? forms + draft.id() + "/correction"
                : forms + "new?form=" + definition.key() + "&id=" + draft.id();
        return new Begun(definition.title(), href, draft.keptAt());
    }

    /** @param id of a draft to go on with; a new form has none yet */
    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/children/{childId}/forms/new")
    Page begin(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @RequestParam("form") String key,
            @RequestParam(required = false) @Nullable UUID id) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "form-to-fill", id);
        Definition inUse = definitions.published(key).orElseThrow(NotFound::new);
        if (!child.isOpen()) {
            return Page.goOnTo("/children/" + childId + "/forms");
        }
        if (id != null && forms.latest(childId, id).isPresent()) {
            return Page.goOnTo("/children/" + childId + "/forms/" + id);
        }
        Draft draft = id == null ? null : drafts.of(viewer, childId, "form", id).orElse(null);
        if (draft == null) {
            return Page.of("forms/fill", fill(child, inUse, Ids.next(), FillIn.empty(), Errors.none()));
        }
        FillIn typed = FillIn.of(draft.sent());
        Definition begun = asked(key, typed).orElse(inUse);
        return Page.of(
                "forms/fill",
                new FillPage(
                        banners.of(child),
                        begun,
                        typed,
                        Errors.none(),
                        draft.id(),
                        draft.id(),
                        0,
                        draft.keptAt(),
                        begun.version() != inUse.version(),
                        null));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/forms")
    Page file(StaffViewer viewer, @PathVariable UUID childId, Sent sent) {
        Child child = children.find(viewer, childId);
        FillIn typed = FillIn.of(sent);
        Definition inUse = definitions.published(typed.value("form")).orElseThrow(NotFound::new);
        UUID id = typed.idOr("id", Ids.next());
        audit.wrote(viewer, childId, "form", id);
        Form filed = forms.latest(childId, id).orElse(null);
        if (filed != null) {
            return sentAgain(viewer, child, filed, typed);
        }
        Optional<Definition> asked = asked(inUse.key(), typed);
        if (asked.isEmpty()) {
            return Page.toCorrect(
                    "forms/fill", fill(child, inUse, id, typed, Errors.none().add(FillIn.DAY, CHANGED)));
        }
        Definition definition = asked.get();
        Errors errors = child.isOpen()
                ? typed.check(definition, child.called(), child.bornOn(), LocalDate.now(clock))
                : child.closed("no form can be added. What you wrote is still here: copy it");
        if (!errors.isEmpty()) {
            return Page.toCorrect("forms/fill", fill(child, definition, id, typed, errors));
        }
        forms.add(typed.becomes(definition, childId, id, 1, id, viewer, OffsetDateTime.now(clock)));
        drafts.drop(viewer, childId, "form", id);
        String said = definition.version() == inUse.version() ? "saved" : "changed";
        return Page.goOnTo("/children/" + childId + "/forms/" + id + "?" + said);
    }

    /** The same again goes to what is filed; other answers under the same id are not lost but shown beside them. */
    private Page sentAgain(StaffViewer viewer, Child child, Form filed, FillIn typed) {
        Definition definition = definitions
                .find(filed.definitionKey(), filed.definitionVersion())
                .orElseThrow(NotFound::new);
        Errors errors = typed.check(definition, child.called(), child.bornOn(), LocalDate.now(clock));
        if (!errors.isEmpty()) {
            return Page.toCorrect("forms/fill", fill(child, definition, filed.id(), typed, errors));
        }
        Form mine = typed.becomes(
                definition, child.id(), filed.id(), filed.version() + 1, Ids.next(), viewer, OffsetDateTime.now(clock));
        boolean first =
                forms.version(child.id(), filed.id(), 1).filter(mine::answersAs).isPresent();
        if (first || mine.answersAs(filed)) {
            return Page.goOnTo("/children/" + child.id() + "/forms/" + filed.id());
        }
        return Page.conflict(
                "forms/fill",
                new FillPage(
                        banners.of(child),
                        definition,
                        typed,
                        errors,
                        filed.id(),
                        Ids.next(),
                        filed.version(),
                        null,
                        false,
                        FillPage.Against.between(definition, filed, mine, child.called())));
    }

    private static final String CHANGED =
            "The questions of this form have changed since you opened it. Nothing is lost:"
                    + " look through what you wrote, and save again";

    /** What the page asked, as it says itself: a published version, in use or not any more. */
    private Optional<Definition> asked(String key, FillIn typed) {
        return definitions.find(key, typed.number("definition")).filter(Definition::isPublished);
    }

    private FillPage fill(Child child, Definition definition, UUID id, FillIn typed, Errors errors) {
        return new FillPage(banners.of(child), definition, typed, errors, id, id, 0, null, false, null);
    }

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/forms/{id}")
    Page show(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String saved,
            @RequestParam(required = false) @Nullable String changed) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "form", id);
        Form form = forms.version(childId, id, version == null ? Integer.MAX_VALUE : version)
                .filter(found -> version == null || found.version() == version)
                .orElseThrow(NotFound::new);
        Definition definition =
                definitions.find(form.definitionKey(), form.definitionVersion()).orElseThrow(NotFound::new);
        List<Forms.Turn> turns = forms.turns(childId, id);
        boolean latest = form.version() == turns.getFirst().version();
        Map<String, Entry> standing = latest ? standing(form, definition) : Map.of();
        return Page.of(
                "forms/form",
                new FormPage(
                        banners.of(child),
                        definition,
                        form,
                        FormPage.parts(definition, form, child.called(), standing),
                        turns,
                        latest && viewer.may(Act.WRITE_RECORDS),
                        note(child, saved, changed)));
    }

    private Map<String, Entry> standing(Form form, Definition definition) {
        Map<String, Entry> standing = new HashMap<>();
        for (FormQuestion question : definition.voiceQuestions()) {
            voice.standing(form.childId(), Source.FORM, form.id(), question.key())
                    .ifPresent(entry -> standing.put(question.key(), entry));
        }
        return standing;
    }

    private static @Nullable String note(Child child, @Nullable String saved, @Nullable String changed) {
        if (changed != null) {
            return "Saved. The questions of this form changed while you were writing; yours is kept with the questions"
                    + " that you were asked. The next one will ask the new ones.";
        }
        return saved == null ? null : "Saved. What " + child.called() + " said is in Voice of the child.";
    }
}
