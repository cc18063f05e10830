package io.vitrine.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The body of every error: RFC 9457's members, and those that clients of ImageKit's API read.
 *
 * @param message the detail again
 * @param reason the code again, in the form that those clients compare
 */
@Schema(name = "Problem", description = "Why a request was not carried out. Nothing was changed.")
record ErrorBody(
        @Schema(example = "urn:vitrine:problem:name-taken") String type,
        @Schema(example = "Conflict") String title,
        @Schema(example = "409") int status,

        @Schema(example = "There is a collection of this name already")
        String detail,

        @Schema(description = "Stable code of the kind of problem, for programs", example = "name-taken")
        String code,

        @Schema(description = "Same as the detail") String message,
        String help,
        @Schema(example = "NAME_TAKEN") String reason,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(description = "The fields of the request that are wrong, if any")
        List<Problem.Field> errors,

        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {
    private static final String HELP = "/swagger-ui/index.html describes every request and its errors";

    static ErrorBody from(Problem problem) {
        return new ErrorBody(
                "urn:vitrine:problem:" + problem.code(),
                problem.kind().title(),
                problem.kind().status(),
                problem.detail(),
                problem.code(),
                problem.detail(),
                HELP,
                problem.code().toUpperCase(Locale.ROOT).replace('-', '_'),
                problem.fields(),
                problem.members());
    }
}
