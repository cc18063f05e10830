package io.vitrine.library;

import static io.vitrine.db.schema.Tables.NODE_SHARE;

import io.vitrine.access.Memberships;
import io.vitrine.access.ShareCopies;
import io.vitrine.base.NodeId;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What repeats the names of files and folders, to be sorted or found by them. */
@Component
class NameCopies {
    private final Memberships memberships;
    private final WordStore words;

    NameCopies(Memberships memberships, WordStore words) {
        this.memberships = memberships;
        this.words = words;
    }

    /** Brings the new name of one there, in the transaction that gives it. */
    void refresh(DSLContext sql, NodeId node) {
        memberships.refresh(sql, node);
        ShareCopies.refresh(sql, NODE_SHARE.NODE_ID.eq(node.value()));
        words.refresh(sql, List.of(node.value()));
    }
}
