package heard.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What holds on the child's own site and nowhere else: its own cookie, and a microphone and a camera. The staff's cookie is not
 * even read here, and this one nowhere else. Who may do what is the front door's to say.
 */
@Configuration(proxyBeanMethods = false)
class SaySite {

    @Bean
    @Order(1)
    @ConditionalOnWebApplication
    SecurityFilterChain childsSite(HttpSecurity http, Leaving leaving, ChildDoor door, Unkept unkept) throws Exception {
        return http.securityMatcher("/say", "/say/**")
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                // Leaving, and saying that one is not safe, work from a page however old; a form of another site can do
                // neither, for the cookie does not go with it.
                .csrf(csrf -> csrf.csrfTokenRepository(new SayToken())
                        .ignoringRequestMatchers("/say/leave", "/say/not-safe")
                        .ignoringRequestMatchers(door::isFromTheirOwnOldPage))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy(leaving)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("geolocation=(), camera=(self), microphone=(self)")))
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(errors -> errors.accessDeniedHandler((request, response, e) -> {
                    if (FrontDoor.isAskedByAScript(request)) {
                        response.sendError(403);
                    } else {
                        unkept.show(ChildDoor.ENTRY + "?again=1", request, response);
                    }
                }))
                .build();
    }

    /** As the staff's, and besides: what was recorded or drawn may be heard and seen before it is kept; leaving may lead away. */
    static String policy(Leaving leaving) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self' blob:; "
                + "connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'"
                + leaving.origin().map(origin -> " " + origin).orElse("")
                + "; base-uri 'none'; frame-ancestors 'none'";
    }
}
