package io.vitrine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Serves the page: its parts, whose names change with their contents and which the build also stores compressed, and the page
 * itself at all of its own addresses.
 */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final List<String> folders;

    PageConfiguration(WebProperties properties) {
        this.folders = List.of(properties.getResources().getStaticLocations());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(
                        folders.stream().map(folder -> folder + "assets/").toArray(String[]::new))
                .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(inBrotli());
        registry.addResourceHandler("/**")
                .addResourceLocations(folders.toArray(String[]::new))
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageResolver());
    }

    /**
     * Offers Brotli alone, since of two codings the resolver takes the one that browsers happen to name first. Everything else
     * is compressed while it is sent.
     */
    private static EncodedResourceResolver inBrotli() {
        var resolver = new EncodedResourceResolver();
        resolver.setContentCodings(List.of("br"));
        return resolver;
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    /** Serves the page to a browser that opens any address that is not the server's own; the page then finds its way. */
    private static final class PageResolver extends PathResourceResolver {
        private static final Pattern NOT_PAGES = Pattern.compile(
                "(v1|v3|api|media|assets|actuator|swagger-ui|webjars|error)(/.*)?|.*\\.(js|css|svg|ico|map|json)");

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            var found = super.resolveResourceInternal(request, path, locations, chain);
            if (found != null || request == null || NOT_PAGES.matcher(path).matches() || !wantsPage(request)) {
                return found;
            }
            return super.resolveResourceInternal(request, "index.html", locations, chain);
        }

        private static boolean wantsPage(HttpServletRequest request) {
            var accept = request.getHeader(HttpHeaders.ACCEPT);
            var isRead = List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name()).contains(request.getMethod());
            return isRead && accept != null && accept.contains("text/html");
        }
    }
}
