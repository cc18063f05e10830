package io.vitrine.library.upload;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Uploads, through the routes that ImageKit's clients use. */
@RestController
@Tag(name = "Files", description = "Uploading, listing and removing files; compatible with ImageKit's API")
class UploadController {
    private final Uploads uploads;
    private final UploadSlots slots;
    private final UploadLimits limits;

    UploadController(Uploads uploads, UploadSlots slots, UploadLimits limits) {
        this.uploads = uploads;
        this.slots = slots;
        this.limits = limits;
    }

    /** The parts of an upload, in any order. */
    @Schema(name = "UploadRequest", requiredProperties = "file")
    record Parts(
            @Schema(type = "string", format = "binary", description = "The bytes, or base64 text, a data URI or a URL")
            String file,

            @Schema(description = "Default: the file name of the part", example = "beach.jpg") @Nullable
            String fileName,

            @Schema(description = "Created if missing", example = "/press/2026", defaultValue = "/") @Nullable
            String folder,

            @Schema(description = "Make the name unique by a suffix", defaultValue = "true") @Nullable
            Boolean useUniqueFileName,

            @Schema(description = "Add a version to a file of this name", defaultValue = "true") @Nullable
            Boolean overwriteFile,

            @Nullable Boolean isPrivateFile,
            @Nullable Boolean isPublished,

            @Schema(example = "summer,blue", maxLength = 500) @Nullable
            String tags,

            @Schema(example = "10,10,200,100") @Nullable String customCoordinates,
            @Nullable String description,

            @Schema(example = "{\"brand\":\"Acme\"}", description = "Values by field name, as JSON") @Nullable
            String customMetadata,

            @Schema(description = "true: a new version without tags removes the existing ones") @Nullable
            Boolean overwriteTags,

            @Schema(description = "Accepted without effect") @Nullable
            Boolean overwriteAITags,

            @Schema(description = "true: values that are not given are removed") @Nullable
            Boolean overwriteCustomMetadata,

            @Schema(example = "tags,isPrivateFile", description = "Additional fields of the answer") @Nullable
            String responseFields) {}

    @PostMapping(path = {"/api/v1/files/upload", "/api/v2/files/upload"})
    @Operation(
            summary = "Upload a file, or a new version of one",
            description = "Requires contribute on the folder, or on the file that gets a new version.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "multipart/form-data",
                                            schema = @Schema(implementation = Parts.class))))
    UploadView upload(Viewer viewer, HttpServletRequest request) throws IOException {
        try (var slot = slots.take(viewer)) {
            return uploads.upload(viewer, MultipartBody.of(request), new UploadForm(limits));
        }
    }
}
