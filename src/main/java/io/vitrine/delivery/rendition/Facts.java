package io.vitrine.delivery.rendition;

import io.vitrine.base.Problem;
import io.vitrine.base.VersionId;
import io.vitrine.db.Db;
import io.vitrine.delivery.picture.PictureProblem;
import io.vitrine.delivery.picture.Reply;
import io.vitrine.jobs.JobHandler;
import io.vitrine.library.content.FactsJob;
import io.vitrine.library.content.PictureTypes;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Finds out the facts about versions soon after their upload, and makes their thumbnails on the way. */
@Component
public class Facts {
    private static final Transformation THUMBNAIL = Transformation.of(PictureTypes.THUMBNAIL);

    private final Db db;
    private final FactsStore store;
    private final Renditions renditions;
    private final Clock clock;

    Facts(Db db, FactsStore store, Renditions renditions, Clock clock) {
        this.db = db;
        this.store = store;
        this.renditions = renditions;
        this.clock = clock;
    }

    @Bean
    JobHandler<FactsJob> readingFacts() {
        return new JobHandler<>(FactsJob.TYPE, job -> read(job.version(), false));
    }

    /**
     * The facts about a version as a JSON object, found out now if they are not known yet.
     *
     * <p>Errors: not found, if there is no such version; busy.
     */
    public String of(VersionId version) {
        return read(version, true).orElseThrow(Problem::notFound);
    }

    private Optional<String> read(VersionId version, boolean isUrgent) {
        return db.read(sql -> store.find(sql, version)).map(known -> {
            if (known.isDone()) {
                return known.facts() == null ? "{}" : known.facts();
            }
            var found = found(known, isUrgent);
            db.change(sql -> store.write(sql, version, found, clock.millis()));
            return found.facts();
        });
    }

    /** A file that a worker does not survive is recorded as having no facts, rather than being tried for ever. */
    private Reply.Examined found(FactsStore.Examined version, boolean isUrgent) {
        try {
            return renditions.examine(
                    version.sha256(), version.mime(), thumbnail(version.sha256(), version.mime(), isUrgent), isUrgent);
        } catch (PictureProblem fatal) {
            return new Reply.Examined(null, null, null, null, "{}", "{}");
        }
    }

    /** The thumbnail as browsers will ask for it. */
    private Optional<Rendition> thumbnail(String sha256, String mime, boolean isUrgent) {
        if (!renditions.reads(mime)) {
            return Optional.empty();
        }
        try {
            return Optional.of(renditions.get(renditions.key(sha256, mime, THUMBNAIL, true), isUrgent));
        } catch (PictureProblem noPicture) {
            return Optional.empty();
        }
    }
}
