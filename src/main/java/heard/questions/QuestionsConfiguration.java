package heard.questions;

import heard.access.Act;
import heard.access.Role;
import heard.pages.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionsConfiguration {

    static final String HERE = "question-sets";

    @Bean
    NavItem questionsOfTheService() {
        return new NavItem(HERE, "Questions", "/question-sets", 55, Role.thatMay(Act.WRITE_QUESTIONS));
    }
}
