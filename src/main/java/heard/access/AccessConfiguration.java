package heard.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** Nothing but our own files: no inline script or style, no frame, no other host. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self'; "
                    + "connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    /** In KiB. With two passes the least that OWASP ASVS 5.0 takes; what was hashed for less is still known. */
    private static final int PASSWORD_MEMORY = 19_456;

    private static final int PASSWORD_PASSES = 2;

    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain staffSite(HttpSecurity http, LoginCookie cookie, ToSignIn toSignIn) throws Exception {
        return http.securityContext(context -> context.securityContextRepository(cookie))
                .csrf(csrf -> csrf.csrfTokenRepository(new FormToken()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("geolocation=(), camera=(), microphone=()")))
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in", "/heard/**", "/webjars/**", "/favicon.ico", "/actuator/health/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(toSignIn))
                .build();
    }

    @Bean
    PasswordEncoder passwords() {
        return new Argon2PasswordEncoder(16, 32, 1, PASSWORD_MEMORY, PASSWORD_PASSES);
    }

    @Bean
    @ConditionalOnWebApplication
    WebMvcRegistrations everyHandlerBehindTheFrontDoor(
            org.springframework.beans.factory.ObjectProvider<FrontDoor> frontDoor) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new RequestMappingHandlerAdapter() {
                    @Override
                    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod handler) {
                        return frontDoor.getObject().before(handler);
                    }
                };
            }
        };
    }

    @Bean
    WebMvcConfigurer viewers() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ViewerResolver());
            }
        };
    }

    private static final class ViewerResolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            Class<?> type = parameter.getParameterType();
            return type == StaffViewer.class || type == ChildViewer.class || type == SayLook.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            if (parameter.getParameterType() == StaffViewer.class) {
                return FrontDoor.viewer();
            }
            if (parameter.getParameterType() == ChildViewer.class) {
                return null; // given by the front door, when it knows whose visit it is; nobody else gives one
            }
            HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
            return servlet == null ? SayLook.USUAL : SayCookie.look(servlet);
        }
    }
}
