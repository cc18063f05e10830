package io.vitrine.search;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.CommonFault;
import io.vitrine.base.Page;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.library.AssetView;
import io.vitrine.library.ListedAsset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searching, over HTTP. */
@RestController
@Tag(name = "Search", description = "Finding files, folders, collections and tags")
class SearchController {
    private static final int MOST = 1000;

    private final AssetSearch assets;
    private final QuickSearch quick;

    SearchController(AssetSearch assets, QuickSearch quick) {
        this.assets = assets;
        this.quick = quick;
    }

    @GetMapping("/v1/search")
    @Operation(
            summary = "Search while typing",
            description =
                    "Finds files, folders, collections and tags that contain each of the words, in any part of a name,"
                            + " a tag, a description or custom metadata, regardless of case; the most likely first."
                            + " Only what the caller may see.")
    QuickSearch.Hits quick(
            Viewer viewer,
            @RequestParam @Parameter(example = "red dress") String q,
            @RequestParam(defaultValue = "all")
                    @Parameter(description = "all, or one of files, folders, collections, tags")
                    String scope,
            @RequestParam(defaultValue = "10") @Parameter(description = "how many of each kind; 1 to 50") int limit) {
        return quick.find(viewer, q, QuickSearch.Scope.named(scope), limit);
    }

    @GetMapping("/v1/search/assets")
    @Operation(
            summary = "Search files and folders by a query",
            description = "Searches everything in the library that the caller may see; see the query language.")
    Page<AssetView> assets(
            Viewer viewer,
            @RequestParam(required = false) @Parameter(example = "name : \"red\" AND size > \"1mb\"") @Nullable
                    String searchQuery,
            @RequestParam(defaultValue = "name")
                    @Parameter(
                            description = "relevance, name, type, size, dimensions, owner, level, createdAt, updatedAt,"
                                    + " height, width; a leading hyphen reverses the order")
                    String sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") @Parameter(description = "also return the total number of items")
                    boolean count) {
        return assets.page(viewer, searchQuery, SearchSort.named(sort), Page.limit(limit), cursor, count);
    }

    /** {@code GET /v1/files} with a query that is not empty; documented there. Its type, name and tags then have no effect. */
    @Hidden
    @GetMapping(
            path = {"/v1/files", "/v1/files/"},
            params = {"searchQuery", "searchQuery!="})
    List<ListedAsset> compatible(
            Viewer viewer,
            @RequestParam String searchQuery,
            @RequestParam(required = false) @Nullable String path,
            @RequestParam(required = false) @Nullable String fileType,
            @RequestParam(defaultValue = "ASC_CREATED") String sort,
            @RequestParam(defaultValue = "1000") int limit,
            @RequestParam(defaultValue = "0") int skip) {
        if (limit < 1 || limit > MOST) {
            throw Problem.invalidField("invalid-limit", "limit", CommonFault.BETWEEN, 1, MOST);
        }
        if (skip < 0) {
            throw Problem.invalidField("invalid-skip", "skip", CommonFault.NOT_NEGATIVE);
        }
        var more = Compatible.within(path).and(Compatible.ofType(fileType));
        return assets.part(viewer, searchQuery, more, SearchSort.compatible(sort), limit, skip);
    }
}
