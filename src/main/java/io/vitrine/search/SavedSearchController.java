package io.vitrine.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.CommonFault;
import io.vitrine.base.Ids;
import io.vitrine.base.Page;
import io.vitrine.base.Problem;
import io.vitrine.base.Revision;
import io.vitrine.base.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** Saved searches over HTTP. */
@RestController
@RequestMapping("/v1/saved-searches")
@Tag(name = "Search")
class SavedSearchController {
    private final SavedSearches searches;

    SavedSearchController(SavedSearches searches) {
        this.searches = searches;
    }

    /**
     * A saved search as its viewer sees it.
     *
     * @param sort null for the default order
     * @param can of {@code run, edit, delete, share}
     */
    @Schema(name = "SavedSearch")
    record View(
            SavedSearchId id,
            String name,
            String query,
            @Nullable String sort,
            @JsonProperty("isShared") boolean isShared,
            Owner owner,
            Instant createdAt,
            Instant updatedAt,
            List<String> can) {
        static View of(SavedSearch search, Viewer viewer) {
            return new View(
                    search.id(),
                    search.name(),
                    search.query(),
                    search.sort(),
                    search.isShared(),
                    new Owner(
                            search.owner().kind(),
                            Ids.show(search.owner().id()),
                            search.owner().name()),
                    search.createdAt(),
                    search.updatedAt(),
                    search.can(viewer));
        }
    }

    /** @param type {@code user}, or {@code key} for an organisation key */
    @Schema(name = "SavedSearchOwner")
    record Owner(String type, String id, String name) {}

    @GetMapping
    @Operation(summary = "List saved searches", description = "The caller's own and the shared ones, by name.")
    Page<View> list(
            Viewer viewer,
            @RequestParam(defaultValue = "all") @Parameter(description = "all, own or shared") String scope,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") @Parameter(description = "also return the total number of items")
                    boolean count) {
        return searches.list(viewer, which(scope), Page.limit(limit), cursor, count)
                .map(search -> View.of(search, viewer));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Save a search",
            description =
                    "The name is unique among the caller's own searches. Everybody may save searches; callers who see"
                            + " only parts of the library cannot share them.")
    View create(Viewer viewer, @RequestBody SavedSearchRequest.New request, HttpServletResponse response) {
        return answer(response, searches.create(viewer, request), viewer);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a saved search", description = "One of the caller's own, or a shared one.")
    View get(Viewer viewer, @PathVariable SavedSearchId id, HttpServletResponse response) {
        return answer(response, searches.get(viewer, id), viewer);
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change a saved search",
            description = "For its owner and, if it is shared, for administrators. Absent fields stay as they are.")
    View change(
            Viewer viewer,
            @PathVariable SavedSearchId id,
            @RequestBody SavedSearchRequest.Change request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletResponse response) {
        return answer(response, searches.change(viewer, id, request, ifMatch), viewer);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Delete a saved search",
            description = "For its owner and, if it is shared, for administrators.")
    void delete(Viewer viewer, @PathVariable SavedSearchId id) {
        searches.delete(viewer, id);
    }

    private static SavedSearchStore.Which which(String scope) {
        return switch (scope) {
            case "all" -> SavedSearchStore.Which.ALL;
            case "own" -> SavedSearchStore.Which.OWN;
            case "shared" -> SavedSearchStore.Which.SHARED;
            default -> throw Problem.invalidField("invalid-scope", "scope", CommonFault.ONE_OF, "all, own, shared");
        };
    }

    private static View answer(HttpServletResponse response, SavedSearch search, Viewer viewer) {
        Revision.tell(response, search.revision());
        return View.of(search, viewer);
    }
}
