package io.vitrine;

import io.vitrine.base.Problem;
import io.vitrine.base.PublicUrl;
import io.vitrine.people.Authenticator;
import io.vitrine.people.CredentialsFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Decides which requests reach the controllers: all signed-in ones, and those to {@link OpenRoutes}. What a viewer may do there
 * is decided by the use cases.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; "
                    + "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final HandlerExceptionResolver errors;

    SecurityConfiguration(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        this.errors = errors;
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, Authenticator authenticator, PublicUrl publicUrl) throws Exception {
        var credentials = new CredentialsFilter(authenticator, errors, OpenRoutes.DOORS);
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> protect(headers, publicUrl))
                .addFilterBefore(credentials, AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(SecurityConfiguration::admit)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, reason) -> refuse(request, response, Problem.unauthenticated()))
                        .accessDeniedHandler((request, response, reason) ->
                                refuse(request, response, Problem.forbidden("forbidden", "Your role forbids this"))))
                .build();
    }

    private static void admit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(OpenRoutes.ALL)
                .permitAll()
                .requestMatchers("/actuator/prometheus")
                .hasAnyAuthority(CredentialsFilter.ADMINISTRATOR, CredentialsFilter.ORGANISATION_KEY)
                .requestMatchers("/actuator/**")
                .hasAuthority(CredentialsFilter.ADMINISTRATOR)
                .anyRequest()
                .authenticated();
    }

    private static void protect(HeadersConfigurer<HttpSecurity> headers, PublicUrl publicUrl) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .httpStrictTransportSecurity(transport -> transport
                        .includeSubDomains(false)
                        .requestMatcher(request -> publicUrl.base().startsWith("https://")));
    }

    /** Turns off measuring each filter, which costs more than the filters do. Requests are measured as a whole. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * Allows semicolons and percent signs in paths, since file names may contain them and so may the paths of their bytes.
     * Unknown HTTP methods pass here; they are refused together with the other methods that a route does not take.
     */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowSemicolon(true);
        firewall.setAllowUrlEncodedPercent(true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, reason) ->
                refuse(request, response, Problem.invalid("invalid-url", "This address is malformed"));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        CredentialsFilter.refuse(request, response, problem, errors);
    }
}
