package heard.alerts;

import heard.access.Act;
import heard.access.Role;
import heard.access.StaffViewer;
import heard.children.BannerNotes;
import heard.pages.NavCount;
import heard.pages.NavItem;
import java.security.Principal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;

@Configuration(proxyBeanMethods = false)
class AlertsConfiguration {

    @Bean
    NavCount alertsOpen(AlertCounts counts) {
        return new NavCount() {
            @Override
            public String key() {
                return "alerts";
            }

            @Override
            public int of(Principal viewer) {
                return viewer instanceof Authentication signedIn
                                && signedIn.getPrincipal() instanceof StaffViewer staff
                                && staff.may(Act.READ_RECORDS)
                        ? counts.ofPage(staff).alerts()
                        : 0;
            }
        };
    }

    @Bean
    BannerNotes openAlertsOfAChild(OpenAlerts open) {
        return open::notes;
    }

    @Bean
    NavItem alertsInTheBar() {
        return new NavItem("alerts", "Alerts", "/alerts", 20, Role.thatMay(Act.READ_RECORDS));
    }
}
