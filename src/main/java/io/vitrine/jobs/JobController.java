package io.vitrine.jobs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.Ids;
import io.vitrine.base.Page;
import io.vitrine.base.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Jobs over HTTP. */
@RestController
@RequestMapping("/v1/jobs")
@Tag(name = "Jobs", description = "Work on many files and folders that continues after the answer")
class JobController {
    private final TrackedJobs jobs;
    private final KnownNames names;

    JobController(TrackedJobs jobs, KnownNames names) {
        this.jobs = jobs;
        this.names = names;
    }

    @GetMapping
    @Operation(summary = "List the caller's jobs", description = "Newest first, without the results of their items.")
    Page<JobView> list(
            Viewer viewer,
            @RequestParam(defaultValue = "false")
                    @Parameter(description = "for administrators: also list the jobs that others started")
                    boolean all,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") @Parameter(description = "also return the total number of items")
                    boolean count) {
        return jobs.list(viewer, all, cursor, Page.limit(limit), count).map(job -> JobView.of(job, List.of()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a job", description = "Progress and results, for its starter and administrators.")
    JobView get(Viewer viewer, @PathVariable String id) {
        return JobView.of(names.of(viewer, jobs.find(viewer, Ids.read(id))));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Cancel a job", description = "What the job has already done stays done.")
    JobView cancel(Viewer viewer, @PathVariable String id) {
        return JobView.of(names.of(viewer, jobs.cancel(viewer, Ids.read(id))));
    }
}
