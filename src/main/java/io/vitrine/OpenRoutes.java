package io.vitrine;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** All routes that need no sign-in. */
final class OpenRoutes {
    private OpenRoutes() {}

    /** Routes by which people come in. A session that the request brings is ignored on them. */
    static final RequestMatcher DOORS = new OrRequestMatcher(
            pathPattern(HttpMethod.POST, "/v1/session"),
            pathPattern(HttpMethod.POST, "/v1/setup"),
            pathPattern(HttpMethod.POST, "/v1/invitations/open"),
            pathPattern(HttpMethod.POST, "/v1/invitations/accept"));

    /** The page itself, which shows no data. */
    private static final RequestMatcher PAGE = new OrRequestMatcher(
            read("/"),
            read("/index.html"),
            read("/favicon.svg"),
            read("/favicon.ico"),
            read("/start.js"),
            read("/assets/*"),
            read("/sign-in"),
            read("/setup"),
            read("/invitation"),
            read("/library"),
            read("/library/**"),
            read("/shared"),
            read("/collections"),
            read("/collections/*"),
            read("/search"),
            read("/downloads"),
            read("/trash"),
            read("/audit"),
            read("/metadata"),
            read("/people"),
            read("/people/*"));

    /** The description of the API, which reveals nothing of the server's contents. */
    private static final RequestMatcher DOCUMENTATION = new OrRequestMatcher(
            read("/v3/api-docs"),
            read("/v3/api-docs.yaml"),
            read("/v3/api-docs/*"),
            read("/swagger-ui.html"),
            read("/swagger-ui/*"));

    static final RequestMatcher ALL = new OrRequestMatcher(
            DOORS,
            PAGE,
            DOCUMENTATION,
            read("/v1/setup"),
            read("/media/**"),
            read("/actuator/health/liveness"),
            read("/actuator/health/readiness"));

    private static RequestMatcher read(String path) {
        return new OrRequestMatcher(pathPattern(HttpMethod.GET, path), pathPattern(HttpMethod.HEAD, path));
    }
}
