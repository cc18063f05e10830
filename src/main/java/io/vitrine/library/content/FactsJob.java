package io.vitrine.library.content;

import io.vitrine.base.VersionId;
import io.vitrine.jobs.JobType;

/** The job that reads the facts of a new version: its size as a picture, the embedded metadata, a placeholder. */
public record FactsJob(VersionId version) {
    public static final JobType<FactsJob> TYPE = new JobType<>("read-facts", FactsJob.class);

    /** Whether a version of this type can have any facts to read. */
    public static boolean isWorthwhile(String mime) {
        return mime.startsWith("image/")
                || mime.startsWith("video/")
                || mime.startsWith("audio/")
                || mime.equals("application/pdf");
    }
}
