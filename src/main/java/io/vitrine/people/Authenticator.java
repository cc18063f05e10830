package io.vitrine.people;

import io.vitrine.base.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Finds out from a request's key or cookie who sends it. */
@Component
public class Authenticator {
    private final Sessions sessions;
    private final ApiKeys keys;
    private final LastUse lastUse;
    private final CrossSite crossSite;
    private final Standing standing;

    Authenticator(Sessions sessions, ApiKeys keys, LastUse lastUse, CrossSite crossSite, Standing standing) {
        this.sessions = sessions;
        this.keys = keys;
        this.lastUse = lastUse;
        this.crossSite = crossSite;
        this.standing = standing;
    }

    /** What each transaction of a request with these credentials does first. */
    Consumer<DSLContext> standing(Credentials credentials) {
        return standing.of(credentials);
    }

    /** Errors: unauthenticated, if a key is wrong; forbidden {@code csrf}, for a write that the session's page did not send. */
    Credentials of(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null ? ofCookie(request) : ofKey(header);
    }

    /** Like {@link #of}, but ignores any session. */
    Credentials atDoor(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return ofKey(header);
        }
        crossSite.checkOrigin(request);
        return new Credentials.None();
    }

    private Credentials ofCookie(HttpServletRequest request) {
        crossSite.checkOrigin(request);
        var token = SessionCookie.read(request);
        var session = token == null ? null : sessions.find(token).orElse(null);
        if (token == null || session == null) {
            return new Credentials.None();
        }
        var csrfToken = Sessions.csrfToken(token);
        crossSite.checkToken(request, csrfToken);
        lastUse.of(session);
        return new Credentials.OfSession(session, csrfToken);
    }

    private Credentials ofKey(String header) {
        var found = keys.find(secret(header)).orElseThrow(Authenticator::wrong);
        lastUse.of(found.key().id(), found.key().lastUsedAt());
        return new Credentials.OfKey(found.key(), found.viewer());
    }

    private static String secret(String header) {
        var space = header.indexOf(' ');
        var value = header.substring(space + 1).strip();
        return switch (header.substring(0, Math.max(space, 0)).toLowerCase(Locale.ROOT)) {
            case "bearer" -> value;
            case "basic" -> userName(value);
            default -> throw wrong();
        };
    }

    /** The part before the colon; the rest is ignored. */
    private static String userName(String encoded) {
        try {
            var text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            var colon = text.indexOf(':');
            return colon < 0 ? text : text.substring(0, colon);
        } catch (IllegalArgumentException unreadable) {
            throw wrong();
        }
    }

    private static Problem wrong() {
        return new Problem(
                Problem.Kind.UNAUTHENTICATED, "unauthenticated", "This API key is unknown or no longer valid");
    }
}
