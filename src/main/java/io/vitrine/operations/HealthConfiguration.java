package io.vitrine.operations;

import io.vitrine.blob.BlobStore;
import io.vitrine.db.Db;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What readiness depends on. Without the database nothing can be served, and without the storage no content can. A storage that
 * is merely full still serves everything in it, and sending readers elsewhere would help nobody.
 */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
    private static final String FULL = "storage-full";

    @Bean
    HealthIndicator databaseHealthIndicator(Db db) {
        return new Probe("database", db::check, code -> false);
    }

    @Bean
    HealthIndicator storageHealthIndicator(BlobStore store) {
        return new Probe("storage", store::check, FULL::equals);
    }
}
