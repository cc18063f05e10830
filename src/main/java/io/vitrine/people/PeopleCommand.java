package io.vitrine.people;

import io.vitrine.base.Problem;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Users, as changed on the command line by anyone who can start the program on the stored data. */
@Component
public class PeopleCommand {
    private static final int AT_ONCE = 1000;
    private static final Viewer SERVER = new Viewer.Server("command line");

    private final Db db;
    private final Users users;
    private final UserStore store;
    private final Invitations invitations;
    private final Passwords passwords;
    private final NewPassword newPassword;

    PeopleCommand(
            Db db,
            Users users,
            UserStore store,
            Invitations invitations,
            Passwords passwords,
            NewPassword newPassword) {
        this.db = db;
        this.users = users;
        this.store = store;
        this.invitations = invitations;
        this.passwords = passwords;
        this.newPassword = newPassword;
    }

    /** All users, sorted by name. */
    public List<User> list() {
        var all = new ArrayList<User>();
        String cursor = null;
        do {
            var page = users.list(
                    SERVER, new UserListStore.Filter(null, null, null), "name", ListRequest.of(AT_ONCE, cursor, false));
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    /** Errors: not-found. */
    public User find(String email) {
        return db.read(sql -> store.account(sql, Email.key(email)))
                .map(UserStore.Account::user)
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "not-found", "There is no user " + email));
    }

    /**
     * Creates a user.
     *
     * <p>Errors: invalid-email, invalid-name, invalid-password, name-taken.
     *
     * @param password null if the user is to set it by a link
     * @return the link, if no password was given
     */
    public Optional<String> create(String email, String name, Role role, @Nullable String password) {
        var hash = password == null ? null : passwords.hash("password", password);
        return Optional.ofNullable(
                users.create(SERVER, Email.parse("email", email), PersonName.parse("name", name), role, hash)
                        .invitationUrl());
    }

    /**
     * Gives a user another password, and signs them out everywhere.
     *
     * <p>Errors: not-found, invalid-password, inactive.
     *
     * @param password null if the user is to set it by a link
     * @return the link, if no password was given
     */
    public Optional<String> resetPassword(String email, @Nullable String password) {
        UserId id = find(email).id();
        if (password == null) {
            return Optional.of(invitations.renew(SERVER, id));
        }
        var hash = passwords.hash("password", password);
        db.change(sql -> newPassword.set(sql, SERVER, id, hash));
        return Optional.empty();
    }
}
