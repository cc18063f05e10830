package io.vitrine.jobs;

import io.vitrine.db.Db;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.ObjectMapper;

/** Gathers the job handlers and recurring jobs of all packages. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {
    @Bean
    JobRunner jobRunner(
            Db db,
            Jobs jobs,
            JobSettings settings,
            ObjectMapper json,
            WatchedJobs watch,
            ObjectProvider<JobHandler<?>> handlers,
            ObjectProvider<RecurringJob> recurring) {
        return new JobRunner(
                db,
                jobs,
                settings,
                json,
                handlers.stream().<JobHandler<?>>map(watch::watched).toList(),
                recurring.stream().map(watch::watched).toList());
    }
}
