package heard.pages;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    private final PageWriter writer;

    PagesConfiguration(PageWriter writer) {
        this.writer = writer;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(writer);
    }

    /** A council's day is England's day, wherever the server stands. */
    @Configuration(proxyBeanMethods = false)
    static class Time {
        @Bean
        @ConditionalOnMissingBean
        Clock clock() {
            return Clock.system(ZoneId.of("Europe/London"));
        }
    }
}
