package io.vitrine.people;

import io.vitrine.base.Problem;
import io.vitrine.base.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses requests that a page of another site makes a browser send in its user's name. */
@Component
class CrossSite {
    static final String TOKEN_HEADER = "X-CSRF-Token";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final PublicUrl publicUrl;

    CrossSite(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** For writes that came without a key. Errors: forbidden {@code csrf}. */
    void checkOrigin(HttpServletRequest request) {
        if (isWrite(request) && !isOwn(request)) {
            throw Problem.forbidden("csrf", "This was sent by a page of another site");
        }
    }

    /** For requests with a session. Errors: forbidden {@code csrf}. */
    void checkToken(HttpServletRequest request, String token) {
        var sent = request.getHeader(TOKEN_HEADER);
        if (isWrite(request) && (sent == null || !Tokens.equal(sent, token))) {
            throw Problem.forbidden("csrf", "Send the session's token in the header " + TOKEN_HEADER);
        }
    }

    private static boolean isWrite(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    /** The browser's own {@code Sec-Fetch-Site} comes first. Older browsers send only the origin, and programs neither. */
    private boolean isOwn(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin == null || isHere(authority(origin), request);
    }

    /** Compares without the scheme, as a proxy in front may speak another. */
    private boolean isHere(@Nullable String authority, HttpServletRequest request) {
        return authority != null
                && (authority.equalsIgnoreCase(request.getHeader("Host"))
                        || authority.equalsIgnoreCase(authority(publicUrl.base())));
    }

    private static @Nullable String authority(String url) {
        try {
            return URI.create(url).getRawAuthority();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
