package heard.caseload;

import heard.access.Act;
import heard.access.Role;
import heard.pages.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaseloadConfiguration {

    @Bean
    NavItem myChildren() {
        return new NavItem("children", "My children", "/children", 10, Role.thatMay(Act.READ_RECORDS));
    }

    @Bean
    NavItem team() {
        return new NavItem("team", "Team", "/team", 40, Role.thatMay(Act.ALLOCATE));
    }
}
