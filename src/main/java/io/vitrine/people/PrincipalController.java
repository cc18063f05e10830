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

/** Whom one may share with, over HTTP. */
@RestController
@RequestMapping("/v1/principals")
@Tag(name = "Access")
class PrincipalController {
    /** The first of those that were found. */
    record FoundPrincipals(List<Principals.FoundPrincipal> items) {}

    private final Principals principals;

    PrincipalController(Principals principals) {
        this.principals = principals;
    }

    @GetMapping
    @Operation(
            summary = "Whom one may share with",
            description = "Restricted users and groups whose name or e-mail begins with the query. The restricted find "
                    + "their own groups, those who are in them too, and others by their whole e-mail. With purpose=ownership whom "
                    + "one may hand something over to: no groups, and, for all but the restricted, people in any role.")
    FoundPrincipals find(
            Viewer viewer,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "sharing") Principals.Purpose purpose,
            @RequestParam(required = false) @Nullable Integer limit) {
        return new FoundPrincipals(principals.find(viewer, query, purpose, Page.limit(limit)));
    }
}
