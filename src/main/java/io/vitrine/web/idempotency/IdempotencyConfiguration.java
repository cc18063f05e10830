package io.vitrine.web.idempotency;

import io.vitrine.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often old answers are deleted. */
@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {
    @Bean
    RecurringJob forgettingAnswers(AnsweredRequests answered) {
        return new RecurringJob("forget-answered-requests", Duration.ofHours(1), answered::forget);
    }
}
