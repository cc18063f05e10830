package io.vitrine.collections;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.Page;
import io.vitrine.base.Viewer;
import io.vitrine.library.AssetView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is shared with the caller, over HTTP. */
@RestController
@Tag(name = "Access")
class SharedWithMeController {
    private final SharedWithMe shared;

    SharedWithMeController(SharedWithMe shared) {
        this.shared = shared;
    }

    /**
     * A collection or an asset.
     *
     * @param type {@code collection}, {@code folder} or {@code file}
     */
    @Schema(name = "SharedItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Schema(allowableValues = {"collection", "folder", "file"})
            String type,

            @Nullable MediaCollectionView collection,
            @Nullable AssetView asset) {
        static Item of(Object shown) {
            return switch (shown) {
                case MediaCollectionView collection -> new Item("collection", collection, null);
                case AssetView.FolderView folder -> new Item("folder", null, folder);
                case AssetView.FileView file -> new Item("file", null, file);
                default -> throw new IllegalArgumentException("not shared: " + shown);
            };
        }
    }

    @GetMapping("/v1/shared-with-me")
    @Operation(
            summary = "List what is shared with the caller",
            description =
                    "The collections that the caller may see, then the topmost folders and files that are shared with"
                            + " the caller or one of their groups or that the caller owns; each once, with level and"
                            + " owner. Empty for roles other than Restricted, which reach the whole library.")
    Page<Item> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") @Parameter(description = "also return the total number of items")
                    boolean count) {
        return shared.list(viewer, Page.limit(limit), cursor, count);
    }
}
