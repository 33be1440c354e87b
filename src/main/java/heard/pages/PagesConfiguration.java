package heard.pages;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
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

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SentResolver());
    }

    private static final class SentResolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Sent.class;
        }

        @Override
        public Sent resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            request.getParameterMap().forEach((field, values) -> fields.put(field, List.of(values)));
            return new Sent(fields);
        }
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
