package heard.danger;

import heard.access.Act;
import heard.access.Role;
import heard.pages.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DangerConfiguration {

    @Bean
    NavItem dangerWords() {
        return new NavItem("danger", "Danger words", "/danger-words", 75, Role.thatMay(Act.KEEP_WORDS));
    }
}
