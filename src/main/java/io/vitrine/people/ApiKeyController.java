package io.vitrine.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.KeyId;
import io.vitrine.base.Page;
import io.vitrine.base.Problem;
import io.vitrine.base.Required;
import io.vitrine.base.Role;
import io.vitrine.base.Viewer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** API keys, over HTTP. */
@RestController
@RequestMapping("/v1/api-keys")
@Tag(name = "API keys", description = "Keys for programs: personal ones, and those of the organisation")
class ApiKeyController {
    /**
     * A request for a key.
     *
     * @param role the role of a key of the organisation; a personal key has that of its user
     */
    record NewKey(
            String name,
            ApiKey.Kind kind,
            @Nullable Role role,
            @Nullable Instant expiresAt) {
        NewKey {
            name = Required.field(name, "name");
            kind = Required.field(kind, "kind");
        }
    }

    /**
     * A key that was just created.
     *
     * @param key the secret itself, shown only this once
     */
    record MadeKey(
            KeyId id,
            String key,
            String name,
            ApiKey.Kind kind,
            Role role,
            Instant createdAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant expiresAt) {
        static MadeKey from(ApiKeys.Made made) {
            var key = made.key();
            return new MadeKey(
                    key.id(), made.secret(), key.name(), key.kind(), key.role(), key.createdAt(), key.expiresAt());
        }
    }

    private final ApiKeys keys;

    ApiKeyController(ApiKeys keys) {
        this.keys = keys;
    }

    @GetMapping
    @Operation(summary = "List the caller's keys", description = "For administrators, also those of the organisation.")
    Page<ApiKey> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") @Parameter(description = "also return the total number of items")
                    boolean count) {
        return keys.list(viewer, ListRequest.of(limit, cursor, count));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Create a key",
            description =
                    "The key itself is shown only in this answer. Only administrators create keys of the organisation.")
    MadeKey create(Viewer viewer, @RequestBody NewKey request) {
        return switch (request.kind()) {
            case PERSONAL -> {
                if (request.role() != null) {
                    throw Problem.invalidField("invalid-role", "role", PeopleFault.ROLE_OF_USER);
                }
                yield MadeKey.from(keys.createPersonal(viewer, request.name(), request.expiresAt()));
            }
            case ORGANISATION -> {
                var role = Required.field(request.role(), "role");
                yield MadeKey.from(keys.createForOrganisation(viewer, request.name(), role, request.expiresAt()));
            }
        };
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a key", description = "The key is refused from the next request on.")
    void delete(Viewer viewer, @PathVariable KeyId id) {
        keys.revoke(viewer, id);
    }
}
