package io.vitrine.delivery.media;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.Problem;
import io.vitrine.base.VersionId;
import io.vitrine.base.Viewer;
import io.vitrine.blob.BlobStore;
import io.vitrine.delivery.ByteRange;
import io.vitrine.delivery.Conditions;
import io.vitrine.delivery.RangeHeader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The URLs of files. */
@RestController
@Tag(name = "Media", description = "The bytes of files, at the URLs that never change while a file stays where it is")
class MediaController {
    private static final Logger LOG = LoggerFactory.getLogger(MediaController.class);
    private static final String PREFIX = "/media";

    private final MediaFiles files;
    private final BlobStore store;
    private final MediaBody body;

    MediaController(MediaFiles files, BlobStore store, MediaBody body) {
        this.files = files;
        this.store = store;
        this.body = body;
    }

    /**
     * The bytes of a file, or the ranges that are asked for.
     *
     * @param v the id of a version; without it, the current one
     * @param download whether a browser is to save the file rather than show it
     */
    @GetMapping(PREFIX + "/**")
    @Operation(
            summary = "The bytes of a file",
            description =
                    "The file's path stands behind /media. Takes ranges and conditions; HEAD asks for the headers.")
    @ApiResponse(
            responseCode = "200",
            description = "The whole file; 206 for ranges of it, 304 where the client has it already",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    void send(
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            @Parameter(description = "a version's id; without it, the current one")
                    @RequestParam(required = false)
                    @Nullable
                    String v,
            @Parameter(description = "whether a browser is to save the file") @RequestParam(defaultValue = "false")
                    boolean download)
            throws IOException {
        var path = MediaPath.of(rawPath(request)).orElseThrow(Problem::notFound);
        var file = files.find(viewer, path, v == null ? null : VersionId.of(v));
        var conditions = new Conditions(request, file.etag(), file.changedAt());
        switch (conditions.outcome()) {
            case SEND -> send(request, response, file, download, conditions.allowRanges());
            case NOT_MODIFIED -> {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                MediaHeaders.validators(response, file);
            }
            case FAILED ->
                throw new Problem(
                        Problem.Kind.STALE, "precondition-failed", "The file is not the one that was expected");
        }
    }

    private void send(
            HttpServletRequest request,
            HttpServletResponse response,
            MediaFile file,
            boolean isDownload,
            boolean allowRanges)
            throws IOException {
        var ranges = allowRanges ? RangeHeader.of(request, response, file.size()) : Optional.<List<ByteRange>>empty();
        if (store.size(file.sha256()).orElse(-1) != file.size()) {
            LOG.error("The content {} is missing from the store or damaged; run verify", file.sha256());
            throw new Problem(
                    Problem.Kind.INTERNAL,
                    "content-missing",
                    "The content of this file is missing or damaged; tell an administrator");
        }
        MediaHeaders.write(response, file, isDownload);
        if (ranges.isPresent()) {
            body.some(request, response, file, ranges.get());
        } else {
            body.all(request, response, file);
        }
    }

    private static String rawPath(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length() + PREFIX.length());
    }
}
