package io.vitrine.access;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import io.vitrine.base.CollectionId;
import io.vitrine.base.Problem;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a viewer may view a collection, and which of its members they may see: all of them or, if it filters, only
 * those that they may see anyway. Valid within the transaction in which it was given.
 */
public final class Shown {
    private final CollectionId id;
    private final Rule rule;
    private final boolean filtered;

    Shown(CollectionId id, Rule rule, boolean filtered) {
        this.id = id;
        this.rule = rule;
        this.filtered = filtered;
    }

    public CollectionId id() {
        return id;
    }

    /** Whether some members may be hidden from the viewer. */
    public boolean isFiltered() {
        return filtered;
    }

    /** Holds for rows of {@code collection_member}, of this collection, that the viewer may see. */
    public Condition members() {
        return filtered ? rule.shownMembers() : MemberTrash.LIVE;
    }

    /**
     * Guards a change of whether members are shown to all viewers: managing a collection that filters must not be a way to
     * see, or to show to others, what is hidden in it. One query if it filters and is to show all members; otherwise none.
     *
     * <p>Errors: forbidden {@code members-hidden} if some members are hidden from the viewer.
     *
     * @param wanted null to leave the setting as it is
     */
    public void require(DSLContext sql, @Nullable MemberAccess wanted) {
        if (wanted == MemberAccess.GRANT && filtered && hidesSome(sql)) {
            throw Problem.forbidden(
                    "members-hidden",
                    "Some of its members are hidden from you: only somebody who sees them all can make it grant view");
        }
    }

    private boolean hidesSome(DSLContext sql) {
        var isShown = coalesce(field(members()), inline(false));
        return sql.fetchExists(sql.selectOne()
                .from(COLLECTION_MEMBER)
                .where(COLLECTION_MEMBER.COLLECTION_ID.eq(id.value()))
                .and(MemberTrash.LIVE)
                .and(isShown.eq(inline(false))));
    }

    /** The rank of the viewer's level on a node that the collection shows, as a sort key. */
    public Field<Long> level(Field<Long> node) {
        return rule.rank(node);
    }

    /** The values of the named parameters in these conditions and fields. */
    public Map<String, Long> values() {
        return rule.values();
    }
}
