package io.vitrine.base;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The state of an object as a number that grows with each change: its {@code ETag}, and what {@code If-Match} names. */
public final class Revision {
    private Revision() {}

    /**
     * Names the state of an object in the answer. What else the answer tells, as who may do what with it, can change while this
     * state stays: so it is no reason to tell a client that the copy it has is still good.
     */
    public static void tell(HttpServletResponse response, long revision) {
        response.setHeader("ETag", etag(revision));
    }

    public static String etag(long revision) {
        return "\"" + revision + "\"";
    }

    /**
     * Lets a change pass that was asked for without a condition, or for the state that is there.
     *
     * <p>Errors: stale, where the object has changed since the client looked.
     *
     * @param ifMatch the header as it came: absent, {@code *}, or entity tags with commas between them
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
