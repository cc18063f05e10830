package io.vitrine.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vitrine.base.Required;
import io.vitrine.db.Db;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The creation of the first administrator, over HTTP. */
@RestController
@RequestMapping("/v1/setup")
@Tag(name = "Session")
class SetupController {
    /**
     * What the page needs to know before anybody is signed in.
     *
     * @param required whether there is no user yet
     * @param minimumPasswordLength the minimum number of characters in a new password
     */
    record SetupState(boolean required, int minimumPasswordLength) {}

    /**
     * The first administrator.
     *
     * @param token the token of the link that the server printed
     */
    record FirstAdministrator(String token, String email, String name, String password) {
        FirstAdministrator {
            token = Required.field(token, "token");
            email = Required.field(email, "email");
            name = Required.field(name, "name");
            password = Required.field(password, "password");
        }
    }

    private final Db db;
    private final Setup setup;
    private final Passwords passwords;
    private final SignIn signIn;
    private final SessionCookie cookie;

    SetupController(Db db, Setup setup, Passwords passwords, SignIn signIn, SessionCookie cookie) {
        this.db = db;
        this.setup = setup;
        this.passwords = passwords;
        this.signIn = signIn;
        this.cookie = cookie;
    }

    @GetMapping
    @Operation(
            summary = "Get the state of the set-up",
            description =
                    "Whether the first administrator is still to be created, and how long a new password must be.")
    SetupState state() {
        return new SetupState(setup.isRequired(), passwords.minimumLength());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create the first administrator", description = "Also signs them in. The token works once.")
    ResponseEntity<SignedIn.SignedInAnswer> create(@RequestBody FirstAdministrator body, HttpServletRequest request) {
        setup.check(body.token());
        var email = Email.parse("email", body.email());
        var administrator = setup.administrator(email, PersonName.parse("name", body.name()));
        var hash = passwords.hash("password", body.password());
        var signedIn = db.write(sql -> {
            var made = setup.byToken(sql, body.token(), administrator, hash);
            return signIn.enter(sql, made, Caller.of(request), SessionCookie.read(request));
        });
        return cookie.welcome(HttpStatus.CREATED, signedIn);
    }
}
