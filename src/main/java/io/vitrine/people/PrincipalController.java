package io.vitrine.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.Page;
import io.vitrine.base.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The users and groups to share with, over HTTP. */
@RestController
@RequestMapping("/v1/principals")
@Tag(name = "Access")
class PrincipalController {
    /** The first of the users and groups that were found. */
    record FoundPrincipals(List<Principals.FoundPrincipal> items) {}

    private final Principals principals;

    PrincipalController(Principals principals) {
        this.principals = principals;
    }

    @GetMapping
    @Operation(
            summary = "Find users and groups to share with",
            description = "Restricted users and groups whose name or e-mail begins with the query. Restricted callers "
                    + "find only their own groups, the members of these, and others by their whole e-mail. With "
                    + "purpose=ownership, finds possible owners instead: no groups, and people in any role unless the "
                    + "caller is restricted.")
    FoundPrincipals find(
            Viewer viewer,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "sharing") Principals.Purpose purpose,
            @RequestParam(required = false) @Nullable Integer limit) {
        return new FoundPrincipals(principals.find(viewer, query, purpose, Page.limit(limit)));
    }
}
