package io.vitrine.access;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.TRASH;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import io.vitrine.base.Level;
import io.vitrine.db.Dialect;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * The rule for restricted users. The level on a node is the highest of: shares of the node or of a folder above it, with
 * the user or a group of theirs; owning the node or a folder above it (manage); and view where the node or a folder above
 * it is a member of a collection that does not filter and on which the user has any level. The level on a collection is the highest of its shares
 * and owning it.
 *
 * @param user whose levels are meant
 * @param now the instant, in milliseconds, at which ends of shares are looked at
 */
record RestrictedRule(long user, long now) implements Rule {
    @Override
    public List<Found> nodeLevels(DSLContext sql, Collection<Long> ids) {
        return RestrictedLevels.ofNodes(sql, this, ids);
    }

    @Override
    public List<Found> collectionLevels(DSLContext sql, Collection<Long> ids) {
        return RestrictedLevels.ofCollections(sql, this, ids);
    }

    private Given given() {
        return new Given(param("user", user), param("now", now));
    }

    @Override
    public Condition visibleNodes() {
        return Nodes.LIVE.and(Dialect.unindexed(NODE.OWNER_ID)
                .eq(given().user())
                .or(Nodes.ANCHOR.in(reachedFolders()))
                .or(exists(select(inline(1))
                        .from(COLLECTION_MEMBER)
                        .where(COLLECTION_MEMBER.NODE_ID.eq(NODE.ID))
                        .and(Dialect.unindexed(COLLECTION_MEMBER.COLLECTION_ID).in(given().showing()))))
                .or(Dialect.unindexed(NODE.ID).in(given().nodes())));
    }

    @Override
    public Condition shownMembers() {
        return MemberTrash.LIVE.and(Memberships.giveView(COLLECTION_MEMBER.COLLECTION_ID)
                .or(exists(select(inline(1))
                        .from(NODE)
                        .where(NODE.ID.eq(COLLECTION_MEMBER.NODE_ID))
                        .and(visibleNodes()))));
    }

    @Override
    public Map<String, Long> values() {
        return Map.of("user", user, "now", now);
    }

    @Override
    public Optional<Select<Record1<Long>>> reach() {
        var own = NODE.as("own");
        var in = NODE.as("in_reach");
        return Optional.of(given().nodes()
                .unionAll(select(own.ID).from(own).where(own.OWNER_ID.eq(given().user())))
                .unionAll(reachedFolders())
                .unionAll(select(in.ID).from(in).where(in.PARENT_ID.in(reachedFolders())))
                .unionAll(select(COLLECTION_MEMBER.NODE_ID)
                        .from(COLLECTION_MEMBER)
                        .where(COLLECTION_MEMBER.COLLECTION_ID.in(given().showing()))));
    }

    @Override
    public Condition topmostNodes() {
        var own = NODE.as("own");
        return NODE.ID
                .in(given().nodes().union(select(own.ID).from(own).where(own.OWNER_ID.eq(given().user()))))
                .and(Nodes.LIVE)
                .andNotExists(select(inline(1))
                        .from(FOLDER_CLOSURE)
                        .where(FOLDER_CLOSURE.DESCENDANT.eq(Nodes.ANCHOR))
                        .and(FOLDER_CLOSURE.ANCESTOR.ne(NODE.ID))
                        .and(FOLDER_CLOSURE.ANCESTOR.in(given().nodes().union(given().ownFolders()))));
    }

    /** What a trashed node is shared and owned by stays, and so do the folders above its place. */
    @Override
    public Condition manageableTrash() {
        var folders = select(FOLDER_CLOSURE.DESCENDANT)
                .from(FOLDER_CLOSURE)
                .where(FOLDER_CLOSURE.ANCESTOR.in(given().nodesAt(Level.MANAGE).union(given().ownFolders())));
        return NODE.OWNER_ID
                .eq(given().user())
                .or(NODE.ID.in(given().nodesAt(Level.MANAGE)))
                .or(TRASH.PARENT_ID.in(folders));
    }

    @Override
    public Condition visibleCollections() {
        return collectionsAt(Level.VIEW);
    }

    @Override
    public Condition collectionsAt(Level level) {
        return MEDIA_COLLECTION.ID.in(given().collections(level));
    }

    /** The folders on and below those that are shared with the user, owned by them, or members of a collection that shows them. */
    private Select<Record1<Long>> reachedFolders() {
        var roots = given().nodes()
                .union(given().ownFolders())
                .union(select(COLLECTION_MEMBER.NODE_ID)
                        .from(COLLECTION_MEMBER)
                        .where(COLLECTION_MEMBER.KIND.eq(inline(Nodes.FOLDER)))
                        .and(COLLECTION_MEMBER.COLLECTION_ID.in(given().showing())));
        return select(FOLDER_CLOSURE.DESCENDANT).from(FOLDER_CLOSURE).where(FOLDER_CLOSURE.ANCESTOR.in(roots));
    }
}
