package io.vitrine.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.Page;
import io.vitrine.base.Required;
import io.vitrine.base.Revision;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
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

/** Users, over HTTP. */
@RestController
@RequestMapping("/v1/users")
@Tag(name = "Users", description = "Users who may sign in, and their roles. For administrators")
class UserController {
    /**
     * A request for a user.
     *
     * @param password without one, the answer has an invitationUrl
     */
    record NewUser(
            String email, String name, Role role, @Nullable String password) {
        NewUser {
            email = Required.field(email, "email");
            name = Required.field(name, "name");
            role = Required.field(role, "role");
        }
    }

    /**
     * A user who was just created.
     *
     * @param invitationUrl the link that sets their password, once, within a week
     */
    record MadeUser(
            @JsonUnwrapped User user,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String invitationUrl) {}

    /** The link that sets a password, once, within a week. */
    record InvitationLink(String invitationUrl) {}

    private final Users users;
    private final UserChanges changes;
    private final Invitations invitations;
    private final Passwords passwords;

    UserController(Users users, UserChanges changes, Invitations invitations, Passwords passwords) {
        this.users = users;
        this.changes = changes;
        this.invitations = invitations;
        this.passwords = passwords;
    }

    @GetMapping
    @Operation(summary = "List users", description = "Sorts by name, email or createdAt, reversed by a leading hyphen.")
    Page<User> list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean count) {
        var filter = new UserListStore.Filter(query, role == null ? null : Role.named(role), active);
        return users.list(viewer, filter, sort, ListRequest.of(limit, cursor, count));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a user", description = "With a password, or with a link for setting one.")
    MadeUser create(Viewer viewer, @RequestBody NewUser request, HttpServletResponse response) {
        Administrators.require(viewer);
        var email = Email.parse("email", request.email());
        var name = PersonName.parse("name", request.name());
        var password = request.password();
        var hash = password == null ? null : passwords.hash("password", password);
        var made = users.create(viewer, email, name, request.role(), hash);
        return new MadeUser(answer(response, made.user()), made.invitationUrl());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a user, with their groups")
    User get(Viewer viewer, @PathVariable UserId id, HttpServletResponse response) {
        return answer(response, users.get(viewer, id));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change a user",
            description = "A user who stops being restricted leaves all groups; a deactivated user is signed out.")
    User change(
            Viewer viewer,
            @PathVariable UserId id,
            @RequestBody UserChange change,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletResponse response) {
        return answer(response, changes.change(viewer, id, change, ifMatch));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a user", description = "Everything they own stays, under their name.")
    void delete(
            Viewer viewer,
            @PathVariable UserId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        changes.delete(viewer, id, ifMatch);
    }

    @PostMapping("/{id}/invitation")
    @Operation(
            summary = "Create a new link that sets the user's password",
            description = "Ends earlier links. Also sent by e-mail, if that is configured.")
    InvitationLink invite(Viewer viewer, @PathVariable UserId id) {
        return new InvitationLink(invitations.renew(viewer, id));
    }

    private static User answer(HttpServletResponse response, User user) {
        Revision.tell(response, user.updatedAt().toEpochMilli());
        return user;
    }
}
