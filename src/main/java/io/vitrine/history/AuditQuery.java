package io.vitrine.history;

import io.swagger.v3.oas.annotations.Parameter;
import io.vitrine.base.Ids;
import io.vitrine.base.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which events are looked for, as the request says it. */
record AuditQuery(
        @Parameter(description = "What happened, or to what kind of thing", example = "collection") @Nullable
        String action,

        @Parameter(description = "The id of the user or key who did it") @Nullable
        String actor,

        @Parameter(description = "The id of what it was done to") @Nullable
        String object,

        @Parameter(
                description = "Where the file or folder was that it was done to, or a folder above",
                example = "/Brand/2025")
        @Nullable
        String path,

        @Parameter(description = "That of the answer and of the log") @Nullable
        String requestId,

        @Parameter(description = "The first instant", example = "2026-11-01T00:00:00.000Z") @Nullable
        String from,

        @Parameter(description = "The first instant that is too late") @Nullable
        String until) {
    private static final Pattern ACTION = Pattern.compile("[a-zA-Z]{1,40}(\\.[a-zA-Z]{1,40})?");

    /** Errors: invalid-action, invalid-path. */
    void check() {
        if (action != null && !ACTION.matcher(action).matches()) {
            throw Problem.invalidField("invalid-action", "action", HistoryFault.ACTION);
        }
        if (path != null && !path.startsWith("/")) {
            throw Problem.invalidField("invalid-path", "path", HistoryFault.WHOLE_PATH);
        }
    }

    /** What the paths of all that was below the path begin with. */
    @Nullable
    String below() {
        return path == null || path.endsWith("/") ? path : path + "/";
    }

    /** Whether all that happened to one kind of thing is meant. */
    boolean isOfKind() {
        return action != null && action.indexOf('.') < 0;
    }

    @Nullable
    Long actorId() {
        return actor == null ? null : Ids.read(actor);
    }

    @Nullable
    Long objectId() {
        return object == null ? null : Ids.read(object);
    }

    /** Errors: invalid-time. */
    @Nullable
    Long start() {
        return millis(from, "from");
    }

    /** Errors: invalid-time. */
    @Nullable
    Long end() {
        return millis(until, "until");
    }

    private static @Nullable Long millis(@Nullable String text, String field) {
        try {
            return text == null ? null : Instant.parse(text).toEpochMilli();
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw Problem.invalidField("invalid-time", field, HistoryFault.INSTANT);
        }
    }
}
