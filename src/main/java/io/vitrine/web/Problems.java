package io.vitrine.web;

import static jakarta.servlet.http.HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Problem;
import io.vitrine.base.Problem.Kind;
import io.vitrine.base.Word;
import java.io.EOFException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** The problem that each exception means for the sender of the request. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** Logs a failure that was not foreseen, and reveals nothing else about it. */
    static Problem of(Throwable failure) {
        if (failure instanceof HttpMessageNotReadableException unread) {
            return unreadable(unread);
        }
        var problem = inside(failure);
        return problem == null ? translated(failure) : problem;
    }

    private static Problem translated(Throwable failure) {
        return switch (failure) {
            case MissingServletRequestParameterException missing ->
                Problem.invalidField("required", missing.getParameterName(), CommonFault.REQUIRED);
            case MissingRequestHeaderException missing ->
                Problem.invalidField("required", missing.getHeaderName(), RequestFault.HEADER);
            case MethodArgumentTypeMismatchException wrong ->
                Problem.invalidField("invalid-type", wrong.getName(), JsonProblems.wanted(wrong.getRequiredType()));
            case TypeMismatchException wrong ->
                Problem.invalidField(
                        "invalid-type",
                        String.valueOf(wrong.getPropertyName()),
                        JsonProblems.wanted(wrong.getRequiredType()));
            case BindException wrong -> wrongFields(wrong);
            case HttpMediaTypeNotSupportedException wrong -> unsupported(wrong);
            case ErrorResponse known -> ofStatus(known.getStatusCode().value());
            case InvalidParameterException wrong -> malformedQuery();
            case RequestRejectedException wrong -> malformedQuery();
            case EOFException cut ->
                Problem.invalid("malformed-body", "The connection broke before the whole body had arrived");
            default -> unforeseen(failure);
        };
    }

    private static Problem malformedQuery() {
        return Problem.invalid("malformed-query", "The parameters of the address cannot be read");
    }

    /** The problem that a binder or reader was given, and wrapped. */
    private static @Nullable Problem inside(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        return null;
    }

    private static Problem unreadable(HttpMessageNotReadableException unread) {
        return switch (unread.getCause()) {
            case null -> Problem.invalid("missing-body", "This request needs a body: a JSON object");
            case JacksonException wrong -> JsonProblems.of(wrong);
            default -> Problem.invalid("malformed-body", "The body of the request could not be read completely");
        };
    }

    private static Problem wrongFields(BindException wrong) {
        var fields = wrong.getFieldErrors().stream().map(Problems::field).toList();
        var names = fields.stream().map(Problem.Field::field).collect(Collectors.joining(", "));
        return new Problem(Kind.INVALID, "invalid-type", "Wrong: " + names, fields, 0);
    }

    private static Problem.Field field(FieldError error) {
        return Problem.Field.of(error.getField(), RequestFault.WRONG_VALUE, String.valueOf(error.getRejectedValue()));
    }

    private static Problem unsupported(HttpMediaTypeNotSupportedException wrong) {
        var allowed =
                wrong.getSupportedMediaTypes().stream().map(String::valueOf).collect(Collectors.joining(", "));
        var detail = allowed.isEmpty() ? "This type of body is not accepted here" : "The body must be " + allowed;
        return new Problem(Kind.UNSUPPORTED, "unsupported-media-type", detail);
    }

    /** The problem of an answer, if only the status is known. */
    static Problem ofStatus(int status) {
        var kind = Arrays.stream(Kind.values())
                .filter(each -> each.status() == status)
                .findFirst()
                .orElse(status < 500 || status == SC_HTTP_VERSION_NOT_SUPPORTED ? Kind.INVALID : Kind.INTERNAL);
        return switch (kind) {
            case NOT_FOUND -> Problem.notFound();
            case UNAUTHENTICATED -> Problem.unauthenticated();
            case INVALID -> Problem.invalid("invalid", "This request cannot be understood");
            case METHOD_NOT_ALLOWED ->
                new Problem(kind, "method-not-allowed", "This address does not support this method");
            case NOT_ACCEPTABLE ->
                new Problem(kind, "not-acceptable", "This address cannot answer in that format; JSON is available");
            case TOO_LARGE -> Problem.tooLarge("This request is too large");
            case UNSUPPORTED -> new Problem(kind, "unsupported-media-type", "This type of body is not accepted here");
            case BUSY -> Problem.busy("The server is busy; try again in a moment");
            case INTERNAL -> internal();
            case FORBIDDEN, CONFLICT, GONE, STALE, RANGE, TOO_MANY, CHECKSUM, NOT_IMPLEMENTED ->
                new Problem(kind, Word.of(kind), kind.title(), List.of(), 0);
        };
    }

    private static Problem unforeseen(Throwable failure) {
        LOG.error("A request failed", failure);
        return internal();
    }

    private static Problem internal() {
        return new Problem(
                Kind.INTERNAL,
                "internal",
                "Something went wrong on the server; its log has more under this request's id");
    }
}
