package io.vitrine.library;

import static io.vitrine.db.schema.Tables.NODE_SHARE;

import io.vitrine.access.Memberships;
import io.vitrine.access.ShareCopies;
import io.vitrine.base.NodeId;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The copies of names of files and folders that other tables keep for sorting and searching. */
@Component
class NameCopies {
    private final Memberships memberships;
    private final WordStore words;

    NameCopies(Memberships memberships, WordStore words) {
        this.memberships = memberships;
        this.words = words;
    }

    /** Updates the copies of a node's name, in the transaction that changes the name. */
    void refresh(DSLContext sql, NodeId node) {
        memberships.refresh(sql, node);
        ShareCopies.refresh(sql, NODE_SHARE.NODE_ID.eq(node.value()));
        words.refresh(sql, List.of(node.value()));
    }
}
