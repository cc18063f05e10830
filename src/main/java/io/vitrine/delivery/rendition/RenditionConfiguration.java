package io.vitrine.delivery.rendition;

import io.vitrine.jobs.RecurringJob;
import io.vitrine.library.content.PictureTypes;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What renditions provide to other parts of the server. */
@Configuration(proxyBeanMethods = false)
class RenditionConfiguration {
    @Bean
    PictureTypes pictureTypes(Renditions renditions) {
        return new PictureTypes(renditions::mayRead);
    }

    @Bean
    RecurringJob forgetting(Renditions renditions) {
        return new RecurringJob("forget-renditions", Duration.ofDays(1), renditions::forget);
    }

    /** Never down: without pictures, everything else works. */
    @Bean
    HealthIndicator renditionsHealthIndicator(Renditions renditions) {
        return () -> Health.up()
                .withDetail("engine", renditions.engine().orElse("not started"))
                .build();
    }
}
