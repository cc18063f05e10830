package io.vitrine.library;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.CommonFault;
import io.vitrine.base.ItemsPerCall;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Revision;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files, through the routes of ImageKit's API. */
@RestController
@RequestMapping("/v1/files")
@Tag(name = "Files")
class FileController {
    /** The maximum number of files in one call, as in ImageKit's API. */
    private static final int MOST_DELETED = 100;

    private final Db db;
    private final FileLists lists;
    private final Assets assets;
    private final Deletions deletions;
    private final Renames renames;
    private final NodePaths paths;

    FileController(Db db, FileLists lists, Assets assets, Deletions deletions, Renames renames, NodePaths paths) {
        this.db = db;
        this.lists = lists;
        this.assets = assets;
        this.deletions = deletions;
        this.renames = renames;
        this.paths = paths;
    }

    @Schema(name = "FileDeletion")
    record FileIds(@Nullable List<String> fileIds) {
        SentFiles known() {
            if (fileIds == null || fileIds.isEmpty()) {
                throw Problem.invalidField("invalid", "fileIds", CommonFault.REQUIRED);
            }
            ItemsPerCall.check("fileIds", fileIds.size(), MOST_DELETED);
            return new SentFiles(fileIds);
        }
    }

    @Schema(name = "DeletedFiles")
    record Deleted(@Nullable List<String> successfullyDeletedFileIds) {}

    @Schema(name = "FileRename")
    record Rename(
            @Nullable String filePath,
            @Nullable String newFileName,
            @Nullable Boolean purgeCache) {
        String path() {
            return NodePaths.required("filePath", filePath);
        }
    }

    @GetMapping({"", "/"})
    @Operation(
            summary = "List files and folders",
            description = "Lists one folder or the whole library, limited to what the caller may see.")
    List<ListedAsset> list(Viewer viewer, @ParameterObject @ModelAttribute FileQuery.Parameters parameters) {
        return lists.list(viewer, parameters.query());
    }

    @GetMapping("/{fileId}/details")
    @Operation(
            summary = "Show a file",
            description = "The ETag identifies its revision; send it as If-Match when changing it.")
    AssetView details(Viewer viewer, @PathVariable NodeId fileId, HttpServletResponse response) {
        var file = db.read(sql -> assets.details(sql, viewer, fileId));
        Revision.tell(response, file.revision());
        return file;
    }

    @DeleteMapping("/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Delete a file with all its versions",
            description = "Moves it to the trash. Requires manage on it.")
    void delete(Viewer viewer, @PathVariable NodeId fileId) {
        deletions.deleteFile(viewer, fileId);
    }

    @PostMapping("/batch/deleteByFileIds")
    @Operation(
            summary = "Delete files",
            description =
                    "Moves all of them to the trash, or none. If some do not exist, the answer is 404 with their ids"
                            + " as missingFileIds.")
    Deleted deleteMany(Viewer viewer, @RequestBody FileIds request) {
        var files = request.known();
        deletions.deleteFiles(viewer, files);
        return new Deleted(files.ids().stream().map(NodeId::toString).toList());
    }

    @PutMapping("/rename")
    @Operation(summary = "Rename a file by its path", description = "Requires manage on it.")
    Map<String, Object> rename(Viewer viewer, @RequestBody Rename request) {
        db.change(sql -> renames.rename(
                sql, viewer, paths.file(sql, viewer, Level.MANAGE, request.path()), request.newFileName(), null));
        return Map.of();
    }
}
