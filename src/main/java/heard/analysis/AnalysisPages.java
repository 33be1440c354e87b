package heard.analysis;

import heard.access.Act;
import heard.access.Role;
import heard.access.Staff;
import heard.access.StaffMember;
import heard.access.StaffViewer;
import heard.children.Banners;
import heard.children.Child;
import heard.drafts.Draft;
import heard.drafts.Drafts;
import heard.pages.Choice;
import heard.pages.England;
import heard.pages.Errors;
import heard.people.Allocations;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of one analysis shows. */
@Component
class AnalysisPages {

    /** Beside the writing; the rest is on the child's own page. */
    private static final int MOST_ENTRIES = 400;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Banners banners;
    private final Writings writings;
    private final Citations citations;
    private final Actions actions;
    private final Comparisons comparisons;
    private final Drafts drafts;
    private final Staff staff;
    private final Allocations allocations;
    private final Clock clock;

    AnalysisPages(
            Banners banners,
            Writings writings,
            Citations citations,
            Actions actions,
            Comparisons comparisons,
            Drafts drafts,
            Staff staff,
            Allocations allocations,
            Clock clock) {
        this.banners = banners;
        this.writings = writings;
        this.citations = citations;
        this.actions = actions;
        this.comparisons = comparisons;
        this.drafts = drafts;
        this.staff = staff;
        this.allocations = allocations;
        this.clock = clock;
    }

    /** As it was left: with the viewer's own draft in it, where there is one. */
    AnalysisPage asLeft(StaffViewer viewer, Child child, Analysis analysis) {
        Optional<Draft> draft = analysis.isDraft() && viewer.may(Act.WRITE_RECORDS)
                ? drafts.of(viewer, child.id(), "analysis", analysis.id())
                : Optional.empty();
        AnalysisForm form = draft.map(AnalysisForm::of).orElseGet(() -> AnalysisForm.of(analysis));
        OffsetDateTime keptAt = draft.map(Draft::keptAt).orElse(analysis.savedAt());
        return page(viewer, child, analysis, form, Errors.none(), keptAt);
    }

    AnalysisPage page(
            StaffViewer viewer,
            Child child,
            Analysis analysis,
            AnalysisForm form,
            Errors errors,
            @Nullable OffsetDateTime keptAt) {
        List<PeriodEntry> entries = citations.entries(analysis, MOST_ENTRIES + 1);
        int left = Math.max(0, entries.size() - MOST_ENTRIES);
        LocalDate today = LocalDate.now(clock);
        boolean stale = form.saves() != analysis.saves();
        return new AnalysisPage(
                banners.of(child),
                analysis,
                form,
                errors,
                left > 0 ? entries.subList(0, MOST_ENTRIES) : entries,
                left,
                comparisons.of(analysis, today),
                actions.of(child.id(), analysis.id()),
                choices(owners(child)),
                writings.versions(child.id(), analysis.id()),
                manager(child),
                keptAt == null ? null : TIME.format(keptAt.atZoneSameInstant(England.ZONE)),
                stale && analysis.isDraft() ? analysis.savedByName() : null,
                analysis.isDraft() && viewer.may(Act.WRITE_RECORDS),
                viewer.may(Act.WRITE_RECORDS),
                analysis.state() == AnalysisState.FINISHED && viewer.may(Act.SIGN_OFF_ANALYSES),
                today);
    }

    /** Who may be given an action: whoever works with the child, and the team. */
    List<StaffMember> owners(Child child) {
        Map<UUID, StaffMember> owners = new LinkedHashMap<>();
        allocations
                .current(child.id())
                .forEach(worker -> staff.find(worker.staffId()).ifPresent(member -> owners.put(member.id(), member)));
        staff.current(child.teamId()).stream()
                .filter(member -> member.role() != Role.ADMIN && member.role() != Role.QUALITY)
                .forEach(member -> owners.putIfAbsent(member.id(), member));
        return List.copyOf(owners.values());
    }

    private static List<Choice> choices(List<StaffMember> owners) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "Choose who"));
        owners.forEach(member -> choices.add(new Choice(member.id().toString(), member.name())));
        return choices;
    }

    private @Nullable String manager(Child child) {
        if (child.teamId() == null) {
            return null;
        }
        return staff.current(child.teamId()).stream()
                .filter(member -> member.role().may(Act.SIGN_OFF_ANALYSES))
                .map(StaffMember::name)
                .findFirst()
                .orElse(null);
    }
}
