package heard.forms;

import heard.access.Act;
import heard.access.Role;
import heard.pages.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FormsConfiguration {

    @Bean
    NavItem formsOfTheService() {
        return new NavItem("admin-forms", "Forms", "/admin/forms", 60, Role.thatMay(Act.DESIGN_FORMS));
    }
}
