package io.vitrine.access;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.FOLDER_CLOSURE;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static io.vitrine.db.schema.Tables.TRASH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.vitrine.base.Level;
import io.vitrine.db.Dialect;
import io.vitrine.db.Referring;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;

/**
 * The rule for restricted users. The level on a node is the highest of: shares of the node or of a folder above it with the
 * user or one of their groups; manage by owning the node or a folder above it; and view if the node or a folder above it is a
 * member of a collection that does not filter and on which the user has any level. The level on a collection is the highest of
 * its shares and, for its owner, manage.
 *
 * @param user the user whose levels are meant
 * @param now the instant, in milliseconds, against which the ends of shares are checked
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

    private NodeWays ways() {
        return new NodeWays(given(), given().principals());
    }

    /**
     * Looks nodes up in what the user was given. When the user was given a lot, gathering all of it costs more than testing
     * the few nodes in question, so only those are tested.
     */
    @Override
    public Condition visibleNodes(Condition areMeant) {
        var isMuch = isMuchGiven();
        return isMuch.or(areAmongGiven())
                .and(areMeant)
                .and(not(isMuch).or(areLedTo()))
                .and(Nodes.LIVE);
    }

    /**
     * If the user was given little, looking a node up in that costs less than testing whether the node is meant. If
     * collections may show much, each node is looked up in them, which costs more, so the test comes first. If the user was
     * given a lot, it is gathered once and the folders above a node are looked up in it.
     */
    @Override
    public Condition passing(Condition areMeant) {
        return condition(when(isMuchGiven(), field(areMeant.and(areBelowGiven()).and(Nodes.LIVE)))
                .when(
                        exists(given().showing()),
                        field(areMeant.and(areAmongGiven()).and(Nodes.LIVE)))
                .when(areGiven(), field(areMeant.and(Nodes.LIVE)))
                .otherwise(inline(false)));
    }

    private Condition isMuchGiven() {
        var some = select(inline(1)).from(givenNodes().asTable("any_given")).limit(inline(UserWays.MOST));
        return field(select(count()).from(some)).eq(inline(UserWays.MOST));
    }

    private Condition areBelowGiven() {
        var folders = given().folders().unionAll(given().ownFolders());
        return ways().lead(NODE.ID, NODE.OWNER_ID, Nodes.ANCHOR, given().nodes(), folders);
    }

    private Condition areLedTo() {
        return ways().lead(NODE.ID, NODE.OWNER_ID, Nodes.ANCHOR);
    }

    @Override
    public Condition ledTo() {
        return areLedTo().and(Nodes.LIVE);
    }

    /** The test that most nodes fail comes first, and memberships are looked up only for users who see any. */
    private Condition areAmongGiven() {
        return areGiven().or(exists(given().showing()).and(ways().isMember(NODE.ID)));
    }

    private Condition areGiven() {
        return Dialect.unindexed(NODE.OWNER_ID)
                .eq(given().user())
                .or(Nodes.ANCHOR.in(reachedFolders()))
                .or(Dialect.unindexed(NODE.ID).in(given().nodes()));
    }

    @Override
    public Condition toldMembers() {
        return Memberships.giveView(COLLECTION_MEMBER.COLLECTION_ID)
                .or(exists(select(inline(1))
                        .from(NODE)
                        .where(NODE.ID.eq(COLLECTION_MEMBER.NODE_ID))
                        .and(visibleNodes())));
    }

    @Override
    public Map<String, Long> values() {
        return Map.of("user", user, "now", now);
    }

    /**
     * The ids of all nodes that may be visible, and of few others. Those found fastest come first, so that a reader of only
     * some need not wait for all.
     */
    Referring reach() {
        var given = givenNodes()
                .unionAll(select(COLLECTION_MEMBER.NODE_ID)
                        .from(COLLECTION_MEMBER)
                        .where(COLLECTION_MEMBER.COLLECTION_ID.in(given().showing())));
        return new Referring(given, reachedFolders(), NODE.PARENT_ID, NODE.ID, NODE);
    }

    /** Whether the member counts of collections alone tell that more than {@code most} nodes are within reach. */
    Condition isReachMore(int most) {
        var members = select(sum(MEDIA_COLLECTION.MEMBER_COUNT))
                .from(MEDIA_COLLECTION)
                .where(MEDIA_COLLECTION.ID.in(given().showing()));
        return coalesce(field(members), inline(BigDecimal.ZERO)).gt(inline(BigDecimal.valueOf(most)));
    }

    @Override
    public Select<Record1<Long>> givenNodes() {
        var own = NODE.as("own");
        return given().nodes().unionAll(select(own.ID).from(own).where(own.OWNER_ID.eq(given().user())));
    }

    @Override
    public Select<Record2<String, Long>> givenByName(short kind) {
        return given().byName(kind);
    }

    /**
     * The folders above are looked up in what the user was given, which the caller reads anyway. The condition stands as a
     * value so that this is gathered into a set once.
     */
    @Override
    public Condition isTopmost(Field<Long> anchor, Field<Long> node) {
        var isGiven = FOLDER_CLOSURE.ANCESTOR.in(given().folders().unionAll(given().ownFolders()));
        return Nodes.isLive(anchor)
                .andNotExists(select(inline(1))
                        .from(FOLDER_CLOSURE)
                        .where(FOLDER_CLOSURE.DESCENDANT.eq(anchor))
                        .and(FOLDER_CLOSURE.ANCESTOR.ne(node))
                        .and(field(isGiven).eq(inline(true))));
    }

    /** The shares and the owner of a trashed node are kept, and so are the folders above its place. */
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
    public Field<Long> rankIn(Level folder) {
        return ways().rank(NODE.ID, NODE.OWNER_ID, inline(folder.rank()));
    }

    @Override
    public Field<Long> rank(Field<Long> node) {
        var ranked = NODE.as("ranked");
        var around = ways().aboveAndAt(ranked.PARENT_ID, inline(Level.VIEW.rank()));
        return field(select(ways().rank(ranked.ID, ranked.OWNER_ID, around))
                .from(ranked)
                .where(ranked.ID.eq(node)));
    }

    @Override
    public Condition visibleCollections() {
        return collectionsAt(Level.VIEW);
    }

    @Override
    public Condition collectionsAt(Level level) {
        return MEDIA_COLLECTION.ID.in(given().collections(level));
    }

    /**
     * The folders on and below those that are shared with the user, owned by them, or members of a collection that shows them;
     * some more than once.
     */
    private Select<Record1<Long>> reachedFolders() {
        var roots = given().folders()
                .unionAll(given().ownFolders())
                .unionAll(select(COLLECTION_MEMBER.NODE_ID)
                        .from(COLLECTION_MEMBER)
                        .where(COLLECTION_MEMBER.KIND.eq(inline(Nodes.FOLDER)))
                        .and(COLLECTION_MEMBER.COLLECTION_ID.in(given().showing())))
                .asTable("root_of", "id");
        return select(FOLDER_CLOSURE.DESCENDANT)
                .from(roots.crossJoin(FOLDER_CLOSURE))
                .where(FOLDER_CLOSURE.ANCESTOR.eq(field(name("root_of", "id"), SQLDataType.BIGINT)));
    }
}
