package io.vitrine.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.base.Ids;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as its starter sees it.
 *
 * @param status {@code pending}, {@code running}, {@code completed}, {@code failed} or {@code cancelled}
 * @param done how many files and folders are finished, {@code failed} of them without success
 * @param total how many there are in all; null if they were not counted
 * @param results the outcomes of items, at most 10,000
 */
@Schema(name = "Job")
public record JobView(
        String id,
        String kind,

        @Schema(allowableValues = {"pending", "running", "completed", "failed", "cancelled"})
        String status,

        long done,
        @Nullable Long total,
        long failed,
        boolean isCancelled,
        @Nullable Error error,
        List<Result> results,
        StartedBy startedBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant finishedAt) {
    /** Why something could not be done. */
    @Schema(name = "JobError")
    public record Error(String code, String detail) {}

    /** Who started the job. */
    @Schema(name = "JobStarter")
    public record StartedBy(String type, @Nullable String id, String name) {}

    /**
     * The outcome of one item.
     *
     * @param id the id of the item, or what the request sent in its place if that is no id
     * @param resultId the id of the resulting item, if it is another one
     */
    @Schema(name = "JobResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            @Nullable String id,
            String name,
            String status,
            @Nullable Error error,
            @Nullable String resultId) {
        static Result of(TrackedJob.Result result) {
            return new Result(
                    result.object() == null ? result.name() : shown(result.object()),
                    result.name(),
                    result.status(),
                    JobView.error(result.failure()),
                    shown(result.result()));
        }
    }

    public static JobView of(TrackedJobs.Told told) {
        return of(told.job(), told.results());
    }

    static JobView of(TrackedJob job, List<TrackedJob.Result> results) {
        var finished = job.at().finished();
        return new JobView(
                job.shown(),
                job.kind(),
                job.status().toString(),
                job.done(),
                job.total(),
                job.failed(),
                job.isCancelled(),
                error(job.problem()),
                results.stream().map(Result::of).toList(),
                new StartedBy(
                        job.starter().kind(),
                        shown(job.starter().id()),
                        job.starter().name()),
                Instant.ofEpochMilli(job.at().created()),
                Instant.ofEpochMilli(job.at().updated()),
                finished == null ? null : Instant.ofEpochMilli(finished));
    }

    private static @Nullable String shown(@Nullable Long id) {
        return id == null ? null : Ids.show(id);
    }

    private static @Nullable Error error(TrackedJob.@Nullable Failure failure) {
        return failure == null ? null : new Error(failure.code(), failure.detail());
    }
}
