package io.vitrine.delivery.download;

import io.vitrine.jobs.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Schedules the job that ends downloads whose time is over. */
@Configuration(proxyBeanMethods = false)
class DownloadJobs {
    @Bean
    RecurringJob downloadsEnd(DownloadRegister register) {
        return new RecurringJob("end-downloads", Duration.ofHours(1), register::tidy);
    }
}
