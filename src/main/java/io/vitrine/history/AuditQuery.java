package io.vitrine.history;

import io.swagger.v3.oas.annotations.Parameter;
import io.vitrine.base.Ids;
import io.vitrine.base.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The events to look for, as a request describes them. */
record AuditQuery(
        @Parameter(description = "What happened, or to what kind of object", example = "collection") @Nullable
        String action,

        @Parameter(description = "The id of the user or key who did it") @Nullable
        String actor,

        @Parameter(description = "The id of the object that it was done to") @Nullable
        String object,

        @Parameter(
                description = "The path of the file or folder at that time, or of a folder above",
                example = "/Brand/2025")
        @Nullable
        String path,

        @Parameter(description = "The id of the request, as in its answer and in the log") @Nullable
        String requestId,

        @Parameter(description = "The earliest instant", example = "2026-11-01T00:00:00.000Z") @Nullable
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

    /** The beginning of the paths of everything below the path. */
    @Nullable
    String below() {
        return path == null || path.endsWith("/") ? path : path + "/";
    }

    /** Whether the query is for everything that happened to one kind of object. */
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
