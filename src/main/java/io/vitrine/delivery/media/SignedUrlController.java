package io.vitrine.delivery.media;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.NodeId;
import io.vitrine.base.VersionId;
import io.vitrine.base.Viewer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP API for signed URLs. */
@RestController
@Tag(name = "Media")
class SignedUrlController {
    private final SignedUrls urls;

    SignedUrlController(SignedUrls urls) {
        this.urls = urls;
    }

    /**
     * The properties of the URL to make.
     *
     * @param expiresIn for how many seconds it is valid; by default an hour, or the longest time allowed if that is shorter
     * @param versionId the version that it leads to; by default whichever is current
     */
    @Schema(name = "SignedUrlRequest")
    record Wish(@Nullable Long expiresIn, @Nullable String versionId) {}

    @Schema(name = "SignedUrl")
    record SignedUrl(String url, Instant expiresAt) {}

    /** @param longest for how many seconds a URL can be valid */
    @Schema(name = "SignedUrlLimits")
    record Bounds(long longest) {}

    @GetMapping("/v1/signed-urls")
    @Operation(
            summary = "Get how long signed URLs can be valid",
            description = "Returns the number of seconds set by vitrine.signed-urls.longest.")
    Bounds bounds(Viewer viewer) {
        return new Bounds(urls.longest());
    }

    @PostMapping("/v1/assets/{id}/signed-url")
    @Operation(
            summary = "Create a URL that opens a private file for a limited time",
            description = "Anyone who has the URL can use it without signing in. Requires view on the file.")
    SignedUrl sign(Viewer viewer, @PathVariable NodeId id, @RequestBody Wish wish) {
        var version = wish.versionId() == null ? null : VersionId.of(wish.versionId());
        return urls.sign(viewer, id, version, wish.expiresIn());
    }
}
