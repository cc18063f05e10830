package io.vitrine.library.resumable;

import io.vitrine.jobs.RecurringJob;
import io.vitrine.library.upload.UploadLimits;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the limits of resumable uploads, and schedules the removal of abandoned ones. */
@Configuration(proxyBeanMethods = false)
class ResumableConfiguration {
    private static final int BATCH = 100;

    @Bean
    ResumablePieces.Limits resumableLimits(ResumableSettings resumable, UploadLimits form, Clock clock) {
        return new ResumablePieces.Limits(resumable, form, clock);
    }

    @Bean
    RecurringJob abandonedUploads(ResumablePieces pieces, Clock clock) {
        return new RecurringJob("remove-abandoned-uploads", Duration.ofHours(1), () -> {
            while (pieces.removeExpired(clock.millis(), BATCH) == BATCH) {
                Thread.onSpinWait();
            }
        });
    }
}
