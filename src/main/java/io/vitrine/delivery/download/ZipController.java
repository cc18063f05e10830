package io.vitrine.delivery.download;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.DownloadId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.delivery.ByteRange;
import io.vitrine.delivery.Conditions;
import io.vitrine.delivery.FileName;
import io.vitrine.delivery.RangeHeader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Sends the archives of downloads. */
@RestController
@Tag(name = "Downloads")
class ZipController {
    private final LiveDownloads downloads;
    private final ZipSender sender;
    private final PictureZips pictures;

    ZipController(LiveDownloads downloads, ZipSender sender, PictureZips pictures) {
        this.downloads = downloads;
        this.sender = sender;
        this.pictures = pictures;
    }

    @GetMapping("/v1/downloads/{id}/zip")
    @Operation(
            summary = "Get the archive of a download",
            description =
                    "Begins at once, and supports ranges and conditions, so that an interrupted transfer can be resumed;"
                            + " HEAD returns only the headers. Answers 410 if the download was deleted, has expired, or ended"
                            + " because access to something in it ended. With a transformation the length is not known in"
                            + " advance: the archive is always sent from beginning to end, without ranges and conditions.")
    @ApiResponse(
            responseCode = "200",
            description = "The whole archive; 206 for ranges of it, 304 if the client already has it",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void send(Viewer viewer, @PathVariable DownloadId id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var download = downloads.open(viewer, id);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (download.transformation() == null) {
            resumable(viewer, download, request, response);
        } else {
            saved(download, response, "none");
            pictures.send(viewer, download, response, request.getMethod().equals("HEAD"));
        }
    }

    private void resumable(Viewer viewer, Download download, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var conditions =
                new Conditions(request, download.etag(), download.life().createdAt());
        response.setHeader(HttpHeaders.ETAG, download.etag());
        response.setDateHeader(HttpHeaders.LAST_MODIFIED, download.life().createdAt());
        switch (conditions.outcome()) {
            case SEND -> send(viewer, download, conditions.allowRanges(), request, response);
            case NOT_MODIFIED -> response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            case FAILED ->
                throw new Problem(
                        Problem.Kind.STALE, "precondition-failed", "The archive is not the one that was expected");
        }
    }

    private void send(
            Viewer viewer,
            Download download,
            boolean allowRanges,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var size = Objects.requireNonNull(download.counts().bytes());
        var ranges = allowRanges ? RangeHeader.of(request, response, size) : Optional.<List<ByteRange>>empty();
        saved(download, response, "bytes");
        sender.send(viewer, download, ranges, response, request.getMethod().equals("HEAD"));
    }

    /** Sends the archive as a file to save, with the given kind of ranges. */
    private static void saved(Download download, HttpServletResponse response, String ranges) {
        response.setHeader(HttpHeaders.ACCEPT_RANGES, ranges);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; " + FileName.parameter(download.name()));
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
