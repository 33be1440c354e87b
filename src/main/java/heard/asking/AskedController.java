package heard.asking;

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
import heard.pages.Choice;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Said;
import heard.pages.Sent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What one child is asked on their own site, in which order and from when: the choice of the worker who knows them. */
@Controller
public class AskedController {

    private static final String ASKED = "asked";

    private final Children children;
    private final Banners banners;
    private final QuestionSets sets;
    private final AskedSets asked;
    private final Waiting waiting;
    private final Audit audit;
    private final Clock clock;

    AskedController(
            Children children,
            Banners banners,
            QuestionSets sets,
            AskedSets asked,
            Waiting waiting,
            Audit audit,
            Clock clock) {
        this.children = children;
        this.banners = banners;
        this.sets = sets;
        this.asked = asked;
        this.waiting = waiting;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param offered the sets to choose from, those for the child's age first
     * @param id of the next choice, made with the page
     * @param stale a button was pressed on a page that showed another order
     */
    public record AskedPage(
            Banner banner,
            List<Asked> waiting,
            List<Asked> answered,
            List<Choice> offered,
            UUID id,
            String setId,
            String from,
            Errors errors,
            boolean mayChoose,
            boolean stale) {

        public String path() {
            return "/children/" + banner.child().id() + "/asked";
        }
    }

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/asked")
    Page show(StaffViewer viewer, @PathVariable UUID childId, Sent sent) {
        Child child = children.find(viewer, childId);
        audit.read(viewer, childId, ASKED, null);
        return Page.of(
                "asking/asked",
                page(viewer, child, Ids.next(), "", LocalDate.now(clock).toString(), Errors.none(), sent.has("stale")));
    }

    private AskedPage page(
            StaffViewer viewer, Child child, UUID id, String setId, String from, Errors errors, boolean stale) {
        List<Asked> all = asked.of(child.id());
        return new AskedPage(
                banners.of(child),
                all.stream().filter(one -> !one.isAnswered()).toList(),
                all.stream().filter(Asked::isAnswered).toList(),
                offered(child),
                id,
                setId,
                from,
                errors,
                viewer.may(Act.WRITE_RECORDS) && child.isOpen(),
                stale);
    }

    private List<Choice> offered(Child child) {
        int years = Period.between(child.bornOn(), LocalDate.now(clock)).getYears();
        List<Choice> offered = new ArrayList<>();
        offered.add(new Choice("", "Choose one"));
        sets.allPublished().stream()
                .filter(set -> !set.equals(sets.saySomething()) && !set.equals(sets.goodNews()))
                .sorted(Comparator.comparing(set -> !set.ages().holds(years)))
                .map(set -> new Choice(
                        set.setId().toString(),
                        set.title(Words.ENGLISH) + " · " + set.occasion().title() + " · age: "
                                + set.ages().inWords() + " · " + set.look().brief()))
                .forEach(offered::add);
        return offered;
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/asked")
    Page choose(StaffViewer viewer, @PathVariable UUID childId, Sent sent) {
        Child child = children.find(viewer, childId);
        UUID id = sent.id("id").orElseGet(Ids::next);
        audit.wrote(viewer, childId, ASKED, id);
        if (asked.exists(childId, id)) {
            return Page.goOnTo("/children/" + childId + "/asked");
        }
        Errors errors = Errors.none();
        Optional<QuestionSet> set = sent.id("setId").flatMap(sets::published);
        LocalDate from = Said.parse(sent.text("from"));
        LocalDate today = LocalDate.now(clock);
        if (!child.isOpen()) {
            errors.add("setId", child.called() + "'s case is closed; nothing can be asked any more");
        } else if (set.isEmpty()) {
            errors.add(
                    "setId",
                    sent.text("setId").isBlank()
                            ? "Choose what " + child.called() + " should be asked"
                            : "What you chose was withdrawn meanwhile, and no child is asked it anew. Choose something else");
        } else if (waits(childId, set.get())) {
            errors.add("setId", "“" + set.get().title(Words.ENGLISH) + "” waits for " + child.called() + " already");
        }
        if (from == null) {
            errors.add("from", "Say from which day, like 12/11/2026");
        } else if (from.isBefore(today)) {
            errors.add("from", "That day is past; today is " + Said.date(today));
        } else if (from.isAfter(today.plusYears(1))) {
            errors.add("from", "That is more than a year away");
        }
        if (!errors.isEmpty() || set.isEmpty() || from == null) {
            return Page.toCorrect(
                    "asking/asked", page(viewer, child, id, sent.text("setId"), sent.text("from"), errors, false));
        }
        waiting.choose(childId, id, set.get().setId(), from, viewer.name());
        return Page.goOnTo("/children/" + childId + "/asked");
    }

    private boolean waits(UUID childId, QuestionSet set) {
        return asked.waiting(childId).stream().anyMatch(one -> one.setId().equals(set.setId()));
    }

    /** One place up or down. The place it had comes along, so that a second press moves nothing further. Then to where it stands now. */
    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/asked/{askedId}/place")
    Page move(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID askedId, Sent sent) {
        Child child = children.find(viewer, childId);
        audit.wrote(viewer, child.id(), ASKED, askedId);
        List<UUID> ids =
                new ArrayList<>(asked.waiting(childId).stream().map(Asked::id).toList());
        int at = ids.indexOf(askedId);
        if (at < 0 && !asked.exists(childId, askedId)) {
            throw new NotFound();
        }
        int to = at + (sent.has("up") ? -1 : 1);
        boolean stands = sent.text(sent.has("up") ? "up" : "down").equals(String.valueOf(at));
        if (at >= 0 && stands && to >= 0 && to < ids.size()) {
            Collections.swap(ids, at, to);
            asked.order(childId, ids);
        }
        return Page.goOnTo("/children/" + childId + "/asked" + (stands ? "#asked-" + askedId : "?stale=yes"));
    }

    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/asked/{askedId}/removal")
    Page takeAway(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID askedId) {
        Child child = children.find(viewer, childId);
        if (!asked.exists(childId, askedId)) {
            throw new NotFound();
        }
        audit.wrote(viewer, child.id(), ASKED, askedId);
        asked.takeAway(childId, askedId, viewer.name());
        return Page.goOnTo("/children/" + childId + "/asked");
    }
}
