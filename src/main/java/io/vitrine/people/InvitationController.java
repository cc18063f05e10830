package io.vitrine.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.Required;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The use of invitations, over HTTP. Tokens are in bodies, as addresses end up in logs. */
@RestController
@RequestMapping("/v1/invitations")
@Tag(name = "Session")
class InvitationController {
    /** The token of the link. */
    record InvitationToken(String token) {
        InvitationToken {
            token = Required.field(token, "token");
        }
    }

    /** The user that a link is for. */
    record Invited(String email, String name) {
        static Invited from(User user) {
            return new Invited(user.email(), user.name());
        }
    }

    /** A password to set, and another name if there is to be one. */
    record InvitationAcceptance(
            String token, String password, @Nullable String name) {
        InvitationAcceptance {
            token = Required.field(token, "token");
            password = Required.field(password, "password");
        }
    }

    private final Acceptance acceptance;
    private final SessionCookie cookie;

    InvitationController(Acceptance acceptance, SessionCookie cookie) {
        this.acceptance = acceptance;
        this.cookie = cookie;
    }

    @PostMapping("/open")
    @Operation(summary = "Get the user that an invitation is for")
    Invited open(@RequestBody InvitationToken request) {
        return Invited.from(acceptance.open(request.token()));
    }

    @PostMapping("/accept")
    @Operation(summary = "Accept an invitation", description = "Sets the password and signs in. The token works once.")
    ResponseEntity<SignedIn.SignedInAnswer> accept(@RequestBody InvitationAcceptance body, HttpServletRequest request) {
        var signedIn = acceptance.accept(body.token(), body.password(), body.name(), Caller.of(request));
        return cookie.welcome(HttpStatus.OK, signedIn);
    }
}
