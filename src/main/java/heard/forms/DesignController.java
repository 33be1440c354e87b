package heard.forms;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.pages.Both;
import heard.pages.Choice;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Sent;
import heard.voice.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the forms of the service ask: an administrator's work, which opens nobody's record. */
@Controller
public class DesignController {

    private static final String DEFINITION = "form-definition";

    private final Definitions definitions;
    private final Audit audit;

    DesignController(Definitions definitions, Audit audit) {
        this.definitions = definitions;
        this.audit = audit;
    }

    /** @param id made with the page, so that making a form twice makes one */
    public record DefinitionsPage(
            List<Definitions.Listed> forms, String title, String dayLabel, UUID id, Errors errors) {}

    /**
     * @param definition the draft, or what is in use while nobody changes it
     * @param inUse what is filled now; null before the first publication
     * @param conflict somebody else saved the draft since this page was opened
     */
    public record DesignPage(
            Definition definition,
            @Nullable Definition inUse,
            Design design,
            Errors errors,
            boolean conflict,
            @Nullable String note) {

        /** What the other one saved beside what was typed here. */
        public List<Both> differing() {
            return design.against(Design.of(definition));
        }

        public List<Choice> kinds() {
            return Arrays.stream(Kind.values())
                    .map(kind -> new Choice(kind.name(), kind.title()))
                    .toList();
        }

        public List<Choice> unders() {
            return Stream.concat(
                            Stream.of(new Choice("", "None of the four")),
                            Arrays.stream(Question.values())
                                    .map(question -> new Choice(question.name(), question.title())))
                    .toList();
        }
    }

    public record PreviewPage(Definition definition, FillIn typed, Errors errors) {

        public List<Choice> hows() {
            return FillPage.hows("The child");
        }
    }

    @Permit(Act.DESIGN_FORMS)
    @GetMapping("/admin/forms")
    Page all(StaffViewer viewer) {
        audit.didOther(viewer, false, DEFINITION, null);
        return Page.of("forms/definitions", all("", "", Ids.next(), Errors.none()));
    }

    private DefinitionsPage all(String title, String dayLabel, UUID id, Errors errors) {
        return new DefinitionsPage(definitions.all(), title, dayLabel, id, errors);
    }

    @Permit(Act.DESIGN_FORMS)
    @PostMapping("/admin/forms")
    Page make(StaffViewer viewer, Sent sent) {
        Design made = Design.of(sent);
        audit.didOther(viewer, true, DEFINITION, null);
        Errors errors = Errors.none();
        Design.checkNames(errors, made.title(), made.dayLabel());
        String key = Design.key(made.title(), made.becomes());
        if (errors.isEmpty() && !definitions.make(key, made.title(), made.dayLabel(), made.becomes(), viewer.name())) {
            boolean twice = definitions
                    .draft(key)
                    .filter(draft -> draft.revision().equals(made.becomes()))
                    .isPresent();
            if (!twice) {
                errors.add("title", "There is a form of this name already; give this one another, or change that one");
            }
        }
        return errors.isEmpty()
                ? Page.goOnTo("/admin/forms/" + key)
                : Page.toCorrect("forms/definitions", all(made.title(), made.dayLabel(), made.becomes(), errors));
    }

    @Permit(Act.DESIGN_FORMS)
    @GetMapping("/admin/forms/{key}")
    Page show(
            StaffViewer viewer, @PathVariable String key, @RequestParam(required = false) @Nullable String published) {
        audit.didOther(viewer, false, DEFINITION, null);
        Optional<Definition> draft = definitions.draft(key);
        Definition definition = draft.or(() -> definitions.published(key)).orElseThrow(NotFound::new);
        String note = published == null
                ? null
                : "Published. Version " + definition.version() + " is what is filled from now on.";
        DesignPage page = page(definition, Design.of(definition), Errors.none(), false, note);
        return Page.of(draft.isPresent() ? "forms/designer" : "forms/definition", page);
    }

    private DesignPage page(
            Definition definition, Design design, Errors errors, boolean conflict, @Nullable String note) {
        Definition inUse = definitions.published(definition.key()).orElse(null);
        return new DesignPage(definition, inUse, design, errors, conflict, note);
    }

