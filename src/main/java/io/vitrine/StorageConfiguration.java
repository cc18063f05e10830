package io.vitrine;

import io.micrometer.core.instrument.MeterRegistry;
import io.vitrine.base.DataFolder;
import io.vitrine.blob.BlobCollector;
import io.vitrine.blob.BlobStore;
import io.vitrine.jobs.RecurringJob;
import io.vitrine.operations.MeasuredStore;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where contents are stored, and how often unneeded ones are looked for. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {
    @Bean
    BlobStore blobStore(DataFolder folder, MeterRegistry meters) {
        return new MeasuredStore(BlobStore.in(folder.data()), meters);
    }

    @Bean
    RecurringJob collection(BlobCollector collector) {
        return new RecurringJob("collect-contents", Duration.ofHours(1), collector::collect);
    }

    @Bean
    RecurringJob adoption(BlobCollector collector) {
        return new RecurringJob("adopt-stray-contents", Duration.ofDays(1), collector::adoptStrays);
    }
}
