package io.vitrine.library.metadata;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.Revision;
import io.vitrine.base.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Custom metadata fields, through the routes of ImageKit's API. */
@RestController
@RequestMapping("/v1/customMetadataFields")
@Tag(name = "Custom metadata", description = "The fields that administrators define for all files and folders")
class MetadataFieldController {
    private final MetadataFields fields;

    MetadataFieldController(MetadataFields fields) {
        this.fields = fields;
    }

    /**
     * A field as the API shows it.
     *
     * @param isDeleted true for a deleted field; absent for all others
     */
    @Schema(name = "CustomMetadataField")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            FieldId id,
            String name,
            String label,
            FieldSchema schema,
            @Nullable String description,
            @Nullable Boolean isDeleted) {
        static View of(MetadataField field) {
            return new View(
                    field.id(),
                    field.name(),
                    field.label(),
                    field.schema(),
                    field.description(),
                    field.isDeleted() ? true : null);
        }
    }

    @GetMapping
    @Operation(summary = "List the custom metadata fields", description = "Sorted by name.")
    List<View> list(
            Viewer viewer,
            @RequestParam(defaultValue = "false") @Parameter(description = "Also deleted ones; their names stay taken")
                    boolean includeDeleted,
            @RequestParam(required = false)
                    @Parameter(description = "Accepted without effect: fields apply to all folders")
                    @Nullable
                    String folderPath) {
        return fields.list(includeDeleted).stream().map(View::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Define a custom metadata field",
            description = "Only for administrators and developers. The name stays taken if the field is deleted.")
    View create(Viewer viewer, @RequestBody MetadataRequest.New request, HttpServletResponse response) {
        return answer(response, fields.create(viewer, request));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change a custom metadata field",
            description =
                    "Changes its label, description or rules, but not its type; a rule that is null is removed. The"
                            + " values that assets have stay as they are.")
    View change(
            Viewer viewer,
            @PathVariable FieldId id,
            @RequestBody MetadataRequest.Change request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletResponse response) {
        return answer(response, fields.change(viewer, id, request, ifMatch));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a custom metadata field", description = "Also removes its values from all assets.")
    void delete(Viewer viewer, @PathVariable FieldId id) {
        fields.delete(viewer, id);
    }

    private static View answer(HttpServletResponse response, MetadataField field) {
        Revision.tell(response, field.revision());
        return View.of(field);
    }
}
