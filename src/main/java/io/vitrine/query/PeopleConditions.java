package io.vitrine.query;

import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.select;

import io.vitrine.base.Fold;
import io.vitrine.base.Ids;
import io.vitrine.base.Viewer;
import io.vitrine.db.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;

/** Conditions on the owner of an asset, who also counts as its creator. */
record PeopleConditions(Viewer viewer) {
    Condition withEmail(List<String> emails) {
        return Dialect.unindexed(NODE.OWNER_ID).in(usersWith(emails));
    }

    Condition owners(List<String> words) {
        return Dialect.unindexed(NODE.OWNER_ID).in(users(words));
    }

    /** The users named by "me", by ids, or by e-mail addresses. */
    Select<Record1<Long>> users(List<String> words) {
        var ids = new ArrayList<Long>();
        var emails = new ArrayList<String>();
        for (var word : words) {
            if (word.equals("me")) {
                viewer.user().ifPresent(me -> ids.add(me.value()));
            } else if (word.indexOf('@') > 0) {
                emails.add(word);
            } else {
                ids.add(Ids.read(word));
            }
        }
        return select(APP_USER.ID)
                .from(APP_USER)
                .where(Dialect.in(APP_USER.ID, ids))
                .union(usersWith(emails));
    }

    Select<Record1<Long>> usersWith(List<String> emails) {
        var keys = emails.stream().map(Fold::key).toList();
        return select(APP_USER.ID).from(APP_USER).where(Dialect.inTexts(APP_USER.EMAIL_KEY, keys));
    }
}
