package io.vitrine.web;

import io.vitrine.base.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses query parameters that the route does not have or that are given twice, since a misspelt filter would otherwise return
 * the whole list. Routes of ImageKit's API are exempt, as their clients send parameters that later versions may know.
 */
final class KnownParameters implements HandlerInterceptor {
    /** The routes that accept unknown parameters. */
    static final List<String> COMPATIBLE = List.of(
            "/v1/files",
            "/v1/files/**",
            "/v1/folder",
            "/v1/bulkJobs/**",
            "/v1/customMetadataFields/**",
            "/v1/metadata",
            "/v1/accounts/**",
            "/v1/saved-extensions/**",
            "/v1/named-transformations/**",
            "/media/**");

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var query = request.getQueryString();
        if (query != null && handler instanceof HandlerMethod method) {
            check(query, known.computeIfAbsent(method.getMethod(), KnownParameters::names));
        }
        return true;
    }

    private static void check(String query, Set<String> known) {
        var given = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        refuse(given, name -> !known.contains(name), "unknown-field", RequestFault.NO_PARAMETER);
        refuse(
                given,
                name -> given.getOrDefault(name, List.of()).size() > 1,
                "repeated-parameter",
                RequestFault.REPEATED);
    }

    private static void refuse(
            MultiValueMap<String, String> given, Predicate<String> isWrong, String code, RequestFault fault) {
        var fields = given.keySet().stream()
                .filter(isWrong)
                .map(name -> Problem.Field.of(name, fault))
                .toList();
        if (!fields.isEmpty()) {
            var detail = fields.stream().map(Problem.Field::field).collect(Collectors.joining(", ")) + " "
                    + fault.sentence();
            throw new Problem(Problem.Kind.INVALID, code, detail, fields, 0);
        }
    }

    private static Set<String> names(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(KnownParameters::names)
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(Parameter parameter) {
        var single = parameter.getAnnotation(RequestParam.class);
        if (single != null) {
            return Stream.of(single.value().isEmpty() ? parameter.getName() : single.value());
        }
        return parameter.isAnnotationPresent(ModelAttribute.class)
                ? Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName)
                : Stream.of();
    }
}
