package io.vitrine.access;

import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** What a viewer may see, as conditions on lists over {@code node} and {@code media_collection}. */
public final class Visible {
    /** So many nodes are looked at one by one rather than in the order of a list. */
    private static final int LITTLE = 20_000;

    private static final Field<Long> START = field(name("start", "id"), SQLDataType.BIGINT);

    private final Rule rule;

    Visible(Rule rule) {
        this.rule = rule;
    }

    /** Holds for the rows of {@code node} that the viewer may view. */
    public Condition nodes() {
        return rule.visibleNodes();
    }

    /**
     * The ids of all nodes that the viewer may view, and of few others, each once: for those to whom little is visible, a place
     * to start from. Empty where much is. What is found so is still to be held to {@link #nodes}.
     */
    public Optional<Select<Record1<Long>>> reach(DSLContext sql) {
        return rule.reach()
                .map(reach -> reach.asTable("reach", "id"))
                .filter(reach -> sql.fetchCount(selectOne().from(reach).limit(LITTLE + 1)) <= LITTLE)
                .map(reach -> selectDistinct(field(name("reach", "id"), SQLDataType.BIGINT))
                        .from(reach));
    }

    /**
     * Selects the rows of {@code node}, joined as they are given, that the viewer may view: all of them, or those of a set of
     * ids, each there once, from which the query then starts.
     */
    public SelectConditionStep<? extends Record> select(
            DSLContext sql,
            Optional<Select<Record1<Long>>> start,
            List<? extends SelectFieldOrAsterisk> fields,
            Table<?> nodes) {
        var isVisible = nodes().and(NODE.ID.ne(inline(NodeId.ROOT.value())));
        return start.isPresent()
                ? sql.with(name("start").fields("id").asMaterialized(start.get()))
                        .select(fields)
                        .from(table(name("start")))
                        .crossJoin(nodes)
                        .where(NODE.ID.eq(START))
                        .and(isVisible)
                : sql.select(fields).from(nodes).where(isVisible);
    }

    /**
     * Holds for the rows of {@code node} that were shared with the viewer or are the viewer's own, and are in no folder of
     * which that is true: where a restricted viewer starts. For all others there is no such place.
     */
    public Condition topmostNodes() {
        return rule.topmostNodes();
    }

    /**
     * Holds for the rows of {@code collection_member}, of collections that the viewer may view, that the viewer may be shown:
     * all but, in collections that filter, those of nodes that the viewer may not view anyway.
     */
    public Condition members() {
        return rule.shownMembers();
    }

    /** Holds for the rows of {@code media_collection} that the viewer may view. */
    public Condition collections() {
        return rule.visibleCollections();
    }

    /** Holds for the rows of {@code media_collection} on which the viewer has at least the level. */
    public Condition collectionsAt(Level level) {
        return rule.collectionsAt(level);
    }
}
