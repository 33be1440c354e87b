package heard.voice;

import heard.access.Act;
import heard.access.Audit;
import heard.access.NotFound;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Banner;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.drafts.Draft;
import heard.drafts.Drafts;
import heard.media.Attachment;
import heard.media.Attachments;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Sent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody else told us about a child: a teacher, a carer, family, another agency, a member of the public. */
@Controller
public class ContributionController {

    private static final String DRAFT = "contribution";

    private final Children children;
    private final Banners banners;
    private final Contributions contributions;
    private final Attachments attachments;
    private final Drafts drafts;
    private final Audit audit;
    private final Clock clock;

    ContributionController(
            Children children,
            Banners banners,
            Contributions contributions,
            Attachments attachments,
            Drafts drafts,
            Audit audit,
            Clock clock) {
        this.children = children;
        this.banners = banners;
        this.contributions = contributions;
        this.attachments = attachments;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param keptAt when the draft that is shown was kept; null when it is none
     * @param theirs what was saved in between, to be seen beside what was typed; null when nothing was
     * @param own the viewer saved that too: in a second window, or before going back
     */
    public record FormPage(
            Banner banner,
            ContributionForm form,
            Errors errors,
            @Nullable OffsetDateTime keptAt,
            @Nullable Entry theirs,
            boolean own) {}

    /** @param told null for one that came from elsewhere with its words alone */
    public record ShowPage(
            Banner banner, Entry entry, @Nullable Contribution told, List<Attachment> files, boolean mayCorrect) {}

    /** With what was begun and not saved; {@code anew} leaves that where it is. */
    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/children/{childId}/contributions/new")
    Page begin(StaffViewer viewer, @PathVariable UUID childId, @RequestParam(defaultValue = "false") boolean anew) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "new-contribution", null);
        Optional<Draft> draft = anew ? Optional.empty() : drafts.latest(viewer, childId, DRAFT);
        ContributionForm kept = draft.map(d -> ContributionForm.of(d.sent()))
                .filter(ContributionForm::isNew)
                .orElse(null);
        return Page.of(
                "voice/contribution-form",
                kept == null
                        ? page(child, ContributionForm.empty(LocalDate.now(clock)), closed(child))
                        : new FormPage(
                                banners.of(child),
                                kept,
                                closed(child),
                                draft.map(Draft::keptAt).orElse(null),
                                null,
                                false));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/contributions")
    Page create(StaffViewer viewer, @PathVariable UUID childId, Sent sent) {
        Child child = children.find(viewer, childId);
        ContributionForm form = ContributionForm.of(sent);
        Errors errors = closed(child);
        return save(viewer, child, form, errors.isEmpty() ? form.check(child, LocalDate.now(clock)) : errors);
    }

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/contributions/{id}")
    Page contribution(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "contribution", id);
        Entry entry = contributions.standing(childId, id).orElseThrow(NotFound::new);
        return Page.of(
                "voice/contribution",
                new ShowPage(
                        banners.of(child),
                        entry,
                        told(entry),
                        attachments.about(childId, Set.of(id)),
                        viewer.may(Act.WRITE_RECORDS)));
    }

    @Permit(Act.WRITE_RECORDS)
    @GetMapping("/children/{childId}/contributions/{id}/correction")
    Page correction(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "contribution", id);
        Entry entry = contributions.standing(childId, id).orElseThrow(NotFound::new);
        Optional<Draft> draft = drafts.of(viewer, childId, DRAFT, id);
        return Page.of(
                "voice/contribution-form",
                new FormPage(
                        banners.of(child),
                        draft.map(d -> ContributionForm.of(d.sent()).of(id))
                                .orElseGet(() -> ContributionForm.of(entry, told(entry))),
                        Errors.none(),
                        draft.map(Draft::keptAt).orElse(null),
                        null,
                        false));
    }

    /** A closed case may still be put right: what stands in it is read for decades. */
    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/contributions/{id}/correction")
    Page correct(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID id, Sent sent) {
        Child child = children.find(viewer, childId);
        if (contributions.standing(childId, id).isEmpty()) {
            throw new NotFound();
        }
        ContributionForm form = ContributionForm.of(sent).of(id);
        return save(viewer, child, form, form.check(child, LocalDate.now(clock)));
    }

    private Page save(StaffViewer viewer, Child child, ContributionForm form, Errors errors) {
        Entry standing = contributions.standing(child.id(), form.id()).orElse(null);
        String path = "/children/" + child.id() + "/contributions/" + form.id();
        if (!errors.isEmpty()) {
            audit.read(viewer, child.id(), "contribution-to-correct", form.id());
            return Page.toCorrect("voice/contribution-form", page(child, form, errors));
        }
        if (standing != null && form.isSavedAs(standing, told(standing))) {
            audit.read(viewer, child.id(), "contribution", form.id());
            return Page.goOnTo(path);
        }
        int version = standing == null ? 0 : standing.sourceVersion();
        Entry entry = form.entry(child.id(), viewer, OffsetDateTime.now(clock), standing);
        if (form.version() != version || !contributions.add(form.contribution(child.id()), entry)) {
            Entry theirs = contributions.standing(child.id(), form.id()).orElseThrow(NotFound::new);
            audit.read(viewer, child.id(), "contribution", form.id());
            return Page.conflict(
                    "voice/contribution-form",
                    new FormPage(
                            banners.of(child),
                            form.on(theirs.sourceVersion()),
                            errors,
                            null,
                            theirs,
                            viewer.staffId().equals(theirs.authorId())));
        }
        audit.wrote(viewer, child.id(), "contribution", form.id());
        drafts.drop(viewer, child.id(), DRAFT, form.id());
        return Page.goOnTo(path);
    }

    private static Errors closed(Child child) {
        return child.closed("nothing new can be added");
    }

    private FormPage page(Child child, ContributionForm form, Errors errors) {
        return new FormPage(banners.of(child), form, errors, null, null, false);
    }

    private @Nullable Contribution told(Entry entry) {
        return contributions
                .find(entry.childId(), entry.sourceId(), entry.sourceVersion())
                .orElse(null);
    }
}
