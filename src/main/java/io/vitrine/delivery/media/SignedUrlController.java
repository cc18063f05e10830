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

/** Signed URLs over HTTP. */
@RestController
@Tag(name = "Media")
class SignedUrlController {
    private final SignedUrls urls;

    SignedUrlController(SignedUrls urls) {
        this.urls = urls;
    }

    /**
     * What the URL is to do.
     *
     * @param expiresIn for how many seconds it holds; absent: an hour
     * @param versionId the version that it leads to; absent: whatever is current
     */
    @Schema(name = "SignedUrlRequest")
    record Wish(@Nullable Long expiresIn, @Nullable String versionId) {}

    @Schema(name = "SignedUrl")
    record SignedUrl(String url, Instant expiresAt) {}

    /** @param longest for how many seconds one can hold */
    @Schema(name = "SignedUrlLimits")
    record Bounds(long longest) {}

    @GetMapping("/v1/signed-urls")
    @Operation(summary = "For how long signed URLs can hold", description = "As vitrine.signed-urls.longest says.")
    Bounds bounds(Viewer viewer) {
        return new Bounds(urls.longest());
    }

    @PostMapping("/v1/assets/{id}/signed-url")
    @Operation(
            summary = "Make a URL that opens a private file for a while",
            description = "For whoever has it, without signing in. Needs view on the file.")
    SignedUrl sign(Viewer viewer, @PathVariable NodeId id, @RequestBody Wish wish) {
        var version = wish.versionId() == null ? null : VersionId.of(wish.versionId());
        return urls.sign(viewer, id, version, wish.expiresIn());
    }
}
