package heard.analysis;

import heard.access.Act;
import heard.access.Audit;
import heard.access.Permit;
import heard.access.Role;
import heard.access.StaffViewer;
import heard.pages.NavItem;
import heard.pages.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is overdue and what is due soon: a worker's own children, a manager's team. */
@Controller
public class AnalysesController {

    private static final Set<String> SHOWN = Set.of("all", "overdue", "soon", "finished");

    private final OpenAnalyses open;
    private final Audit audit;
    private final Clock clock;

    AnalysesController(OpenAnalyses open, Audit audit, Clock clock) {
        this.open = open;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param whose whose children these are, in words */
    public record AnalysesPage(
            List<OpenAnalysis> rows,
            String show,
            int overdue,
            int soon,
            int finished,
            boolean mayMore,
            boolean signs,
            String whose,
            LocalDate today) {}

    @Permit(Act.READ_RECORDS)
    @GetMapping("/analyses")
    Page list(StaffViewer viewer, @RequestParam(defaultValue = "all") String show) {
        LocalDate today = LocalDate.now(clock);
        String shown = SHOWN.contains(show) ? show : "all";
        OpenAnalyses.Counts counts = open.counts(viewer, today);
        List<OpenAnalysis> rows = open.list(viewer, today, shown);
        audit.listed(viewer, rows.stream().map(OpenAnalysis::childId).toList(), "analyses");
        return Page.of(
                "analysis/analyses",
                new AnalysesPage(
                        rows,
                        shown,
                        counts.overdue(),
                        counts.soon(),
                        counts.finished(),
                        rows.size() == OpenAnalyses.MOST,
                        viewer.may(Act.SIGN_OFF_ANALYSES),
                        switch (viewer.role()) {
                            case MANAGER -> "Of the children of your team";
                            case QUALITY -> "Of every child of the service";
                            default -> "Of the children you work with";
                        },
                        today));
    }

    @Configuration(proxyBeanMethods = false)
    static class InTheBar {
        @Bean
        NavItem analysesInTheBar() {
            return new NavItem("analyses", "Analyses", "/analyses", 20, Role.thatMay(Act.READ_RECORDS));
        }
    }
}
