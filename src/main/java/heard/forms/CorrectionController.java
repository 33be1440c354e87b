package heard.forms;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Ids;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.drafts.Draft;
import heard.drafts.Drafts;
import heard.forms.FillPage.Against;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Sent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Putting a form right: the next version of it, on the questions that it was filled on. A closed case may still be put right; what
 * stands in it is read for decades.
 */
@Controller
class CorrectionController {

    private final Children children;
    private final Banners banners;
    private final Forms forms;
    private final Definitions definitions;
    private final Drafts drafts;
    private final Audit audit;
    private final Clock clock;

    CorrectionController(
            Children children,
            Banners banners,
            Forms forms,
            Definitions definitions,
            Drafts drafts,
            Audit audit,
            Clock clock) {
        this.children = children;
        this.banners = banners;
        this.forms = forms;
        this.definitions = definitions;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/children/{childId}/forms/{id}/correction")
    Page correction(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "form-to-correct", id);
        Form form = forms.latest(childId, id).orElseThrow(NotFound::new);
        Draft draft = drafts.of(viewer, childId, "form", id).orElse(null);
        FillIn typed = draft == null ? FillIn.of(form) : FillIn.of(draft.sent());
        int base = draft == null ? form.version() : Math.max(1, typed.number("base"));
        return Page.of(
                "forms/fill",
                page(child, form, typed, Errors.none(), base, draft == null ? null : draft.keptAt(), null));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/forms/{id}/correction")
    Page correct(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id, Sent sent) {
        Child child = children.find(viewer, childId);
        audit.wrote(viewer, childId, "form", id);
        Form standing = forms.latest(childId, id).orElseThrow(NotFound::new);
        Definition definition = definition(standing);
        FillIn typed = FillIn.of(sent);
        UUID saveId = typed.idOr("save", Ids.next());
        String path = "/children/" + childId + "/forms/" + id;
        int base = typed.number("base");
        Errors errors = typed.check(definition, child.called(), child.bornOn(), LocalDate.now(clock));
        if (!errors.isEmpty()) {
            return Page.toCorrect("forms/fill", page(child, standing, typed, errors, base, null, null));
        }
        Form corrected = typed.becomes(definition, childId, id, base + 1, saveId, viewer, OffsetDateTime.now(clock));
        boolean savedAlready = forms.isSaved(childId, id, saveId)
                && forms.version(childId, id, base + 1)
                        .filter(corrected::answersAs)
                        .isPresent();
        if (savedAlready || (base == standing.version() && corrected.answersAs(standing))) {
            drafts.drop(viewer, childId, "form", id);
            return Page.goOnTo(path);
        }
        if (base != standing.version() || !forms.correct(corrected)) {
            Form theirs = forms.latest(childId, id).orElseThrow(NotFound::new);
            Against against = Against.between(definition, theirs, corrected, child.called());
            return Page.conflict(
                    "forms/fill", page(child, theirs, typed, Errors.none(), theirs.version(), null, against));
        }
        drafts.drop(viewer, childId, "form", id);
        return Page.goOnTo(path + "?saved");
    }

    private Definition definition(Form form) {
        return definitions.find(form.definitionKey(), form.definitionVersion()).orElseThrow(NotFound::new);
    }

    private FillPage page(
            Child child,
            Form form,
            FillIn typed,
            Errors errors,
            int base,
            @Nullable OffsetDateTime keptAt,
            @Nullable Against against) {
        return new FillPage(
                banners.of(child),
                definition(form),
                typed,
                errors,
                form.id(),
                Ids.next(),
                base,
                keptAt,
                false,
                against);
    }
}
