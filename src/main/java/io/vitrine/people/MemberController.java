package io.vitrine.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.GroupId;
import io.vitrine.base.ItemsPerCall;
import io.vitrine.base.Page;
import io.vitrine.base.Problem;
import io.vitrine.base.Required;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The members of groups, over HTTP. */
@RestController
@RequestMapping("/v1/groups/{id}/members")
@Tag(name = "Groups")
class MemberController {
    private static final int MOST = 1000;

    /** Users to add to a group, and others to remove from it. */
    record MemberChange(
            @Nullable List<UserId> add, @Nullable List<UserId> remove) {
        MemberChange {
            checked(add, "add");
            checked(remove, "remove");
            if (add != null && remove != null && !Collections.disjoint(add, remove)) {
                throw Problem.invalidField("invalid", "remove", PeopleFault.ADDED_AND_REMOVED);
            }
        }

        private static void checked(@Nullable List<UserId> users, String field) {
            if (users != null) {
                users.forEach(user -> Required.field(user, field));
                ItemsPerCall.check(field, users.size(), MOST);
            }
        }

        private static Set<UserId> set(@Nullable List<UserId> users) {
            return users == null ? Set.of() : new LinkedHashSet<>(users);
        }
    }

    /** The outcome for each user. */
    record MemberResults(List<Members.MemberResult> results) {}

    private final Members members;

    MemberController(Members members) {
        this.members = members;
    }

    @GetMapping
    @Operation(
            summary = "List the members of a group",
            description = "Sorts by name, email or createdAt, reversed by a leading hyphen.")
    Page<User> list(
            Viewer viewer,
            @PathVariable GroupId id,
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count) {
        return members.list(viewer, id, sort, ListRequest.of(limit, cursor, count));
    }

    @PostMapping
    @Operation(summary = "Add and remove members", description = "Only restricted users can be members.")
    MemberResults change(Viewer viewer, @PathVariable GroupId id, @RequestBody MemberChange change) {
        return new MemberResults(
                members.change(viewer, id, MemberChange.set(change.add()), MemberChange.set(change.remove())));
    }
}
