package io.vitrine.access;

import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.db.Lookup;
import io.vitrine.db.NodeWords;
import io.vitrine.db.Referring;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;

/** What a viewer may see, as conditions on lists over {@code node} and {@code media_collection}. */
public final class Visible {
    /** Up to this many candidate nodes are checked one by one; above it, the list is read in order until a page is full. */
    public static final int LITTLE = 8_000;

    private static final Condition IS_NO_ROOT = NODE.ID.ne(inline(NodeId.ROOT.value()));

    private final Rule rule;
    private final MuchReached much;

    Visible(Rule rule, MuchReached much) {
        this.rule = rule;
        this.much = much;
    }

    /** Holds for rows of {@code node} that the viewer may view. */
    public Condition nodes() {
        return rule.visibleNodes();
    }

    /** Whether the viewer's role alone decides. */
    public boolean isByRole() {
        return rule instanceof EverywhereRule;
    }

    /**
     * The ids of all nodes that the viewer may view, and of few others: for viewers to whom little is visible, a place to
     * start from. Empty if the role alone decides or more than {@code most} are within reach. Nodes must still be checked
     * against {@link #nodes}.
     */
    public Optional<Select<Record1<Long>>> reach(DSLContext sql, int most) {
        return reach(sql, most, all -> Lookup.few(sql, all.all(sql, most), most).map(Lookup.Few::ids));
    }

    /** Those of the same nodes whose words contain the texts; empty if {@link #reach(DSLContext, int)} would be empty. */
    public Optional<Select<Record1<Long>>> reach(DSLContext sql, int most, NodeWords words) {
        return reach(sql, most, all -> all.holding(sql, most, words));
    }

    /** Whether more than {@code most} nodes are already known to be visible, without querying. */
    public boolean isMoreThan(int most) {
        return !(rule instanceof RestrictedRule restricted) || much.isMoreThan(most, restricted.user());
    }

    private Optional<Select<Record1<Long>>> reach(
            DSLContext sql, int most, Function<Referring, Optional<Select<Record1<Long>>>> find) {
        if (!(rule instanceof RestrictedRule restricted) || much.isMoreThan(most, restricted.user())) {
            return Optional.empty();
        }
        var reach = isMore(sql, restricted, most)
                ? Optional.<Select<Record1<Long>>>empty()
                : find.apply(restricted.reach());
        if (reach.isEmpty()) {
            much.moreThan(most, restricted.user());
        }
        return reach;
    }

    private static boolean isMore(DSLContext sql, RestrictedRule rule, int most) {
        return sql.select(field(rule.isReachMore(most))).fetchSingle().value1();
    }

    /**
     * Selects the rows of {@code node} that are meant and that the viewer may view, from the given join: all of them or,
     * starting from a set of ids, those with one of these ids.
     */
    public SelectConditionStep<? extends Record> select(
            DSLContext sql,
            Optional<Select<Record1<Long>>> start,
            List<? extends SelectFieldOrAsterisk> fields,
            Table<?> nodes,
            Condition areMeant) {
        return start.isPresent()
                ? Lookup.startingFrom(sql, start.get(), NODE.ID, fields, nodes)
                        .and(IS_NO_ROOT)
                        .and(areMeant)
                        .and(nodes())
                : sql.select(fields).from(nodes).where(IS_NO_ROOT).and(rule.visibleNodes(areMeant));
    }

    /**
     * Selects the same from a list in its order, to be read until there are enough. Each row is tested in an order that no
     * planner can change: it cannot know how few rows may pass, and could leave the order of the list.
     *
     * @param place the part of the list that is read; an index may find it
     * @param areFew whether so few rows will be meant that looking up the ways of each is best
     */
    public SelectConditionStep<? extends Record> walk(
            DSLContext sql,
            List<? extends SelectFieldOrAsterisk> fields,
            Table<?> nodes,
            Condition place,
            Condition areMeant,
            boolean areFew) {
        var pass = areFew
                ? condition(when(areMeant, field(rule.ledTo())).otherwise(inline(false)))
                : rule.passing(areMeant);
        return sql.select(fields).from(nodes).where(IS_NO_ROOT).and(place).and(pass);
    }

    /** The nodes that are shared with the viewer or that the viewer owns, in the tree or not, some more than once. */
    public Select<Record1<Long>> givenNodes() {
        return rule.givenNodes();
    }

    /** The same for one kind, each with its name key before its id. */
    public Select<Record2<String, Long>> givenByName(short kind) {
        return rule.givenByName(kind);
    }

    /**
     * Holds for those of {@link #givenNodes} where a restricted viewer starts: they are in the tree, but in no folder that is
     * shared with the viewer or that the viewer owns. For other viewers it never holds.
     *
     * @param anchor the {@link Nodes#ANCHOR} of the node
     */
    public Condition isTopmost(Field<Long> anchor, Field<Long> node) {
        return rule.isTopmost(anchor, node);
    }

    /**
     * Holds for rows of {@code collection_member}, of collections that the viewer may view, that the viewer may be shown: all,
     * except rows in collections that filter whose node the viewer may not view anyway.
     */
    public Condition members() {
        return rule.shownMembers();
    }

    /**
     * The same for nodes in the tree or not, for queries that themselves check whether the nodes they find are: nobody may
     * learn that a node is in a collection unless they may see the member through which it is.
     */
    public Condition toldMembers() {
        return rule.toldMembers();
    }

    /** The rank of the viewer's level on rows of {@code node} in a folder, as a sort key; always the same if the role decides. */
    public Field<Long> level(Allowed<NodeId> folder) {
        return rule.rankIn(folder.level());
    }

    /** The rank of the viewer's level on a node that the viewer may view. */
    public Field<Long> level(Field<Long> node) {
        return rule.rank(node);
    }

    /** The values of the named parameters in these conditions and fields. */
    public Map<String, Long> values() {
        return rule.values();
    }

    /** Holds for rows of {@code media_collection} that the viewer may view. */
    public Condition collections() {
        return rule.visibleCollections();
    }

    /** Holds for rows of {@code media_collection} on which the viewer has at least the level. */
    public Condition collectionsAt(Level level) {
        return rule.collectionsAt(level);
    }
}
