package io.vitrine.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.CollectionId;
import io.vitrine.base.GroupId;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import io.vitrine.base.Problem;
import io.vitrine.base.Revision;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has access, over HTTP. */
@RestController
@Tag(name = "Access", description = "Who can see and change an asset or a media collection, and why")
class AccessController {
    private static final String CHANGE =
            "Requires manage on it. All or nothing; with If-Match, only if its owner and shares are unchanged since the"
                    + " ETag was sent.";

    private static final String EXPLAIN = "Requires view for oneself, manage for somebody else or a group.";

    private final Sharing sharing;
    private final Explain explain;

    AccessController(Sharing sharing, Explain explain) {
        this.sharing = sharing;
        this.explain = explain;
    }

    @GetMapping("/v1/assets/{id}/access")
    @Operation(summary = "List who has access to a file or folder", description = "Requires manage on it.")
    AccessView ofAsset(Viewer viewer, @PathVariable NodeId id, HttpServletResponse response) {
        return answer(response, sharing.show(viewer, id));
    }

    @GetMapping("/v1/media-collections/{id}/access")
    @Operation(summary = "List who has access to a media collection", description = "Requires manage on it.")
    AccessView ofCollection(Viewer viewer, @PathVariable CollectionId id, HttpServletResponse response) {
        return answer(response, sharing.show(viewer, id));
    }

    @PatchMapping("/v1/assets/{id}/access")
    @Operation(summary = "Share a file or folder", description = CHANGE)
    AccessView changeAsset(
            Viewer viewer,
            @PathVariable NodeId id,
            @RequestBody AccessChange change,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletResponse response) {
        return answer(response, sharing.change(viewer, id, change, ifMatch));
    }

    @PatchMapping("/v1/media-collections/{id}/access")
    @Operation(summary = "Share a media collection", description = CHANGE)
    AccessView changeCollection(
            Viewer viewer,
            @PathVariable CollectionId id,
            @RequestBody AccessChange change,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletResponse response) {
        return answer(response, sharing.change(viewer, id, change, ifMatch));
    }

    @GetMapping("/v1/assets/{id}/access/explain")
    @Operation(summary = "Explain why somebody can see a file or folder", description = EXPLAIN)
    Explanation explainAsset(
            Viewer viewer,
            @PathVariable NodeId id,
            @RequestParam Optional<UserId> user,
            @RequestParam Optional<GroupId> group) {
        return explain(viewer, id, user, group);
    }

    @GetMapping("/v1/media-collections/{id}/access/explain")
    @Operation(summary = "Explain why somebody can see a media collection", description = EXPLAIN)
    Explanation explainCollection(
            Viewer viewer,
            @PathVariable CollectionId id,
            @RequestParam Optional<UserId> user,
            @RequestParam Optional<GroupId> group) {
        return explain(viewer, id, user, group);
    }

    private Explanation explain(Viewer viewer, ObjectId id, Optional<UserId> user, Optional<GroupId> group) {
        if (user.isPresent() && group.isPresent()) {
            throw Problem.invalidField("one-of", "group", AccessFault.PERSON_OR_GROUP);
        }
        return group.map(asked -> explain.of(viewer, id, asked)).orElseGet(() -> explain.of(viewer, id, user));
    }

    private static AccessView answer(HttpServletResponse response, AccessView view) {
        Revision.tell(response, view.revision());
        return view;
    }
}
