package io.vitrine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses a change before it is carried out if its sender does not accept JSON. The framework checks this only when it writes
 * the answer, and by then the change is done. Routes that declare the media types of their answers, or have no answer, are
 * exempt.
 */
final class AcceptedForm implements HandlerInterceptor {
    private static final Set<String> CHANGES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final HeaderContentNegotiationStrategy accepted = new HeaderContentNegotiationStrategy();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        var namesItsForms = request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE) != null;
        if (CHANGES.contains(request.getMethod())
                && handler instanceof HandlerMethod method
                && hasAnswer(method)
                && !namesItsForms) {
            var types = accepted.resolveMediaTypes(new ServletWebRequest(request));
            if (types.stream().noneMatch(MediaType.APPLICATION_JSON::isCompatibleWith)) {
                throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
            }
        }
        return true;
    }

    private static boolean hasAnswer(HandlerMethod method) {
        var isEmpty = ResolvableType.forMethodReturnType(method.getMethod())
                .as(ResponseEntity.class)
                .getGeneric(0)
                .resolve(Object.class)
                .equals(Void.class);
        return !method.isVoid() && !isEmpty;
    }
}
