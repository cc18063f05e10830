package io.vitrine.base;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The state of an object as a number that grows with each change: sent as its {@code ETag}, and named by {@code If-Match}. */
public final class Revision {
    private Revision() {}

    /**
     * Names the state of an object in the answer. The rest of the answer, such as who may do what with the object, can change
     * while this state stays, so the state alone never tells a client that its copy is still good.
     */
    public static void tell(HttpServletResponse response, long revision) {
        response.setHeader("ETag", etag(revision));
    }

    public static String etag(long revision) {
        return "\"" + revision + "\"";
    }

    /**
     * Lets a change pass if the request has no condition, or names the current state.
     *
     * <p>Errors: stale, if the object has changed since the client read it.
     *
     * @param ifMatch the header as sent: absent, {@code *}, or entity tags separated by commas
     */
    public static void check(@Nullable String ifMatch, long revision) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(etag(revision)::equals)) {
            throw new Problem(Problem.Kind.STALE, "stale", "It was changed since you looked; look again, then decide");
        }
    }
}
