package io.vitrine.web;

import io.vitrine.base.CommonFault;
import io.vitrine.base.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Explains what is wrong with a JSON body by the fields of the request, never by our classes. */
final class JsonProblems {
    private static final Map<Class<?>, CommonFault> WANTED =
            Map.of(String.class, CommonFault.TEXT, Boolean.class, CommonFault.TRUTH, Instant.class, CommonFault.TIME);

    private static final String WHOLE = "body";

    private JsonProblems() {}

    static Problem of(JacksonException wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return placed(problem, field(wrong));
            }
        }
        return switch (wrong) {
            case StreamConstraintsException limit ->
                Problem.invalid(
                        "json-limit", "The JSON is nested too deeply, or a name, text or number in it is too long");
            case InvalidNullException absent ->
                Problem.invalidField("invalid-type", field(absent), CommonFault.NOT_NULL);
            case MismatchedInputException mismatch ->
                Problem.invalidField("invalid-type", field(mismatch), wanted(mismatch.getTargetType()));
            case InputCoercionException huge ->
                Problem.invalidField("invalid-type", field(huge), CommonFault.SMALLER_NUMBER);
            default -> malformed(wrong);
        };
    }

    /** A problem found by a constructor, which knows only its own fields, with the place of its object. */
    private static Problem placed(Problem problem, String place) {
        if (place.equals(WHOLE)) {
            return problem;
        }
        var fields = problem.fields().isEmpty()
                ? List.of(Problem.Field.of(place, CommonFault.INVALID, problem.detail()))
                : problem.fields().stream()
                        .map(field -> field.called(under(place, field.field())))
                        .toList();
        var detail = fields.stream()
                .map(field -> field.field() + ": " + field.message())
                .collect(Collectors.joining("; "));
        return new Problem(problem.kind(), problem.code(), detail, fields, problem.retryAfterSeconds());
    }

    /**
     * The path of a field of the object at a place. If the field already begins with the last name of the place, that name is
     * not repeated.
     */
    private static String under(String place, String field) {
        var last = place.substring(place.lastIndexOf('.') + 1);
        if (place.equals(field)) {
            return place;
        }
        return field.equals(last) || field.startsWith(last + ".")
                ? place + field.substring(last.length())
                : place + "." + field;
    }

    private static Problem malformed(JacksonException wrong) {
        var place = wrong.getLocation();
        var where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
        return Problem.invalid("malformed-json", "The body is not JSON" + where);
    }

    /** The path to the field, such as {@code items[2].name}; {@code body} for the whole. */
    private static String field(JacksonException wrong) {
        var path = new StringBuilder();
        for (var step : wrong.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? WHOLE : path.toString();
    }

    /** The fault of a value that is not of the type. */
    static CommonFault wanted(@Nullable Class<?> type) {
        if (type == null) {
            return CommonFault.OTHER_TYPE;
        }
        var boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (WANTED.containsKey(boxed)) {
            return WANTED.get(boxed);
        }
        if (Number.class.isAssignableFrom(boxed)) {
            return Set.of(Double.class, Float.class, BigDecimal.class).contains(boxed)
                    ? CommonFault.NUMBER
                    : CommonFault.WHOLE_NUMBER;
        }
        if (Collection.class.isAssignableFrom(boxed) || boxed.isArray()) {
            return CommonFault.LIST;
        }
        return isText(boxed) ? CommonFault.TEXT : CommonFault.OBJECT;
    }

    /** Whether values of the type are text in JSON, as ids and enumerations are. */
    private static boolean isText(Class<?> type) {
        return type.isEnum() || type.getPackageName().equals("io.vitrine.base");
    }
}
