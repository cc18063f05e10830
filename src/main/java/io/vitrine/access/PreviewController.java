package io.vitrine.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.CollectionId;
import io.vitrine.base.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a change of access would do, over HTTP. */
@RestController
@Tag(name = "Access")
class PreviewController {
    private final Preview preview;
    private final HiddenMembers hidden;

    PreviewController(Preview preview, HiddenMembers hidden) {
        this.preview = preview;
        this.hidden = hidden;
    }

    @PostMapping("/v1/access/preview")
    @Operation(
            summary = "Preview who would gain or lose access by a change",
            description =
                    "Changes nothing. The change is one of: who has access to an asset or a collection; the members of"
                            + " collections; what a collection gives on its members, or its deletion; the members of a"
                            + " group, or its deletion; a user's role, or their deletion. Needs what the change itself"
                            + " needs.")
    PreviewView preview(Viewer viewer, @RequestBody PreviewRequest request) {
        return preview.of(viewer, request);
    }

    @GetMapping("/v1/media-collections/{id}/access/hidden")
    @Operation(
            summary = "Show how much of a media collection is hidden from whom",
            description =
                    "Counts its members and everything below them. A collection that filters shows each viewer only"
                            + " what they may see anyway. Requires manage.")
    HiddenView hidden(Viewer viewer, @PathVariable CollectionId id) {
        return hidden.of(viewer, id);
    }
}
