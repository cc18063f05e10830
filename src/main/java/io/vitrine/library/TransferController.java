package io.vitrine.library;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.CommonFault;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.jobs.JobView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves and copies files and folders over HTTP. */
@RestController
@RequestMapping("/v1/assets")
@Tag(name = "Assets")
class TransferController {
    private final Transfers transfers;

    TransferController(Transfers transfers) {
        this.transfers = transfers;
    }

    /** The items to move, and the folder to move them into. */
    @Schema(name = "AssetMove")
    record Move(@Nullable List<String> ids, @Nullable NodeId destinationId) {}

    /** The items to copy, and the folder to copy them into. */
    @Schema(name = "AssetCopy")
    record Copy(
            @Nullable List<String> ids,
            @Nullable NodeId destinationId,
            @Nullable Boolean includeVersions) {}

    @PostMapping("/move")
    @Operation(
            summary = "Move files and folders into a folder",
            description =
                    "Requires manage on them and on the folder. Owner, shares and memberships stay. An item merges"
                            + " into an existing one of the same name. Returns the job, which is done already if there"
                            + " was little to do.")
    JobView move(Viewer viewer, @RequestBody Move request) {
        return JobView.of(
                transfers.start(viewer, ids(request.ids()), folder(request.destinationId()), Transfers.Wish.MOVE));
    }

    @PostMapping("/copy")
    @Operation(
            summary = "Copy files and folders into a folder",
            description =
                    "Requires contribute on them and on the folder. The copies belong to the caller. A file becomes a"
                            + " new version of an existing file of the same name. Returns the job, which is done"
                            + " already if there was little to do.")
    JobView copy(Viewer viewer, @RequestBody Copy request) {
        var wish = new Transfers.Wish(true, Boolean.TRUE.equals(request.includeVersions()));
        return JobView.of(transfers.start(viewer, ids(request.ids()), folder(request.destinationId()), wish));
    }

    private static SentIds ids(@Nullable List<String> ids) {
        if (ids != null && ids.isEmpty()) {
            throw Problem.invalidField("invalid", "ids", CommonFault.REQUIRED);
        }
        return SentIds.of(ids);
    }

    private static NodeId folder(@Nullable NodeId destination) {
        if (destination == null) {
            throw Problem.invalidField("required", "destinationId", CommonFault.REQUIRED);
        }
        return destination;
    }
}
