package io.vitrine.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests are checked, and bound to the arguments of controllers. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new EnumWords());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AcceptedForm()).addPathPatterns("/v1/**", "/api/**");
        registry.addInterceptor(new GatheredAnswer()).addPathPatterns("/v1/**");
        registry.addInterceptor(new KnownParameters())
                .addPathPatterns("/v1/**")
                .excludePathPatterns(KnownParameters.COMPATIBLE);
    }
}
