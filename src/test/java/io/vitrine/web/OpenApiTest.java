package io.vitrine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.Page;
import io.vitrine.testing.Caller;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;

/** The description of the API is complete, and the page is built from it. */
class OpenApiTest {
    private static final JsonNode API =
            Caller.nobody().get("/v3/api-docs").expect(200).json();

    @Test
    void isOpenApi31WithWaysToSignIn() {
        assertThat(API.path("openapi").asString()).startsWith("3.1");
        assertThat(API.at("/info/title").asString()).isEqualTo("Vitrine");
        assertThat(API.at("/components/securitySchemes").propertyNames()).contains("bearer", "basic", "session");
    }

    /**
     * The part that the page's types are made from is kept beside the page. If it is outdated, this test updates it and
     * fails.
     */
    @Test
    void thePageIsBuiltFromTheSame() throws IOException {
        var kept = Path.of("ui/src/api/openapi.json");
        var now = PageApi.of(API);
        var before = Files.exists(kept) ? Files.readString(kept) : "";
        if (!before.equals(now)) {
            Files.writeString(kept, now);
        }
        assertThat(before.equals(now))
                .as(kept + " did not match these routes; it has been rewritten, commit it")
                .isTrue();
    }

    @Test
    void describesEveryRoute() {
        var described = operations().keySet();
        var routes = Route.all().stream()
                .filter(route ->
                        route.pattern().startsWith("/v1") || route.pattern().startsWith("/api"))
                .filter(route -> !route.pattern().endsWith("/"))
                .map(route -> route.method() + " " + route.pattern().replaceAll("\\{\\*?([^}:]*)[^}]*}", "{$1}"))
                .collect(Collectors.toSet());
        assertThat(described).containsAll(routes);
    }

    @Test
    void everyOperationHasSummaryTagAnswerAndErrors() {
        var gaps = new ArrayList<String>();
        operations().forEach((name, operation) -> {
            gap(gaps, name, "summary", !operation.path("summary").asString("").isBlank());
            gap(gaps, name, "tag", !operation.path("tags").isEmpty());
            var statuses = List.copyOf(operation.path("responses").propertyNames());
            var success =
                    statuses.stream().filter(status -> status.startsWith("2")).toList();
            gap(gaps, name, "2xx", !success.isEmpty() || statuses.contains("501"));
            for (var status : success) {
                var hasSchema = operation
                        .at("/responses/" + status + "/content")
                        .valueStream()
                        .anyMatch(content -> !content.path("schema").isMissingNode());
                gap(gaps, name, "schema of " + status, hasSchema || status.equals("204"));
            }
            for (var status :
                    statuses.stream().filter(each -> each.startsWith("4")).toList()) {
                var schema = operation.at("/responses/" + status + "/content/application~1json/schema/$ref");
                gap(gaps, name, "schema of " + status, schema.asString("").equals("#/components/schemas/Problem"));
            }
            gap(gaps, name, "400", statuses.contains("400"));
        });
        assertThat(gaps).isEmpty();
    }

    @Test
    void whatIsMadeIsAnsweredWith201() {
        var made = List.of(
                "media-collections",
                "saved-searches",
                "folders",
                "downloads",
                "groups",
                "users",
                "api-keys",
                "uploads");
        for (var kind : made) {
            assertThat(statuses("POST /v1/" + kind)).as(kind).contains("201").doesNotContain("200");
        }
    }

    @Test
    void limitsAndOlderStatesAreDescribed() {
        assertThat(statuses("GET /v1/me")).contains("429", "503").doesNotContain("412", "413");
        assertThat(statuses("PATCH /v1/media-collections/{id}")).contains("412", "413", "415", "429");
    }

    private static List<String> statuses(String operation) {
        return List.copyOf(Objects.requireNonNull(operations().get(operation))
                .path("responses")
                .propertyNames());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var references = API.findValuesAsString("$ref");
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(API.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
        var problem = API.at("/components/schemas/Problem/properties").propertyNames();
        assertThat(problem)
                .contains("type", "title", "status", "detail", "code", "message", "help", "reason", "errors");
        assertThat(problem).doesNotContain("members");
    }

    /** Otherwise one would be described as the other. */
    @Test
    void noTwoBodiesShareAName() {
        var types = new HashSet<Class<?>>();
        for (var route : Route.all()) {
            var method = route.handler().getMethod();
            reach(method.getGenericReturnType(), types);
            for (var parameter : method.getParameters()) {
                if (parameter.isAnnotationPresent(RequestBody.class)) {
                    reach(parameter.getParameterizedType(), types);
                }
            }
        }
        var byName = types.stream().collect(Collectors.groupingBy(OpenApiTest::name));
        assertThat(types).hasSizeGreaterThan(30);
        assertThat(byName.values()).allMatch(sharing -> sharing.size() == 1);
    }

    private static void reach(Type type, Set<Class<?>> types) {
        switch (type) {
            case ParameterizedType generic -> {
                reach(generic.getRawType(), types);
                for (var argument : generic.getActualTypeArguments()) {
                    reach(argument, types);
                }
            }
            case Class<?> record
            when record.isRecord() && hasBody(record) && types.add(record) -> {
                for (var component : record.getRecordComponents()) {
                    reach(component.getGenericType(), types);
                }
            }
            case Class<?> choice
            when choice.isSealed() && choice.getName().startsWith("io.vitrine.") && types.add(choice) -> {
                for (var one : choice.getPermittedSubclasses()) {
                    reach(one, types);
                }
            }
            default -> {}
        }
    }

    /** Whether a record has a schema under its own name. Ids are text, and a page has a schema for each type of item. */
    private static boolean hasBody(Class<?> record) {
        return record.getName().startsWith("io.vitrine.")
                && record != Page.class
                && Arrays.stream(record.getMethods()).noneMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    private static String name(Class<?> type) {
        var schema = type.getAnnotation(Schema.class);
        return schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
    }

    @Test
    void idsAreTextAndTheViewerIsNoParameter() {
        var parameters = operations().values().stream()
                .flatMap(operation -> operation.path("parameters").valueStream())
                .toList();
        assertThat(parameters)
                .isNotEmpty()
                .noneMatch(each -> each.path("name").asString().equals("viewer"));
        assertThat(parameters)
                .filteredOn(each -> each.path("in").asString().equals("path"))
                .allSatisfy(each -> assertThat(each.at("/schema/type").asString(""))
                        .as("%s", each)
                        .isEqualTo("string"));
    }

    @Test
    void thePageToTryItIsServed() {
        var page = Caller.nobody().get("/swagger-ui/index.html").expect(200);
        assertThat(page.body()).doesNotContainPattern("<script>").contains("swagger-ui");
        assertThat(page.header("Content-Security-Policy").orElse("")).contains("script-src 'self'");
    }

    private static void gap(List<String> gaps, String operation, String what, boolean isThere) {
        if (!isThere) {
            gaps.add(operation + " lacks " + what);
        }
    }

    /** The operations by method and path. */
    private static Map<String, JsonNode> operations() {
        return API.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> Map.entry(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
