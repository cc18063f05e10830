package io.vitrine.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.access.OwnershipView.Orphan;
import io.vitrine.base.Page;
import io.vitrine.base.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who owns what, over HTTP. */
@RestController
@RequestMapping("/v1/ownership")
@Tag(name = "Access")
class OwnershipController {
    private final Ownership ownership;

    OwnershipController(Ownership ownership) {
        this.ownership = ownership;
    }

    @PostMapping("/transfer")
    @Operation(
            summary = "Transfer ownership",
            description =
                    "Transfers either everything that one person owns, even if they were deleted, for administrators;"
                            + " or named files, folders and collections, for administrators and their owners. Returns"
                            + " the result for each of these: transferred, already-owner, not-found or not-allowed.")
    OwnershipView transfer(Viewer viewer, @RequestBody OwnershipRequest request) {
        return ownership.transfer(viewer, request);
    }

    @GetMapping("/orphans")
    @Operation(
            summary = "List objects without an owner",
            description =
                    "Collections, folders and files whose owner was deleted, or that never had one because they were"
                            + " created with an organisation key. For administrators.")
    Page<Orphan> orphans(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") @Parameter(description = "also return the total number of items")
                    boolean count) {
        return ownership.orphans(viewer, Page.limit(limit), cursor, count);
    }
}
