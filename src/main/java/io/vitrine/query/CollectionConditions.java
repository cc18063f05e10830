package io.vitrine.query;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.vitrine.access.Nodes;
import io.vitrine.access.Visible;
import io.vitrine.base.Fold;
import io.vitrine.base.Ids;
import io.vitrine.db.Dialect;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * Which collections contain an asset, itself or through a folder above it: collections that the viewer may see, through
 * members that the viewer may see in them.
 */
record CollectionConditions(Visible visible) {
    Condition inAnyOf(List<String> names) {
        var members = membersOf(names);
        var folders = select(FOLDER_CLOSURE.DESCENDANT)
                .from(FOLDER_CLOSURE)
                .where(FOLDER_CLOSURE.ANCESTOR.in(membersOf(names)));
        return Dialect.unindexed(NODE.ID).in(members).or(Nodes.ANCHOR.in(folders));
    }

    Condition inAny(boolean isTrue) {
        var above =
                select(FOLDER_CLOSURE.ANCESTOR).from(FOLDER_CLOSURE).where(FOLDER_CLOSURE.DESCENDANT.eq(Nodes.ANCHOR));
        var in = exists(selectOne()
                        .from(COLLECTION_MEMBER)
                        .where(COLLECTION_MEMBER.NODE_ID.eq(NODE.ID))
                        .and(isVisible()))
                .or(exists(selectOne()
                        .from(COLLECTION_MEMBER)
                        .where(COLLECTION_MEMBER.NODE_ID.in(above))
                        .and(isVisible())));
        return isTrue ? in : not(in);
    }

    /** The members of the collections with these names or ids. */
    Select<Record1<Long>> membersOf(List<String> names) {
        return select(COLLECTION_MEMBER.NODE_ID)
                .from(COLLECTION_MEMBER)
                .where(COLLECTION_MEMBER.COLLECTION_ID.in(named(names)))
                .and(visible.toldMembers());
    }

    /** What the members of these collections show: the members themselves, and everything below those that are folders. */
    Select<Record1<Long>> shownBy(List<String> names) {
        var below = NODE.as("below");
        var folders = select(FOLDER_CLOSURE.DESCENDANT)
                .from(FOLDER_CLOSURE)
                .where(FOLDER_CLOSURE.ANCESTOR.in(membersOf(names)));
        return membersOf(names).union(select(below.ID).from(below).where(below.PARENT_ID.in(folders)));
    }

    private Select<Record1<Long>> named(List<String> names) {
        var keys = names.stream().map(Fold::key).toList();
        var ids = names.stream().map(Ids::read).toList();
        return select(MEDIA_COLLECTION.ID)
                .from(MEDIA_COLLECTION)
                .where(Dialect.inTexts(MEDIA_COLLECTION.NAME_KEY, keys).or(Dialect.in(MEDIA_COLLECTION.ID, ids)))
                .and(visible.collections());
    }

    private Condition isVisible() {
        return Dialect.unindexed(COLLECTION_MEMBER.COLLECTION_ID)
                .in(select(MEDIA_COLLECTION.ID).from(MEDIA_COLLECTION).where(visible.collections()))
                .and(visible.toldMembers());
    }
}
