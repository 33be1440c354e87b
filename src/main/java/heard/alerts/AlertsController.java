package heard.alerts;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Permit;
import heard.access.Role;
import heard.access.StaffViewer;
import heard.pages.England;
import heard.pages.Errors;
import heard.pages.Page;
import heard.pages.Said;
import heard.pages.Sent;
import heard.pages.Tab;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for somebody to act, what nobody has read in time, and what was done. */
@Controller
public class AlertsController {

    private static final int SOON_DAYS = 60;

    private final OpenAlerts open;
    private final AlertCounts counts;
    private final Duties duties;
    private final MailRound mail;
    private final Audit audit;

    AlertsController(OpenAlerts open, AlertCounts counts, Duties duties, MailRound mail, Audit audit) {
        this.open = open;
        this.counts = counts;
        this.duties = duties;
        this.mail = mail;
        this.audit = audit;
    }

    /**
     * @param after how many come before those on this page
     * @param mailIsSetUp whether anybody is told by mail at all
     * @param acts whether they write down what they did, and so can be away
     * @param holidaysEnd said to managers when the bank holidays that are known end soon; else null
     * @param done what was just done, said once
     */
    public record AlertsPage(
            String here,
            String lede,
            List<Tab> tabs,
            List<Listed> alerts,
            int after,
            String empty,
            @Nullable String done,
            boolean mailIsSetUp,
            boolean acts,
            boolean manages,
            List<Duties.OnDuty> onDuty,
            @Nullable String holidaysEnd) {

        public int inAll() {
            return alerts.isEmpty() ? 0 : alerts.getFirst().ahead();
        }

        public int upTo() {
            return after + alerts.size();
        }

        /** Where those stand that come before these; null on the first page. */
        public @Nullable String earlier() {
            return after == 0 ? null : at(Math.max(0, after - OpenAlerts.MOST));
        }

        public @Nullable String later() {
            return upTo() < inAll() ? at(upTo()) : null;
        }

        private String at(int after) {
            return (here.equals("unread") ? "/alerts/unread?after=" : "/alerts?of=" + here + "&after=") + after;
        }
    }

    /** @param before where the page before this one in time goes on from; null on the last */
    public record DonePage(
            List<Tab> tabs,
            List<Listed> alerts,
            String from,
            String to,
            Errors errors,
            @Nullable String older) {}

    @Permit(Act.READ_RECORDS)
    @GetMapping("/alerts")
    Page alerts(
            StaffViewer viewer,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String done) {
        boolean mine = of.isEmpty() ? viewer.role() != Role.QUALITY : !of.equals("all");
        int passed = Sent.whole(after);
        List<Listed> alerts = open.open(viewer, mine, passed);
        audit.listed(viewer, alerts.stream().map(Listed::childId).toList(), "alerts");
        if (alerts.isEmpty() && passed > 0) {
            // Some were closed meanwhile. Those that come before are not: nobody is told that nothing is open.
            return Page.goOnTo("/alerts?of=" + (mine ? "mine" : "all"));
        }
        return Page.of(
                "alerts/alerts",
                page(
                        viewer,
                        mine ? "mine" : "all",
                        "Whatever is urgent first, then what has waited longest. An urgent one stays here until somebody says what they did.",
                        alerts,
                        passed,
                        mine ? "Nothing waits for you" : "No alert is open",
                        done.equals("yes") ? "Thank you. What you did is kept with the alert." : null));
    }

    @Permit(Act.READ_RECORDS)
    @GetMapping("/alerts/unread")
    Page unread(StaffViewer viewer, @RequestParam(defaultValue = "") String after) {
        int passed = Sent.whole(after);
        List<Listed> alerts = open.unread(passed);
        audit.listed(viewer, alerts.stream().map(Listed::childId).toList(), "alerts");
        if (alerts.isEmpty() && passed > 0) {
            return Page.goOnTo("/alerts/unread");
        }
        return Page.of(
                "alerts/alerts",
                page(
                        viewer,
                        "unread",
                        "What children said that nobody has opened, though a working day has passed. The longest waiting comes first.",
                        alerts,
                        passed,
                        "Everything that children said was read within one working day",
                        null));
    }

    private AlertsPage page(
            StaffViewer viewer,
            String here,
            String lede,
            List<Listed> alerts,
            int after,
            String empty,
            @Nullable String done) {
        boolean manages = viewer.may(Act.ALLOCATE);
        boolean endSoon =
                WorkingDays.knownUntil().isBefore(England.day(open.now()).plusDays(SOON_DAYS));
        return new AlertsPage(
                here,
                lede,
                tabs(viewer, here),
                alerts,
                after,
                empty,
                done,
                mail.isSetUp(),
                viewer.may(Act.WRITE_RECORDS),
                manages,
                duties.now(),
                manages && endSoon ? Said.date(WorkingDays.knownUntil()) : null);
    }

    @Permit(Act.READ_RECORDS)
    @GetMapping("/alerts/done")
    Page done(
            StaffViewer viewer,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String before) {
        LocalDate today = England.day(open.now());
        LocalDate first = from.isBlank() ? today.minusDays(28) : Said.parse(from);
        LocalDate last = to.isBlank() ? today : Said.parse(to);
        Errors errors = Errors.none();
        if (first == null) {
            errors.add("from", "There is no such day. Choose the first day to show.");
        }
        if (last == null) {
            errors.add("to", "There is no such day. Choose the last day to show.");
        }
        if (first != null && last != null && last.isBefore(first)) {
            errors.add("to", "The last day comes before the first. Choose it again.");
        }
        OffsetDateTime place = place(before);
        List<Listed> alerts =
                first == null || last == null || !errors.isEmpty() ? List.of() : open.done(first, last, place);
        audit.listed(viewer, alerts.stream().map(Listed::childId).toList(), "alerts");
        String fromShown = first == null ? from : first.toString();
        String toShown = last == null ? to : last.toString();
        String older = alerts.size() < OpenAlerts.MOST
                ? null
                : "/alerts/done?from=" + fromShown + "&to=" + toShown + "&before="
                        + java.util.Objects.requireNonNull(alerts.getLast().closedAt())
                                .toInstant();
        DonePage page = new DonePage(tabs(viewer, "done"), alerts, fromShown, toShown, errors, older);
        return errors.isEmpty() ? Page.of("alerts/done", page) : Page.toCorrect("alerts/done", page);
    }

    /** For the script in the bar: two numbers, no child. */
    @Permit(Act.READ_RECORDS)
    @GetMapping("/alerts/count")
    ResponseEntity<String> count(StaffViewer viewer) {
        OpenAlerts.Count count = counts.of(viewer);
        // It shows nothing of anybody, and comes every few seconds from every open page.
        audit.noted();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"alerts\":" + count.alerts() + ",\"urgent\":" + count.urgent() + "}");
    }

    private static List<Tab> tabs(StaffViewer viewer, String here) {
        List<Tab> tabs = new ArrayList<>();
        if (viewer.role() != Role.QUALITY) {
            tabs.add(new Tab("For me", "/alerts?of=mine", here.equals("mine")));
        }
        tabs.add(new Tab("All open", "/alerts?of=all", here.equals("all")));
        tabs.add(new Tab("Unread", "/alerts/unread", here.equals("unread")));
        tabs.add(new Tab("Done", "/alerts/done", here.equals("done")));
        return tabs;
    }

    private static @Nullable OffsetDateTime place(String before) {
        try {
            return before.isBlank() ? null : OffsetDateTime.parse(before);
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }
}
