package io.vitrine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vitrine.base.Problem;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the log says about a failed job. */
class FailedJobLogTest {
    @Test
    void itNamesWhatWentWrongAndNothingThatItWentWrongWith() {
        var log = (Logger) LoggerFactory.getLogger(WatchedJobs.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            var job = new WatchedJobs(new SimpleMeterRegistry())
                    .watched(new RecurringJob("tidy", Duration.ofHours(1), () -> {
                        throw Problem.conflict("name-taken", "There is a file /board/dismissals.txt already");
                    }));
            assertThatThrownBy(job.work()::run).isInstanceOf(Problem.class);
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .contains("tidy", "name-taken")
                .doesNotContain("dismissals");
    }
}