    /** Begins the next version. */
    @Permit(Act.DESIGN_FORMS)
    @PostMapping("/admin/forms/{key}/draft")
    Page begin(StaffViewer viewer, @PathVariable String key) {
        audit.didOther(viewer, true, DEFINITION, null);
        if (definitions.draft(key).isEmpty()) {
            definitions.beginDraft(definitions.published(key).orElseThrow(NotFound::new), Ids.next(), viewer.name());
        }
        return Page.goOnTo("/admin/forms/" + key);
    }

    /** Keeps the draft as it stands on the page, after what the pressed button asks: add, up, down, remove, or nothing. */
    @Permit(Act.DESIGN_FORMS)
    @PostMapping("/admin/forms/{key}")
    Page save(StaffViewer viewer, @PathVariable String key, Sent sent) {
        Design design = Design.of(sent);
        FillIn pressed = FillIn.of(sent);
        Design wanted = design;
        int at = -1;
        if (sent.has("add")) {
            wanted = design.withOneMore();
            at = design.questions().size();
        } else if (sent.has("up")) {
            at = pressed.number("up") - 1;
            wanted = design.moved(at + 1, -1);
        } else if (sent.has("down")) {
            at = pressed.number("down") + 1;
            wanted = design.moved(at - 1, 1);
        } else if (sent.has("remove")) {
            at = pressed.number("remove") - 1;
            wanted = design.without(at + 1);
        }
        String anchor =
                at < 0 ? "" : "#question-" + Math.min(at, wanted.questions().size() - 1);
        Page problem = keep(viewer, key, design, wanted, wanted.check());
        return problem != null ? problem : Page.goOnTo("/admin/forms/" + key + anchor);
    }

    @Permit(Act.DESIGN_FORMS)
    @PostMapping("/admin/forms/{key}/publication")
    Page publish(StaffViewer viewer, @PathVariable String key, Sent sent) {
        Design design = Design.of(sent);
        Page problem = keep(viewer, key, design, design, design.checkToPublish());
        if (problem != null) {
            return problem;
        }
        definitions.draft(key).ifPresent(draft -> definitions.publish(key, draft.version()));
        return Page.goOnTo("/admin/forms/" + key + "?published");
    }

    /** @return the page to show instead of going on; null if the draft was kept, now or by the same save before */
    private @Nullable Page keep(StaffViewer viewer, String key, Design typed, Design wanted, Errors errors) {
        audit.didOther(viewer, true, DEFINITION, null);
        Definition latest =
                definitions.draft(key).or(() -> definitions.published(key)).orElseThrow(NotFound::new);
        if (latest.revision().equals(wanted.becomes())) {
            return null;
        }
        if (!latest.isPublished() && !errors.isEmpty()) {
            return Page.toCorrect("forms/designer", page(latest, typed, errors, false, null));
        }
        if (definitions.save(wanted.becomes(latest, viewer.name()), wanted.was())) {
            return null;
        }
        Definition theirs =
                definitions.draft(key).or(() -> definitions.published(key)).orElse(latest);
        if (wanted.against(Design.of(theirs)).isEmpty()) {
            return null; // both wrote the same
        }
        // If it was published meanwhile, what was typed goes on as a draft of the version after that.
        if (definitions.draft(key).isEmpty()) {
            definitions.published(key).ifPresent(inUse -> definitions.beginDraft(inUse, Ids.next(), viewer.name()));
        }
        Definition now = definitions.draft(key).orElse(latest);
        Design again = new Design(typed.title(), typed.dayLabel(), typed.questions(), now.revision(), Ids.next());
        return Page.conflict("forms/designer", page(now, again, Errors.none(), true, null));
    }

    /** The form as a worker sees it, with nobody's name in it and nothing to save. */
    @Permit(Act.DESIGN_FORMS)
    @GetMapping("/admin/forms/{key}/preview")
    Page preview(StaffViewer viewer, @PathVariable String key, @RequestParam(defaultValue = "0") int version) {
        audit.didOther(viewer, false, DEFINITION, null);
        Definition definition = (version > 0
                        ? definitions.find(key, version)
                        : definitions.draft(key).or(() -> definitions.published(key)))
                .orElseThrow(NotFound::new);
        return Page.of("forms/preview", new PreviewPage(definition, FillIn.empty(), Errors.none()));
    }
}
