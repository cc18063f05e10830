package io.vitrine.library;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.NodeId;
import io.vitrine.base.Revision;
import io.vitrine.base.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Describes files and folders, through the routes of ImageKit's API and one of Vitrine's own. */
@RestController
class DescriptionController {
    private static final String ALL_OR_NONE =
            "Changes all of them or none. Requires contribute on each. If some do not exist, the answer is 404 with"
                    + " their ids as missingFileIds.";

    private final Descriptions descriptions;

    DescriptionController(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    /** The ids of the files, all of which now match the request. */
    @Schema(name = "UpdatedFiles")
    record Updated(List<String> successfullyUpdatedFileIds) {
        static Updated of(SentFiles files) {
            return new Updated(files.ids().stream().map(NodeId::toString).toList());
        }
    }

    @PatchMapping("/v1/files/{fileId}/details")
    @Tag(name = "Files")
    @Operation(
            summary = "Change the details of a file",
            description = "Changes its tags, image focus, custom metadata and description. Requires contribute on it.")
    AssetView.FileView change(
            Viewer viewer,
            @PathVariable NodeId fileId,
            @RequestBody DescriptionRequest.OfFile request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletResponse response) {
        var wish = request.publish() == null ? null : request.publish().wish();
        var file = descriptions.editFile(viewer, fileId, new Descriptions.FileEdit(request.edit(), wish, ifMatch));
        Revision.tell(response, file.revision());
        return file;
    }

    @PostMapping("/v1/files/addTags")
    @Tag(name = "Files")
    @Operation(summary = "Add tags to files", description = ALL_OR_NONE)
    Updated addTags(Viewer viewer, @RequestBody DescriptionRequest.FileTags request) {
        descriptions.editFiles(viewer, request.files(), request.added());
        return Updated.of(request.files());
    }

    @PostMapping("/v1/files/removeTags")
    @Tag(name = "Files")
    @Operation(summary = "Remove tags from files", description = ALL_OR_NONE)
    Updated removeTags(Viewer viewer, @RequestBody DescriptionRequest.FileTags request) {
        descriptions.editFiles(viewer, request.files(), request.removed());
        return Updated.of(request.files());
    }

    @PostMapping("/v1/files/removeAITags")
    @Tag(name = "Files")
    @Operation(
            summary = "Remove machine-made tags from files",
            description = "This server makes no such tags, so nothing changes. " + ALL_OR_NONE)
    Updated removeAiTags(Viewer viewer, @RequestBody DescriptionRequest.FileAiTags request) {
        descriptions.editFiles(viewer, request.files(), Edit.NOTHING);
        return Updated.of(request.files());
    }

    @PostMapping("/v1/assets/edit")
    @Tag(name = "Assets")
    @Operation(
            summary = "Change the details of many files and folders",
            description =
                    "Changes the tags, custom metadata and description of those on which the caller has contribute, in"
                            + " one transaction. Returns the status of each.")
    AssetResults edit(Viewer viewer, @RequestBody DescriptionRequest.OfMany request) {
        var ids = request.known();
        return AssetResults.of(ids.sent(), descriptions.editEach(viewer, ids.known(), request.edit()));
    }
}
