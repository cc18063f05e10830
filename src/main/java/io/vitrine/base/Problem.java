package io.vitrine.base;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that cannot be carried out, explained to its sender. The only exception that features throw on purpose; the one
 * error advice turns it into the error body of the API.
 */
public final class Problem extends RuntimeException {
    /** What went wrong, one per HTTP status. */
    public enum Kind {
        INVALID(400, "Bad request"),
        UNAUTHENTICATED(401, "Not signed in"),
        FORBIDDEN(403, "Not allowed"),
        NOT_FOUND(404, "Not found"),
        METHOD_NOT_ALLOWED(405, "Method not allowed"),
        NOT_ACCEPTABLE(406, "Not acceptable"),
        CONFLICT(409, "Conflict"),
        GONE(410, "Gone"),
        STALE(412, "Precondition failed"),
        TOO_LARGE(413, "Too large"),
        UNSUPPORTED(415, "Unsupported media type"),
        RANGE(416, "Range not satisfiable"),
        TOO_MANY(429, "Too many requests"),
        /** From the tus protocol, which chose the number. */
        CHECKSUM(460, "Checksum mismatch"),
        INTERNAL(500, "Internal error"),
        NOT_IMPLEMENTED(501, "Not implemented"),
        BUSY(503, "Busy");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        public String title() {
            return title;
        }
    }

    /**
     * One field of the request and what is wrong with it.
     *
     * @param code the code of the fault
     * @param values the values in the message, by their names in the fault
     */
    @Schema(name = "FieldProblem")
    public record Field(
            @Schema(example = "name") String field,

            @Schema(description = "Stable code of the kind of fault, for programs", example = "at-most-bytes")
            String code,

            @Schema(description = "The fault in English", example = "must not be longer than 255 bytes")
            String message,

            @Schema(description = "The variable values of the message, by name", example = "{\"most\": 255}")
            Map<String, Object> values) {
        public static Field of(String field, Fault fault, Object... values) {
            var named = fault.named(values);
            return new Field(field, fault.code(), Fault.filled(fault.sentence(), named), named);
        }

        /** The same fault, under the name that the field has in an enclosing object. */
        public Field called(String other) {
            return new Field(other, code, message, values);
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Field> fields;
    private final int retryAfterSeconds;
    private final transient Map<String, Object> members;

    public Problem(Kind kind, String code, String detail, List<Field> fields, int retryAfterSeconds) {
        this(kind, code, detail, fields, retryAfterSeconds, Map.of());
    }

    private Problem(
            Kind kind,
            String code,
            String detail,
            List<Field> fields,
            int retryAfterSeconds,
            Map<String, Object> members) {
        super(detail, null, false, false);
        this.kind = kind;
        this.code = code;
        this.fields = List.copyOf(fields);
        this.retryAfterSeconds = retryAfterSeconds;
        this.members = Map.copyOf(members);
    }

    public Problem(Kind kind, String code, String detail) {
        this(kind, code, detail, List.of(), 0);
    }

    /** Absent or not visible: the words are the same for both, whatever was asked for. */
    public static Problem notFound() {
        return new Problem(Kind.NOT_FOUND, "not-found", "There is nothing here that you can see");
    }

    /** Visible, but the viewer's level is too low. */
    public static Problem forbidden(Level needed) {
        return new Problem(Kind.FORBIDDEN, "forbidden", "This needs the level " + needed);
    }

    public static Problem forbidden(String code, String detail) {
        return new Problem(Kind.FORBIDDEN, code, detail);
    }

    public static Problem unauthenticated() {
        return new Problem(Kind.UNAUTHENTICATED, "unauthenticated", "Sign in, or send an API key");
    }

    public static Problem invalid(String code, String detail) {
        return new Problem(Kind.INVALID, code, detail);
    }

    /** One field is wrong; nothing was changed. */
    public static Problem invalidField(String code, String field, Fault fault, Object... values) {
        return invalidField(code, Field.of(field, fault, values));
    }

    /** One field is wrong; nothing was changed. */
    public static Problem invalidField(String code, Field wrong) {
        return new Problem(Kind.INVALID, code, wrong.field() + ": " + wrong.message(), List.of(wrong), 0);
    }

    /** The request is understood, but this version of the server cannot do it. */
    public static Problem notImplemented(String detail) {
        return new Problem(Kind.NOT_IMPLEMENTED, "not-implemented", detail);
    }

    public static Problem conflict(String code, String detail) {
        return new Problem(Kind.CONFLICT, code, detail);
    }

    public static Problem tooLarge(String detail) {
        return new Problem(Kind.TOO_LARGE, "too-large", detail);
    }

    public static Problem tooMany(String detail, int retryAfterSeconds) {
        return new Problem(Kind.TOO_MANY, "too-many-requests", detail, List.of(), retryAfterSeconds);
    }

    /** The request may succeed in a moment; nothing was changed. */
    public static Problem busy(String detail) {
        return new Problem(Kind.BUSY, "busy", detail, List.of(), 1);
    }

    /** The same problem with one more member in the error body, for clients that expect it from a certain call. */
    public Problem with(String member, Object value) {
        var more = new HashMap<>(members);
        more.put(member, value);
        return new Problem(kind, code, detail(), fields, retryAfterSeconds, more);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Field> fields() {
        return fields;
    }

    /** Seconds after which to try again; 0 if waiting does not help. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /** Members of the error body beyond those of every problem. */
    public Map<String, Object> members() {
        return members;
    }
}
