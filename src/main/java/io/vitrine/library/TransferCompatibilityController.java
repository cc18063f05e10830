package io.vitrine.library;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.Viewer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Copies and moves single files through the routes of ImageKit's API. */
@RestController
@RequestMapping("/v1/files")
@Tag(name = "Files")
class TransferCompatibilityController {
    private final Transfers transfers;

    TransferCompatibilityController(Transfers transfers) {
        this.transfers = transfers;
    }

    @Schema(name = "FileMove")
    record Move(@Nullable String sourceFilePath, @Nullable String destinationPath) {}

    @Schema(name = "FileCopy")
    record Copy(
            @Nullable String sourceFilePath,
            @Nullable String destinationPath,
            @Nullable Boolean includeFileVersions) {}

    @PostMapping("/move")
    @Operation(summary = "Move a file by its path", description = "Requires manage on it and on the folder.")
    Map<String, Object> move(Viewer viewer, @RequestBody Move request) {
        return transfer(viewer, request.sourceFilePath(), request.destinationPath(), Transfers.Wish.MOVE);
    }

    @PostMapping("/copy")
    @Operation(summary = "Copy a file by its path", description = "Requires contribute on it and on the folder.")
    Map<String, Object> copy(Viewer viewer, @RequestBody Copy request) {
        var wish = new Transfers.Wish(true, Boolean.TRUE.equals(request.includeFileVersions()));
        return transfer(viewer, request.sourceFilePath(), request.destinationPath(), wish);
    }

    private Map<String, Object> transfer(
            Viewer viewer, @Nullable String source, @Nullable String destination, Transfers.Wish wish) {
        var file = NodePaths.required("sourceFilePath", source);
        var folder = NodePaths.required("destinationPath", destination);
        transfers.file(viewer, file, folder, wish);
        return Map.of();
    }
}
