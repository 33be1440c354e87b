package heard.exchange;

import heard.access.Act;
import heard.access.Role;
import heard.pages.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    @Bean
    NavItem importPlace() {
        return new NavItem("import", "Import", "/admin/import", 80, Role.thatMay(Act.IMPORT));
    }
}
