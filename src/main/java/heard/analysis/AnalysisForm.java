package heard.analysis;

import heard.access.Ids;
import heard.access.NotFound;
import heard.access.StaffMember;
import heard.drafts.Draft;
import heard.pages.Errors;
import heard.pages.Said;
import heard.pages.Sent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page as it was sent: the writing, and one action that may be added.
 *
 * @param saves which save of the analysis the page was opened on
 * @param actionId made when the page was, so that sending it twice adds one action
 * @param command the button that was pressed: save, finish, add-action or leave
 */
public record AnalysisForm(
        int saves,
        Writing writing,
        UUID actionId,
        String action,
        String owner,
        String by,
        String command,
        @Nullable UUID cite,
        @Nullable UUID uncite,
        @Nullable UUID done,
        @Nullable UUID dropped) {

    static AnalysisForm of(Analysis analysis) {
        return new AnalysisForm(
                analysis.saves(), analysis.writing(), Ids.next(), "", "", "", "save", null, null, null, null);
    }

    static AnalysisForm of(Draft draft) {
        return sent(draft.fields());
    }

    static AnalysisForm sent(Map<String, List<String>> fields) {
        Map<String, String> sent = new LinkedHashMap<>();
        fields.forEach((name, values) -> sent.put(name, values.isEmpty() ? "" : Sent.asTyped(values.getFirst())));
        UUID actionId = id(sent.get("actionId"));
        return new AnalysisForm(
                number(sent.getOrDefault("saves", "")),
                new Writing(
                        sent.getOrDefault("telling", ""),
                        sent.getOrDefault("changed", ""),
                        sent.getOrDefault("outcomes", ""),
                        sent.getOrDefault("tell", "")),
                actionId == null ? Ids.next() : actionId,
                sent.getOrDefault("action", "").strip(),
                sent.getOrDefault("owner", ""),
                sent.getOrDefault("by", ""),
                sent.getOrDefault("do", "save"),
                id(sent.get("cite")),
                id(sent.get("uncite")),
                id(sent.get("done")),
                id(sent.get("dropped")));
    }

    public boolean addsAnAction() {
        return command.equals("add-action") || !action.isEmpty() || !by.isEmpty();
    }

    boolean finishes() {
        return command.equals("finish");
    }

    Errors check(Analysis analysis, Collection<StaffMember> owners) {
        Errors errors = Errors.none();
        writing.check(finishes(), errors);
        if (addsAnAction()) {
            checkAction(analysis, owners, errors);
        }
        return errors;
    }

    private void checkAction(Analysis analysis, Collection<StaffMember> owners, Errors errors) {
        if (action.isEmpty()) {
            errors.add("action", "Write what will be done.");
        }
        errors.addIfLonger("action", action, Action.LONGEST);
        if (ownerAmong(owners) == null) {
            errors.add("owner", "Choose who will do it.");
        }
        LocalDate day = Said.parse(by);
        if (day == null) {
            errors.add("by", by.isEmpty() ? "Say by when it will be done." : "This is no date. Write it as 3 12 2026.");
        } else if (day.isBefore(analysis.periodFrom())) {
            errors.add(
                    "by",
                    "This is before the period of the analysis, which begins on " + Said.date(analysis.periodFrom())
                            + ".");
        } else if (day.isAfter(analysis.periodTo().plusYears(5))) {
            errors.add("by", "This is more than five years on. Check the year.");
        }
    }

    @Nullable
    StaffMember ownerAmong(Collection<StaffMember> owners) {
        return owners.stream()
                .filter(member -> member.id().toString().equals(owner))
                .findFirst()
                .orElse(null);
    }

    private static int number(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static @Nullable UUID id(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
