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
import io.vitrine.delivery.ByteRange;
import io.vitrine.delivery.Conditions;
import io.vitrine.delivery.RangeHeader;
import io.vitrine.delivery.picture.PictureProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers requests for the URLs of files. */
@RestController
@Tag(name = "Media", description = "The bytes of files, at URLs that do not change as long as a file is not moved")
class MediaController {
    private static final String PREFIX = "/media";

    private final MediaFiles files;
    private final Originals originals;
    private final Pictures pictures;

    MediaController(MediaFiles files, Originals originals, Pictures pictures) {
        this.files = files;
        this.originals = originals;
        this.pictures = pictures;
    }

    /**
     * Sends the bytes of a file or of a picture of it, or the requested ranges of them.
     *
     * @param v the id of a version; without it, the current one
     * @param tr a transformation; with it, a picture of the file is sent instead of the file
     * @param expires with {@code signature}, opens a private file to anyone who has the URL
     * @param download whether a browser saves the file rather than showing it
     */
    @GetMapping(PREFIX + "/**")
    @Operation(
            summary = "Get the bytes of a file",
            description =
                    "The file's path follows /media. Supports ranges and conditions; HEAD returns only the headers.")
    @ApiResponse(
            responseCode = "200",
            description = "The whole file; 206 for ranges of it, 304 if the client already has it",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    void send(
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            @Parameter(description = "the id of a version; by default the current one")
                    @RequestParam(required = false)
                    @Nullable
                    String v,
            @Parameter(description = "a transformation, such as w-300,h-200,c-at_max: sends a picture of the file")
                    @RequestParam(required = false)
                    @Nullable
                    String tr,
            @Parameter(description = "of a signed URL: when it expires, in seconds since 1970")
                    @RequestParam(required = false)
                    @Nullable
                    String expires,
            @Parameter(description = "of a signed URL: its signature, which opens a private file")
                    @RequestParam(required = false)
                    @Nullable
                    String signature,
            @Parameter(description = "whether a browser saves the file") @RequestParam(defaultValue = "false")
                    boolean download)
            throws IOException {
        var address = MediaAddress.of(rawPath(request), tr);
        var file = files.find(
                viewer, address.path(), v == null ? null : VersionId.of(v), Signature.of(expires, signature));
        try {
            var wanted = address.transformation()
                    .map(asked -> pictures.of(file, asked, request.getHeader(HttpHeaders.ACCEPT)))
                    .orElseGet(() -> originals.of(file));
            answer(new MediaBody(request, response, files.outlet(viewer, file, response)), wanted, download);
        } catch (PictureProblem problem) {
            Placeholder.send(response, file, problem);
        }
    }

    private static void answer(MediaBody body, Wanted wanted, boolean isDownload) throws IOException {
        var request = body.request();
        var response = body.response();
        var conditions = new Conditions(request, wanted.etag(), wanted.file().changedAt());
        switch (conditions.outcome()) {
            case SEND -> {
                var content = wanted.content().get();
                var ranges = conditions.allowRanges()
                        ? RangeHeader.of(request, response, content.size())
                        : Optional.<List<ByteRange>>empty();
                MediaHeaders.write(response, content, isDownload);
                if (ranges.isPresent()) {
                    body.some(content, ranges.get());
                } else {
                    body.all(content);
                }
            }
            case NOT_MODIFIED -> {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                MediaHeaders.known(response, wanted);
            }
            case FAILED ->
                throw new Problem(
                        Problem.Kind.STALE, "precondition-failed", "The file is not the one that was expected");
        }
    }

    private static String rawPath(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length() + PREFIX.length());
    }
}
