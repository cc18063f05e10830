package io.vitrine.library;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.CommonFault;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Publishes and unpublishes files over HTTP. */
@RestController
@Tag(name = "Assets")
class PublishController {
    private final Publishing publishing;

    PublishController(Publishing publishing) {
        this.publishing = publishing;
    }

    /** The files to publish or unpublish. */
    @Schema(name = "Publication")
    record Publication(
            @Nullable List<String> ids,
            @Nullable Boolean isPublished,
            @Nullable Boolean includeVersions) {
        SentIds known() {
            if (ids != null && isPublished == null) {
                throw Problem.invalidField("invalid", "isPublished", CommonFault.REQUIRED);
            }
            return SentIds.of(ids);
        }
    }

    @PostMapping("/v1/assets/publish")
    @Operation(
            summary = "Publish or unpublish files",
            description =
                    "Requires contribute on them. A draft is served only to those who may view it. Returns the status"
                            + " of each: published, unpublished, not-found or not-allowed.")
    AssetResults publish(Viewer viewer, @RequestBody Publication request) {
        var ids = request.known();
        var wish = new Publishing.Wish(
                Boolean.TRUE.equals(request.isPublished()), Boolean.TRUE.equals(request.includeVersions()));
        return AssetResults.of(ids.sent(), publishing.publish(viewer, ids.known(), wish));
    }
}
