package heard.responses;

import heard.access.Act;
import heard.access.Role;
import heard.children.BannerNotes;
import heard.pages.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ResponsesConfiguration {

    @Bean
    NavItem answersInTheBar() {
        return new NavItem("answers", "Answers", "/answers", 25, Role.thatMay(Act.READ_RECORDS));
    }

    @Bean
    BannerNotes promisesOfAChild(AnswerNotes notes) {
        return notes::atTheTop;
    }
}
