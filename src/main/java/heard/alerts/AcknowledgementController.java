package heard.alerts;

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
import heard.pages.Errors;
import heard.pages.Page;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One alert: whom it reached and when, and saying what was done about it. */
@Controller
public class AcknowledgementController {

    private final Children children;
    private final Banners banners;
    private final Alerts alerts;
    private final OpenAlerts open;
    private final Mails mails;
    private final MailRound mail;
    private final AlertCounts counts;
    private final Audit audit;

    AcknowledgementController(
            Children children,
            Banners banners,
            Alerts alerts,
            OpenAlerts open,
            Mails mails,
            MailRound mail,
            AlertCounts counts,
            Audit audit) {
        this.children = children;
        this.banners = banners;
        this.alerts = alerts;
        this.open = open;
        this.mails = mails;
        this.mail = mail;
        this.counts = counts;
        this.audit = audit;
    }

    /** @param mail what became of the mail to them, in words */
    public record To(OpenAlerts.Reached reached, String mail, boolean mailFailed) {}

    /**
     * @param typed what somebody wrote and could not save yet
     * @param moreWasSaid the child said more while the form was open
     */
    public record AlertPage(
            Banner banner,
            Alert alert,
            OffsetDateTime now,
            List<OpenAlerts.Cause> causes,
            List<To> to,
            UUID closingId,
            String typed,
            Errors errors,
            boolean mayAcknowledge,
            boolean moreWasSaid) {

        public String age() {
            return Listed.inWords(java.time.Duration.between(alert.raisedAt(), now));
        }

        public @Nullable String climbs() {
            return Listed.climbs(alert.step(), alert.climbsAt(), now);
        }
    }

    /** The way from a list of children: to the one that matters most. */
    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/alerts")
    Page ofChild(StaffViewer viewer, @PathVariable UUID childId) {
        children.find(viewer, childId);
        audit.read(viewer, childId, "alert", null);
        return Page.goOnTo(open.notes(childId).stream()
                .findFirst()
                .map(note -> note.href())
                .orElse("/children/" + childId + "/voice"));
    }

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children/{childId}/alerts/{alertId}")
    Page alert(StaffViewer viewer, @PathVariable UUID childId, @PathVariable UUID alertId) {
        Child child = children.find(viewer, childId);
        Alert alert = alerts.find(childId, alertId).orElseThrow(NotFound::new);
        audit.read(viewer, childId, "alert", alertId);
        return Page.of("alerts/alert", page(viewer, child, alert, Ids.next(), "", Errors.none(), false));
    }

    /**
     * @param closingId made with the form
     * @param causes how many things were in the alert when the form was opened
     * @param done what was done
     */
    @Permit(Act.WRITE_RECORDS)
    @PostMapping("/children/{childId}/alerts/{alertId}/acknowledgement")
    Page acknowledge(
            StaffViewer viewer,
            @PathVariable UUID childId,
            @PathVariable UUID alertId,
            @RequestParam UUID closingId,
            @RequestParam(defaultValue = "0") int causes,
            @RequestParam(defaultValue = "") String done) {
        Child child = children.find(viewer, childId);
        Alert alert = alerts.find(childId, alertId).orElseThrow(NotFound::new);
        String text = done.replace("\r\n", "\n").strip();
        Errors errors = check(text);
        if (alert.isOpen() && !errors.isEmpty()) {
            audit.read(viewer, childId, "alert", alertId);
            return Page.toCorrect("alerts/alert", page(viewer, child, alert, closingId, text, errors, false));
        }
        if (alert.isOpen() && alerts.acknowledge(viewer, childId, alertId, closingId, causes, text)) {
            audit.wrote(viewer, childId, "alert", alertId);
            counts.changed();
            return Page.goOnTo("/alerts?done=yes");
        }
        Alert now = alerts.find(childId, alertId).orElseThrow(NotFound::new);
        audit.read(viewer, childId, "alert", alertId);
        if (closingId.equals(now.closingId())) {
            return Page.goOnTo("/alerts?done=yes");
        }
        return Page.conflict("alerts/alert", page(viewer, child, now, closingId, text, Errors.none(), now.isOpen()));
    }

    private static Errors check(String done) {
        return done.isEmpty()
                ? Errors.none().add("done", "Write what you did, so that nobody has to ask you.")
                : Errors.none().addIfLonger("done", done, Alert.LONGEST_DONE);
    }

    private AlertPage page(
            StaffViewer viewer,
            Child child,
            Alert alert,
            UUID closingId,
            String typed,
            Errors errors,
            boolean moreWasSaid) {
        List<Mails.Told> told = mails.about(child.id(), alert.id());
        return new AlertPage(
                banners.of(child),
                alert,
                open.now(),
                open.causes(child.id(), alert.id()),
                open.reached(child.id(), alert.id()).stream()
                        .map(reached -> to(reached, told))
                        .toList(),
                closingId,
                typed,
                errors,
                viewer.may(Act.WRITE_RECORDS),
                moreWasSaid);
    }

    private To to(OpenAlerts.Reached reached, List<Mails.Told> told) {
        List<Mails.Told> theirs = told.stream()
                .filter(one -> one.staffId().equals(reached.staffId()))
                .toList();
        if (theirs.isEmpty()) {
            return new To(
                    reached, reached.hasMail() ? "told in Heard" : "told in Heard; no mail address is known", false);
        }
        boolean refused = theirs.stream().anyMatch(one -> one.state().equals("REFUSED"));
        String words = theirs.stream().map(this::inWords).distinct().collect(Collectors.joining("; "));
        return new To(reached, words, refused);
    }

    private String inWords(Mails.Told one) {
        return switch (one.state()) {
            case "SENT" -> "mail sent " + heard.pages.Said.moment(java.util.Objects.requireNonNull(one.endedAt()));
            case "REFUSED" -> "mail refused: the address may be wrong";
            case "NOT_NEEDED" -> "mail not needed any more";
            default ->
                !mail.isSetUp()
                        ? "mail waits: it is not set up"
                        : one.tries() == 0 ? "mail is about to go" : "mail waits: tried " + one.tries() + " times";
        };
    }
}
