package io.vitrine.library.resumable;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.Ids;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.library.upload.UploadLimits;
import io.vitrine.library.upload.UploadSlots;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Resumable uploads by the protocol tus 1.0: its core, and its extensions creation, termination, expiration and checksum. */
@RestController
@RequestMapping("/v1/uploads")
@Tag(name = "Files")
class TusController {
    private final ResumableUploads uploads;
    private final UploadSlots slots;
    private final UploadLimits limits;
    private final TusHeaders headers;

    TusController(ResumableUploads uploads, UploadSlots slots, UploadLimits limits, TusHeaders headers) {
        this.uploads = uploads;
        this.slots = slots;
        this.limits = limits;
        this.headers = headers;
    }

    /**
     * The progress of an upload.
     *
     * @param fileId the file that the upload became; null while it is unfinished
     */
    @Schema(name = "ResumableUpload")
    record State(
            String id, long size, long received, @Nullable NodeId fileId, Instant expiresAt) {
        static State of(ResumableUpload upload) {
            return new State(
                    Ids.show(upload.id()),
                    upload.size(),
                    upload.received(),
                    upload.file(),
                    Instant.ofEpochMilli(upload.expiresAt()));
        }
    }

    @ModelAttribute
    void speak(HttpServletRequest request, HttpServletResponse response) {
        TusHeaders.speak(request, response);
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Show which parts of tus this server supports")
    void options(Viewer viewer, HttpServletResponse response) {
        headers.abilities(response);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Begin a resumable upload",
            description =
                    "Follows tus 1.0. Upload-Metadata has the text fields of a form upload, in base64. A body of type"
                            + " application/offset+octet-stream is the first piece. Requires the same access as a form"
                            + " upload.")
    ResponseEntity<State> create(
            Viewer viewer,
            @RequestHeader(name = TusHeaders.VERSION, required = false) @Nullable String version,
            @RequestHeader(name = "Upload-Length", required = false) @Nullable String length,
            @RequestHeader(name = "Upload-Metadata", required = false) @Nullable String metadata,
            HttpServletRequest request)
            throws IOException {
        TusHeaders.require(version);
        var size = TusHeaders.number("Upload-Length", length);
        var withPiece = TusHeaders.hasPiece(request);
        try (var slot = slots.take(viewer)) {
            var upload = uploads.create(viewer, size, TusMetadata.read(metadata, limits));
            if (withPiece) {
                upload = uploads.begin(viewer, upload, TusHeaders.piece(request, 0));
            }
            return headers.answer(HttpStatus.CREATED, upload)
                    .header("Location", "/v1/uploads/" + Ids.show(upload.id()))
                    .body(State.of(upload));
        }
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Show the progress of an upload",
            description = "Only for the user or key that began the upload.")
    State show(Viewer viewer, @PathVariable String id) {
        return State.of(uploads.find(viewer, Ids.read(id)));
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Get the offset from which to continue",
            description =
                    "Follows tus 1.0: returns Upload-Offset and Upload-Length. If a piece is still being received,"
                            + " this ends it and keeps the bytes that have arrived.")
    ResponseEntity<Void> head(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = TusHeaders.VERSION, required = false) @Nullable String version) {
        TusHeaders.require(version);
        var upload = uploads.findToGoOn(viewer, Ids.read(id));
        return headers.answer(HttpStatus.NO_CONTENT, upload)
                .header("Upload-Length", Long.toString(upload.size()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @PatchMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Send a piece", description = "Follows tus 1.0. The last piece turns the upload into a file.")
    ResponseEntity<Void> append(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = TusHeaders.VERSION, required = false) @Nullable String version,
            @RequestHeader(name = "Upload-Offset", required = false) @Nullable String offset,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        TusHeaders.require(version);
        if (!TusHeaders.hasPiece(request)) {
            throw new Problem(
                    Problem.Kind.UNSUPPORTED, "unsupported-media-type", "The body must be " + TusHeaders.PIECE);
        }
        var piece = TusHeaders.piece(request, TusHeaders.number("Upload-Offset", offset));
        try (var slot = slots.take(viewer)) {
            return headers.answer(HttpStatus.NO_CONTENT, uploads.append(viewer, Ids.read(id), piece))
                    .build();
        }
    }

    /** For clients behind an intermediary that does not accept PATCH. */
    @PostMapping(path = "/{id}", headers = "X-HTTP-Method-Override=PATCH")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Send a piece by POST",
            description =
                    "Does the same as PATCH, for clients behind an intermediary that does not accept PATCH. Requires"
                            + " the header X-HTTP-Method-Override: PATCH.")
    ResponseEntity<Void> appendByPost(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = TusHeaders.VERSION, required = false) @Nullable String version,
            @RequestHeader(name = "Upload-Offset", required = false) @Nullable String offset,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        return append(viewer, id, version, offset, request);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give up an upload", description = "If the upload has become a file, the file stays.")
    void end(Viewer viewer, @PathVariable String id) {
        uploads.end(viewer, Ids.read(id));
    }
}
