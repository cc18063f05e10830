package io.vitrine.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.KeyId;
import io.vitrine.base.Revision;
import io.vitrine.base.Role;
import io.vitrine.base.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own account, over HTTP. */
@RestController
@RequestMapping("/v1/me")
@Tag(name = "Session")
class MeController {
    /**
     * The caller.
     *
     * @param user null for a key of the organisation
     * @param key null for a session
     * @param csrfToken to be sent with writes as X-CSRF-Token; null for a key
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Me(
            @Nullable User user,
            @Nullable KeyInUse key,
            Role role,
            @Nullable String csrfToken) {}

    /** The key that the request came with. */
    record KeyInUse(KeyId id, String name, ApiKey.Kind kind, Role role) {
        static KeyInUse from(ApiKey key) {
            return new KeyInUse(key.id(), key.name(), key.kind(), key.role());
        }
    }

    /** A user who has changed their own account. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ChangedAccount(User user, @Nullable String csrfToken) {}

    private final Account account;

    MeController(Account account) {
        this.account = account;
    }

    @GetMapping
    @Operation(
            summary = "Get the caller",
            description = "For a person, the ETag names the state of their account, for If-Match of a change.")
    Me show(
            Viewer viewer,
            @Parameter(hidden = true) @RequestAttribute(CredentialsFilter.CREDENTIALS) Credentials credentials,
            HttpServletResponse response) {
        var key = credentials instanceof Credentials.OfKey used ? KeyInUse.from(used.key()) : null;
        var user = account.of(viewer);
        user.ifPresent(person -> tag(response, person));
        return new Me(user.orElse(null), key, viewer.role(), csrfToken(credentials));
    }

    @PatchMapping
    @Operation(
            summary = "Change the caller's name or password",
            description = "A new password needs the current one, and ends all other sessions.")
    ChangedAccount change(
            Viewer viewer,
            @Parameter(hidden = true) @RequestAttribute(CredentialsFilter.CREDENTIALS) Credentials credentials,
            @RequestBody Account.AccountChange change,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = credentials instanceof Credentials.OfSession current ? current.session() : null;
        var user = account.change(viewer, change, ifMatch, Caller.of(request), session);
        tag(response, user);
        return new ChangedAccount(user, csrfToken(credentials));
    }

    /**
     * Sets the ETag on the response alone. The answer is not to be cached by the state of the user, since the rest of it
     * belongs to the session.
     */
    private static void tag(HttpServletResponse response, User user) {
        Revision.tell(response, user.updatedAt().toEpochMilli());
    }

    private static @Nullable String csrfToken(Credentials credentials) {
        return credentials instanceof Credentials.OfSession session ? session.csrfToken() : null;
    }
}
