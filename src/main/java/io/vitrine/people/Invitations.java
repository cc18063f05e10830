package io.vitrine.people;

import io.vitrine.base.Problem;
import io.vitrine.base.PublicUrl;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Links by which users set a password: their first one, or another for one that was lost. */
@Component
class Invitations {
    private final Db db;
    private final UserStore users;
    private final OneTimeTokens tokens;
    private final PublicUrl publicUrl;
    private final Mailer mailer;
    private final Journal journal;

    Invitations(Db db, UserStore users, OneTimeTokens tokens, PublicUrl publicUrl, Mailer mailer, Journal journal) {
        this.db = db;
        this.users = users;
        this.tokens = tokens;
        this.publicUrl = publicUrl;
        this.mailer = mailer;
        this.journal = journal;
    }

    /** A token for a user who is created in the same transaction. */
    String token(DSLContext sql, User user) {
        return tokens.create(sql, OneTimeTokens.Purpose.PASSWORD, user.id());
    }

    /**
     * A new link, in place of all earlier ones.
     *
     * <p>Errors: forbidden, for all but administrators; not-found; conflict {@code inactive}.
     */
    String renew(Viewer viewer, UserId id) {
        Administrators.require(viewer);
        record Renewed(User user, String token) {}
        var renewed = db.write(sql -> {
            var user = users.findLocked(sql, id).orElseThrow(Problem::notFound).user();
            if (!user.active()) {
                throw Problem.conflict("inactive", "This user may not sign in; activate them first");
            }
            tokens.deleteAll(sql, id);
            journal.record(sql, viewer, "user.invite", id, user.name(), Map.of());
            return new Renewed(user, token(sql, user));
        });
        return send(renewed.user(), renewed.token());
    }

    /**
     * Mails the link to the user, if mail is configured, and returns it. To be called after the transaction, as a mail cannot
     * be taken back.
     */
    String send(User user, String token) {
        var url = publicUrl.base() + "/invitation#" + token;
        mailer.send(user, "Your access to Vitrine", """
                Hello %s,

                set your password here to sign in to Vitrine as %s:

                %s

                The link can be used once, within %d days.
                """.formatted(
                        user.name(), user.email(), url, OneTimeTokens.VALIDITY.toDays()));
        return url;
    }
}
