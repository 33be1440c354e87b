package heard.voice;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Permit;
import heard.access.StaffViewer;
import heard.children.Banner;
import heard.children.Banners;
import heard.children.Child;
import heard.children.Children;
import heard.media.Attachments;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Said;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Voice of the child: everything a child said, in one place, on the screen and on paper. */
@Controller
public class VoiceController {

    static final int A_PAGE = 50;

    private final Children children;
    private final Banners banners;
    private final Entries entries;
    private final Attachments attachments;
    private final List<EntryNotes> notes;
    private final Audit audit;
    private final Clock clock;

    VoiceController(
            Children children,
            Banners banners,
            Entries entries,
            Attachments attachments,
            ObjectProvider<EntryNotes> notes,
            Audit audit,
            Clock clock) {
        this.children = children;
        this.banners = banners;
        this.entries = entries;
        this.attachments = attachments;
        this.notes = notes.stream().toList();
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param act whether the viewer may add to the record of this child
     * @param from as it was typed
     * @param to as it was typed
     * @param newer where the page before this one in the order is; null on the first
     * @param older where the page after this one is; null on the last
     */
    public record VoicePage(
            Banner banner,
            boolean act,
            Filter filter,
            Errors errors,
            String from,
            String to,
            List<Month> months,
            Rail rail,
            @Nullable String newer,
            @Nullable String older) {}

    public record PrintPage(Banner banner, Filter filter, List<Month> months, int count, String printedAt) {}

    /** The first page is 50 entries long; {@code all=true} gives the whole voice in one. */
    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/voice")
    Page voice(StaffViewer viewer, @PathVariable UUID childId, @RequestParam Map<String, String> asked) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "voice", null);
        Errors errors = Errors.none();
        Filter filter = Filter.of(asked, errors);
        boolean all = "true".equals(asked.get("all"));
        Place after = Place.parse(asked.get("after"));
        Place before = after == null ? Place.parse(asked.get("before")) : null;
        List<Entry> found = all
                ? entries.standing(childId, filter, null, false, Integer.MAX_VALUE)
                : entries.standing(childId, filter, before == null ? after : before, before != null, A_PAGE + 1);
        boolean more = !all && found.size() > A_PAGE;
        List<Entry> shown = !more ? found : before == null ? found.subList(0, A_PAGE) : found.subList(1, A_PAGE + 1);
        boolean hasNewer = before == null ? after != null : more;
        boolean hasOlder = before == null ? more : true;
        List<Month> months = group(child, shown);
        VoicePage page = new VoicePage(
                banners.of(child),
                viewer.may(Act.WRITE_RECORDS) && child.isOpen(),
                filter,
                errors,
                asked.getOrDefault("from", ""),
                asked.getOrDefault("to", ""),
                months,
                rail(childId, all && filter.isEverything() ? found : null, months, filter),
                hasNewer && !shown.isEmpty() ? filter.query("before", Place.of(shown.getFirst())) : null,
                hasOlder && !shown.isEmpty() ? filter.query("after", Place.of(shown.getLast())) : null);
        return errors.isEmpty() ? Page.of("voice/voice", page) : Page.toCorrect("voice/voice", page);
    }

    /** The same filters, every entry, nothing folded: what somebody takes to a meeting. */
    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/voice/print")
    Page print(StaffViewer viewer, @PathVariable UUID childId, @RequestParam Map<String, String> asked) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, "voice-print", null);
        Filter filter = Filter.of(asked, Errors.none());
        List<Entry> found = entries.standing(childId, filter, null, false, Integer.MAX_VALUE);
        return Page.of(
                "voice/print",
                new PrintPage(
                        banners.of(child),
                        filter,
                        group(child, found),
                        found.size(),
                        Said.moment(OffsetDateTime.now(clock))));
    }

    private List<Month> group(Child child, List<Entry> shown) {
        Map<UUID, EntryNotes.Note> said = new HashMap<>();
        notes.forEach(some -> said.putAll(some.of(child, shown)));
        return Month.group(shown, attachments.about(child.id(), Month.sources(shown)), said);
    }

    /** @param everything what stands, where it is at hand; otherwise it is counted */
    private Rail rail(UUID childId, @Nullable List<Entry> everything, List<Month> shown, Filter filter) {
        List<MonthHeard> heard = everything == null ? entries.months(childId) : MonthHeard.count(everything);
        Set<YearMonth> onPage =
                filter.isEverything() ? shown.stream().map(Month::month).collect(Collectors.toSet()) : Set.of();
        return Rail.of(heard, onPage, filter.oldestFirst(), LocalDate.now(clock));
    }
}
