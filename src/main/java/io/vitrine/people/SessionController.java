package io.vitrine.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.Required;
import io.vitrine.base.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, over HTTP. */
@RestController
@RequestMapping("/v1/session")
@Tag(name = "Session", description = "Signing in and out, and the caller's own account")
class SessionController {
    /** The e-mail and password of a sign-in. */
    @Schema(name = "SignIn")
    record Attempt(String email, String password) {
        Attempt {
            email = Required.field(email, "email");
            password = Required.field(password, "password");
        }
    }

    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;

    SessionController(SignIn signIn, Sessions sessions, SessionCookie cookie) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @PostMapping
    @Operation(
            summary = "Sign in",
            description =
                    "Sets the session cookie. Writes with the cookie must send the answer's token as X-CSRF-Token.")
    ResponseEntity<SignedIn.SignedInAnswer> create(@RequestBody Attempt attempt, HttpServletRequest request) {
        var old = SessionCookie.read(request);
        var signedIn = signIn.with(attempt.email(), attempt.password(), Caller.of(request), old);
        return cookie.welcome(HttpStatus.OK, signedIn);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign out", description = "With everywhere=true, ends all sessions of the user.")
    ResponseEntity<Void> delete(
            Viewer viewer,
            @Parameter(hidden = true) @RequestAttribute(CredentialsFilter.CREDENTIALS) Credentials credentials,
            @RequestParam(defaultValue = "false") boolean everywhere) {
        if (everywhere && viewer instanceof Viewer.Member member) {
            sessions.endAll(member);
        } else if (credentials instanceof Credentials.OfSession current) {
            sessions.end(current.session());
        }
        return cookie.goodbye();
    }
}
