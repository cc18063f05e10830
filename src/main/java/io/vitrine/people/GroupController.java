package io.vitrine.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.GroupId;
import io.vitrine.base.Page;
import io.vitrine.base.Required;
import io.vitrine.base.Revision;
import io.vitrine.base.Viewer;
import jakarta.servlet.http.HttpServletResponse;
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

/** Groups, over HTTP. */
@RestController
@RequestMapping("/v1/groups")
@Tag(name = "Groups", description = "Groups of restricted users, to share with as one. For administrators")
class GroupController {
    /** The name of a group: letters, digits and spaces, and unique regardless of case. */
    record GroupNaming(String name) {
        GroupNaming {
            name = Required.field(name, "name");
        }
    }

    private final Groups groups;

    GroupController(Groups groups) {
        this.groups = groups;
    }

    @GetMapping
    @Operation(summary = "List groups", description = "Sorts by name or createdAt, reversed by a leading hyphen.")
    Page<Group> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count) {
        return groups.list(viewer, query, sort, ListRequest.of(limit, cursor, count));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a group")
    Group create(Viewer viewer, @RequestBody GroupNaming request, HttpServletResponse response) {
        return answer(response, groups.create(viewer, request.name()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a group")
    Group get(Viewer viewer, @PathVariable GroupId id, HttpServletResponse response) {
        return answer(response, groups.get(viewer, id));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Rename a group")
    Group rename(
            Viewer viewer,
            @PathVariable GroupId id,
            @RequestBody GroupNaming request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletResponse response) {
        return answer(response, groups.rename(viewer, id, request.name(), ifMatch));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a group", description = "Ends all access through the group at once.")
    void delete(
            Viewer viewer,
            @PathVariable GroupId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        groups.delete(viewer, id, ifMatch);
    }

    private static Group answer(HttpServletResponse response, Group group) {
        Revision.tell(response, group.updatedAt().toEpochMilli());
        return group;
    }
}
