package io.vitrine.web;

import io.vitrine.base.Viewer;
import io.vitrine.testing.TestServer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A route of the running server, as the controllers declare it. */
record Route(String method, String pattern, HandlerMethod handler) {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    static List<Route> all() {
        return TestServer.beans(RequestMappingHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<Route> of(RequestMappingInfo mapping, HandlerMethod handler) {
        var type = handler.getBeanType();
        if (!type.getName().startsWith("io.vitrine.") || type == ErrorRoute.class) {
            return Stream.of();
        }
        return mapping.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> new Route(method, path, handler)));
    }

    boolean takesViewer() {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(Viewer.class);
    }

    boolean hasBody() {
        return !READING.contains(method);
    }

    boolean hasVariables() {
        return pattern.contains("{");
    }

    /** A path that reaches the route, with the id in place of every variable. */
    String path(String id) {
        return pattern.replaceAll("\\{[^}]*}", id).replace("/**", "/" + id);
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
