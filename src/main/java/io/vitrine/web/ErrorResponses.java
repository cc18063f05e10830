package io.vitrine.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.vitrine.base.CommonFault;
import io.vitrine.base.Level;
import io.vitrine.base.Problem;
import io.vitrine.web.idempotency.IdempotencyFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Adds the errors that any route of its kind can answer with, each with an example, to those that a controller declares. */
final class ErrorResponses implements GlobalOpenApiCustomizer {
    /** The routes that need no sign-in, and so are never refused for lack of one. */
    private static final Set<String> OPEN =
            Set.of("/v1/session", "/v1/setup", "/v1/invitations/open", "/v1/invitations/accept");

    private static final Set<HttpMethod> WRITING =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final Map<String, Problem> EXAMPLES = Map.of(
            "400", Problem.invalidField("invalid-limit", "limit", CommonFault.BETWEEN, 1, 1000),
            "401", Problem.unauthenticated(),
            "403", Problem.forbidden(Level.MANAGE),
            "404", Problem.notFound(),
            "409", Problem.conflict("conflict", "Somebody else changed this at the same time; look again and retry"),
            "412", new Problem(Problem.Kind.STALE, "stale", "It has changed since the ETag was sent"),
            "413", Problem.tooLarge("The body is larger than 4 MB (vitrine.limits.body-size)"),
            "415", new Problem(Problem.Kind.UNSUPPORTED, "unsupported-media-type", "The body must be application/json"),
            "429", Problem.tooMany("Too many requests (vitrine.limits.requests)", 1),
            "503", Problem.busy("The server is busy; try again in a moment"));

    private final JsonMapper json;

    ErrorResponses(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true).readAll(ErrorBody.class).forEach(api.getComponents()::addSchemas);
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
    }

    private void complete(String path, HttpMethod method, Operation operation) {
        var responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        for (var status : errors(path, method, operation)) {
            responses.putIfAbsent(status, new ApiResponse().description(title(status)));
        }
        responses.forEach((status, response) -> {
            response.addHeaderObject(RequestIdFilter.HEADER, new Header().$ref(RequestIdFilter.HEADER));
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(content(status));
            }
        });
        operation.setResponses(responses);
        if (WRITING.contains(method) && !OPEN.contains(path)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(IdempotencyFilter.HEADER)
                    .description("Any text; a request sent again with the same key is not carried out again")
                    .schema(new StringSchema().maxLength(255)));
        }
    }

    private static List<String> errors(String path, HttpMethod method, Operation operation) {
        var statuses = new ArrayList<>(List.of("400", "429", "503"));
        if (!OPEN.contains(path)) {
            statuses.addAll(List.of("401", "403"));
        }
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            statuses.add("409");
        }
        if (takesIfMatch(operation)) {
            statuses.add("412");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of("413", "415"));
        }
        return statuses;
    }

    private static boolean takesIfMatch(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()));
    }

    private Content content(String status) {
        var type = new MediaType().schema(new Schema<>().$ref("Problem"));
        var problem = EXAMPLES.get(status);
        if (problem != null) {
            var body = json.convertValue(ErrorBody.from(problem), Map.class);
            type.addExamples(problem.code(), new Example().value(body));
        }
        return new Content().addMediaType("application/json", type);
    }

    private static String title(String status) {
        var problem = EXAMPLES.get(status);
        return problem == null ? "Error" : problem.kind().title();
    }
}
