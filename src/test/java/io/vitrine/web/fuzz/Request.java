package io.vitrine.web.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is to be sent.
 *
 * @param who which of the callers sends it
 */
record Request(
        String who,
        String method,
        String address,
        Map<String, String> headers,
        @Nullable String type,
        byte[] body) {
    /** The parts of a request, none of which need fit the operation. */
    record Parts(
            String who,
            String method,
            List<String> pathValues,
            List<String> queryValues,
            Map<String, String> headers,
            Body body) {}

    /** @param type null for no body at all */
    record Body(@Nullable String type, byte[] bytes) {}

    @Override
    public String toString() {
        var text = new String(body, StandardCharsets.UTF_8);
        return who + ": " + method + " " + address + " " + headers + " " + type + " "
                + (text.length() > 2000 ? text.substring(0, 2000) + "..." : text);
    }
}
