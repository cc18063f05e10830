package io.vitrine.people;

import io.vitrine.base.BoundChain;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Finds out who sends a request, once for each: by an API key, or else by the session cookie. The viewer is kept as an
 * attribute of the request, from which controllers get it as an argument.
 *
 * <p>A wrong key is refused everywhere, so that the program notices. The cookie of a session that has ended counts as none.
 */
public class CredentialsFilter extends OncePerRequestFilter {
    /** The authority of administrators, and of keys with their role. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    /** The authority of keys of the organisation, whatever their role. */
    public static final String ORGANISATION_KEY = "ORGANISATION_KEY";

    static final String CREDENTIALS = "io.vitrine.people.Credentials";

    /** Methods whose requests may come in slowly. Others are carried out at once. */
    private static final Set<String> HAVING_BODIES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Authenticator authenticator;
    private final HandlerExceptionResolver errors;
    private final RequestMatcher doors;

    /**
     * @param errors answers in the form of all errors
     * @param doors the routes by which people come in: there a session is ignored and needs no token
     */
    public CredentialsFilter(Authenticator authenticator, HandlerExceptionResolver errors, RequestMatcher doors) {
        this.authenticator = authenticator;
        this.errors = errors;
        this.doors = doors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!remember(request, response)) {
            return;
        }
        if (request.getAttribute(CREDENTIALS) instanceof Credentials known
                && known.viewer().isSignedIn()) {
            var standing = authenticator.standing(known);
            var asked = HAVING_BODIES.contains(request.getMethod()) ? standing : onceUnderWay(standing, response);
            BoundChain.doFilter(ScopedValue.where(Db.STANDING, asked), chain, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Checks the sender's standing only while the answer is being sent, which may take as long as its reader likes. */
    private static Consumer<DSLContext> onceUnderWay(Consumer<DSLContext> standing, HttpServletResponse response) {
        return sql -> {
            if (response.isCommitted()) {
                standing.accept(sql);
            }
        };
    }

    /** Whether the request may go on. If not, it has been answered. */
    private boolean remember(HttpServletRequest request, HttpServletResponse response) {
        try {
            var credentials = doors.matches(request) ? authenticator.atDoor(request) : authenticator.of(request);
            request.setAttribute(CREDENTIALS, credentials);
            request.setAttribute(Viewer.class.getName(), credentials.viewer());
            tellSpring(credentials.viewer());
            return true;
        } catch (Problem problem) {
            refuse(request, response, problem, errors);
            return false;
        }
    }

    /** Answers with a problem. The named scheme is one for programs, since others would make browsers ask for a password. */
    public static void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            Problem problem,
            HandlerExceptionResolver errors) {
        response.setStatus(problem.kind().status());
        if (problem.kind() == Problem.Kind.UNAUTHENTICATED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        errors.resolveException(request, response, null, problem);
    }

    private static void tellSpring(Viewer viewer) {
        if (viewer.isSignedIn()) {
            var authorities =
                    AuthorityUtils.createAuthorityList(viewer.isAdministrator() ? List.of(ADMINISTRATOR) : List.of());
            if (viewer instanceof Viewer.Key) {
                authorities.addAll(AuthorityUtils.createAuthorityList(ORGANISATION_KEY));
            }
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new PreAuthenticatedAuthenticationToken(viewer, "", authorities));
            SecurityContextHolder.setContext(context);
        }
    }
}
