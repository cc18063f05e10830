package io.vitrine.library;

import io.vitrine.db.Db;
import io.vitrine.jobs.JobHandler;
import io.vitrine.jobs.RecurringJob;
import io.vitrine.library.metadata.MetadataFields;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Work on the descriptions of assets that takes too long for a request. */
@Component
class WordJobs {
    private static final Duration INTERVAL = Duration.ofHours(12);

    private final Db db;
    private final WordStore words;
    private final DescriptionStore descriptions;

    WordJobs(Db db, WordStore words, DescriptionStore descriptions) {
        this.db = db;
        this.words = words;
        this.descriptions = descriptions;
    }

    @Bean
    JobHandler<MetadataFields.Removed> metadataRemoval() {
        return new JobHandler<>(MetadataFields.REMOVE_VALUES, this::removeValues);
    }

    /** Adds the search words of assets that are older than the search, or that other programs wrote into the database. */
    @Bean
    RecurringJob missingWords() {
        return new RecurringJob("missing-words", INTERVAL, this::addMissing);
    }

    private void removeValues(MetadataFields.Removed removed) {
        int some;
        do {
            some = db.write(sql -> descriptions.removeValues(sql, removed.field(), removed.name()));
        } while (some > 0);
    }

    private void addMissing() {
        for (var at = 0L; ; ) {
            var behind = at;
            List<Long> missing = db.read(sql -> words.missing(sql, behind));
            if (missing.isEmpty()) {
                return;
            }
            db.change(sql -> words.refresh(sql, missing));
            at = missing.getLast();
        }
    }
}
