package io.vitrine.library.content;

import io.vitrine.base.VersionId;
import io.vitrine.jobs.JobType;

/** The job to find out what a new version of a file is: its size as a picture, what its camera wrote, a placeholder. */
public record FactsJob(VersionId version) {
    public static final JobType<FactsJob> TYPE = new JobType<>("read-facts", FactsJob.class);

    /** Whether there can be anything to find out. */
    public static boolean isWorthwhile(String mime) {
        return mime.startsWith("image/")
                || mime.startsWith("video/")
                || mime.startsWith("audio/")
                || mime.equals("application/pdf");
    }
}
