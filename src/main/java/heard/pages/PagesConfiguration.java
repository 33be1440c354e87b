package heard.pages;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    private final PageWriter writer;
    private final Duration cached;

    PagesConfiguration(
            PageWriter writer, @Value("${spring.web.resources.cache.cachecontrol.max-age}") Duration cached) {
        this.writer = writer;
        this.cached = cached;
    }

    /** What phones load is sent without what only its writers need. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/say/*.js")
                .addResourceLocations("classpath:/static/say/")
                .setCacheControl(CacheControl.maxAge(cached))
                .resourceChain(true)
                .addTransformer(new LeanScripts());
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
            return Clock.system(England.ZONE);
        }
    }
}
