package io.vitrine.people;

import io.vitrine.db.Db;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets a password by a link. Errors of all methods: invalid-token. */
@Component
class Acceptance {
    private final Db db;
    private final UserStore users;
    private final OneTimeTokens tokens;
    private final Passwords passwords;
    private final SignIn signIn;
    private final Journal journal;

    Acceptance(Db db, UserStore users, OneTimeTokens tokens, Passwords passwords, SignIn signIn, Journal journal) {
        this.db = db;
        this.users = users;
        this.tokens = tokens;
        this.passwords = passwords;
        this.signIn = signIn;
        this.journal = journal;
    }

    /** The user that the link is for. The link stays good. */
    User open(String token) {
        return db.read(sql -> tokens.userOf(sql, token)
                .flatMap(user -> users.find(sql, user))
                .filter(User::active)
                .orElseThrow(Setup::badToken));
    }

    /**
     * Sets the password, signs the user in, and ends all their other sessions, since somebody else may have the lost password.
     */
    SignedIn accept(String token, String password, @Nullable String name, Caller caller) {
        open(token);
        var change = new UserChange(name == null ? null : PersonName.parse("name", name), null, null);
        var hash = passwords.hash("password", password);
        return db.write(sql -> {
            var user = used(sql, token);
            var after = change.appliedTo(user, journal.after(user.updatedAt()));
            users.change(sql, after);
            users.changePassword(sql, user.id(), hash, after.updatedAt().toEpochMilli());
            journal.record(sql, after.viewer(), "user.password", user.id(), after.name(), Map.of("by", "link"));
            return signIn.enterAfresh(sql, after, caller);
        });
    }

    private User used(DSLContext sql, String token) {
        return tokens.useForPassword(sql, token)
                .flatMap(user -> users.findLocked(sql, user))
                .map(UserStore.Account::user)
                .filter(User::active)
                .orElseThrow(Setup::badToken);
    }
}
