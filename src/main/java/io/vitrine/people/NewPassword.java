package io.vitrine.people;

import io.vitrine.base.Problem;
import io.vitrine.base.UserId;
import io.vitrine.base.Viewer;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Gives a user another password at somebody else's request, and ends all their sessions, keys and links. */
@Component
class NewPassword {
    private final UserStore store;
    private final Lockout lockout;
    private final Journal journal;

    NewPassword(UserStore store, Lockout lockout, Journal journal) {
        this.store = store;
        this.lockout = lockout;
        this.journal = journal;
    }

    /** Errors: not-found. */
    void set(DSLContext sql, Viewer viewer, UserId id, String hash) {
        var user = store.findLocked(sql, id).orElseThrow(Problem::notFound).user();
        store.changePassword(sql, id, hash, journal.after(user.updatedAt()).toEpochMilli());
        lockout.of(sql, id);
        journal.record(sql, viewer, "user.password", id, user.name(), Map.of("by", viewer.name()));
    }
}
