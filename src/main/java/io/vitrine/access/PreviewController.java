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
            summary = "Who would gain or lose what by a change",
            description =
                    "Nothing is changed. The change is one of: who has access to an asset or a collection, what is in"
                            + " collections, what a collection gives on its members or that it is deleted, who is in a group or that it is"
                            + " deleted, a user's role or that they are deleted. Needs what the change itself needs.")
    PreviewView preview(Viewer viewer, @RequestBody PreviewRequest request) {
        return preview.of(viewer, request);
    }

    @GetMapping("/v1/media-collections/{id}/access/hidden")
    @Operation(
            summary = "How much of a media collection is hidden from whom",
            description =
                    "Of its members and all that is below them, which one that filters shows to each of its viewers as far as"
                            + " they may see them anyway. Needs manage.")
    HiddenView hidden(Viewer viewer, @PathVariable CollectionId id) {
        return hidden.of(viewer, id);
    }
}
