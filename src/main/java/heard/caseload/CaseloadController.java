package heard.caseload;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Permit;
import heard.access.Role;
import heard.access.Staff;
import heard.access.StaffMember;
import heard.access.StaffViewer;
import heard.children.BannerNotes.Note;
import heard.handover.HandoverNotes;
import heard.handover.HandoverNotes.ToGoOn;
import heard.pages.Page;
import heard.pages.Said;
import heard.pages.Tab;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My children: who waits longest to be heard, first. */
@Controller
public class CaseloadController {

    static final int A_PAGE = 50;
    private static final int ON_PAPER = 300;

    private final Caseloads caseloads;
    private final HandoverNotes handovers;
    private final Staff staff;
    private final Audit audit;
    private final Clock clock;

    CaseloadController(Caseloads caseloads, HandoverNotes handovers, Staff staff, Audit audit, Clock clock) {
        this.caseloads = caseloads;
        this.handovers = handovers;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /** One large number, and the list behind it. */
    public record Figure(int number, String label, String href, boolean late, boolean current) {}

    /**
     * @param lede one sentence under the heading: what this list is
     * @param looked what was typed to find a child
     * @param problem why what was typed could not be looked for
     * @param filter what the list is cut down to; null when it is whole
     * @param whole the way back to the whole list
     * @param notes what else is to be said of each child
     * @param toHandOver what is to be done for children whom the viewer worked with until lately
     * @param showWorker whether each row says who the child's worker is
     * @param print the whole list on one page, for paper
     * @param more the next page; null on the last
     */
    public record CaseloadPage(
            LocalDate today,
            String title,
            String lede,
            List<Tab> tabs,
            List<Figure> figures,
            String looked,
            @Nullable String problem,
            @Nullable String filter,
            String whole,
            List<Waiting> children,
            Map<UUID, Note> notes,
            List<ToGoOn> toHandOver,
            boolean showWorker,
            @Nullable Empty empty,
            @Nullable String closed,
            String print,
            boolean printsAsItIs,
            @Nullable String more,
            String moreText) {}

    /** Nothing here: says so, and what to do next. */
    public record Empty(
            String title,
            String next,
            @Nullable String href,
            @Nullable String link) {}

    @Permit(Act.READ_RECORDS)
    @GetMapping("/children")
    Page children(
            StaffViewer viewer,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String worker,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String print) {
        LocalDate today = LocalDate.now(clock);
        List<Scope> scopes = Scope.of(viewer.role(), viewer.teamId() != null);
        Scope scope =
                scopes.stream().filter(s -> s.key().equals(of)).findFirst().orElse(scopes.getFirst());
        StaffMember whose = scope == Scope.TEAM ? member(worker) : null;
        boolean tooLong = q.length() > Looked.LONGEST;
        Looked looked = Looked.forWhat(q, today);
        boolean onPaper = print.equals("yes");
        Wanted wanted = new Wanted(
                viewer,
                today,
                scope,
                whose == null ? null : whose.id(),
                looked.isEmpty() ? Only.of(only).orElse(null) : null,
                only.equals("closed"),
                looked,
                onPaper ? null : Place.read(after),
                onPaper ? ON_PAPER : A_PAGE);
        String problem = tooLong
                ? "Type no more than " + Looked.LONGEST + " characters: a name, a number or a date of birth."
                : looked.noSuchDay() ? "There is no such day. Check the date of birth, as in 14/03/2017." : null;
        List<Waiting> children = problem == null ? caseloads.page(wanted) : List.of();
        Figures figures = caseloads.figures(wanted);
        List<UUID> ids = children.stream().map(Waiting::id).toList();
        List<ToGoOn> toHandOver =
                viewer.may(Act.WRITE_RECORDS) && looked.isEmpty() ? handovers.left(viewer) : List.of();
        audit.listed(
                viewer,
                Stream.concat(ids.stream(), toHandOver.stream().map(ToGoOn::childId))
                        .distinct()
                        .toList(),
                "children");
        return Page.of(
                "caseload/children",
                page(wanted, scopes, whose, problem, children, handovers.of(ids), toHandOver, figures));
    }

    private static CaseloadPage page(
            Wanted wanted,
            List<Scope> scopes,
            @Nullable StaffMember whose,
            @Nullable String problem,
            List<Waiting> children,
            Map<UUID, Note> notes,
            List<ToGoOn> toHandOver,
            Figures figures) {
        Scope scope = wanted.scope();
        Role role = wanted.viewer().role();
        boolean finding = !wanted.looked().isEmpty();
        String whole = "/children?of=" + scope.key() + (whose == null ? "" : "&worker=" + whose.id());
        String here = finding
                ? "/children?q=" + URLEncoder.encode(wanted.looked().typed(), StandardCharsets.UTF_8)
                : wanted.closed()
                        ? whole + "&only=closed"
                        : wanted.only() == null
                                ? whole
                                : whole + "&only=" + wanted.only().key();
        int ahead = children.isEmpty() ? 0 : children.getFirst().ahead();
        int left = ahead - children.size();
        boolean allHere = left == 0 && wanted.after() == null;
        return new CaseloadPage(
                wanted.today(),
                finding ? "Find a child" : scope.title(role),
                finding ? foundLede(ahead, problem) : lede(figures.children()),
                scopes.size() == 1
                        ? List.of()
                        : scopes.stream()
                                .map(s -> new Tab(s.title(role), "/children?of=" + s.key(), !finding && s == scope))
                                .toList(),
                finding ? List.of() : shown(figures, wanted, whole),
                wanted.looked().typed(),
                problem,
                finding ? null : filter(wanted, whose),
                "/children?of=" + scope.key(),
                children,
                notes,
                toHandOver,
                finding || scope != Scope.MINE || role == Role.IRO,
                children.isEmpty() && problem == null ? Empties.of(wanted, figures) : null,
                finding || wanted.closed() || figures.closed() == 0
                        ? null
                        : Said.count(figures.closed(), "closed case", "closed cases"),
                here + "&print=yes",
                allHere,
                left > 0 ? here + "&after=" + children.getLast().place().written() : null,
                Said.count(left, "more child", "more children"));
    }

    private static String lede(int children) {
        return children == 0
                ? "No child is here yet."
                : Said.count(children, "child", "children") + ". Whoever has waited longest to be heard comes first.";
    }

    private static String foundLede(int found, @Nullable String problem) {
        return problem != null || found == 0
                ? "Among all the children you may know of."
                : Said.count(found, "child", "children") + " found, among all you may know of.";
    }

    private @Nullable StaffMember member(String id) {
        try {
            return id.isEmpty() ? null : staff.find(UUID.fromString(id)).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String filter(Wanted wanted, @Nullable StaffMember whose) {
        if (whose != null) {
            String with = "with " + whose.name();
            return wanted.closed()
                    ? "closed cases " + with
                    : wanted.only() == null ? with : label(wanted.only(), 2) + ", " + with;
        }
        if (wanted.closed()) {
            return "Closed cases";
        }
        return wanted.only() == null ? null : label(wanted.only(), 2);
    }

    private static List<Figure> shown(Figures figures, Wanted wanted, String whole) {
        List<Figure> all = new ArrayList<>();
        if (figures.children() > 0) {
            for (Only only : Only.values()) {
                int number = figures.of(only);
                all.add(new Figure(
                        number,
                        only == Only.ANSWER && figures.late() > 0
                                ? label(only, number) + ", " + figures.late() + " late"
                                : label(only, number),
                        whole + "&only=" + only.key(),
                        only == Only.OVERDUE && number > 0,
                        only == wanted.only()));
            }
        }
        return all;
    }

    private static String label(Only only, int number) {
        String analyses = number == 1 ? "analysis" : "analyses";
        return switch (only) {
            case ANSWER -> (number == 1 ? "child waits" : "children wait") + " for an answer";
            case OVERDUE -> analyses + " overdue";
            case DUE -> analyses + " due this month";
            case UNHEARD -> "not heard for over 6 weeks";
            case REVIEW -> (number == 1 ? "review" : "reviews") + " in the next 4 weeks";
        };
    }
}
