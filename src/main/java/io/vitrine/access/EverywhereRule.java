package io.vitrine.access;

import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.vitrine.base.Level;
import io.vitrine.db.Dialect;
import io.vitrine.db.Prepared;
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
import org.jspecify.annotations.Nullable;

/** The same level on everything: the rule for all roles but Restricted and, with {@link Level#NONE}, for nobody. */
record EverywhereRule(Level level) implements Rule {
    private static final Prepared NODES = Prepared.of(select(NODE.ID, NODE.PARENT_ID)
            .from(NODE)
            .where(Dialect.in(NODE.ID, "ids"))
            .and(Nodes.LIVE));
    private static final Prepared COLLECTIONS = Prepared.of(
            select(MEDIA_COLLECTION.ID).from(MEDIA_COLLECTION).where(Dialect.in(MEDIA_COLLECTION.ID, "ids")));

    @Override
    public List<Found> nodeLevels(DSLContext sql, Collection<Long> ids) {
        return NODES.fetch(sql, Map.of("ids", ids)).stream()
                .map(row -> Found.node(row.get(NODE.ID), level, around(row.get(NODE.PARENT_ID))))
                .toList();
    }

    @Override
    public List<Found> collectionLevels(DSLContext sql, Collection<Long> ids) {
        return COLLECTIONS.fetch(sql, Map.of("ids", ids)).stream()
                .map(row -> Found.collection(row.get(MEDIA_COLLECTION.ID), level, false))
                .toList();
    }

    private Level around(@Nullable Long parent) {
        return parent == null ? Level.NONE : level;
    }

    @Override
    public Condition visibleNodes(Condition areMeant) {
        return collectionsAt(Level.VIEW).and(areMeant).and(Nodes.LIVE);
    }

    @Override
    public Condition ledTo() {
        return visibleNodes();
    }

    @Override
    public Condition manageableTrash() {
        return collectionsAt(Level.MANAGE);
    }

    @Override
    public Condition toldMembers() {
        return collectionsAt(Level.VIEW);
    }

    @Override
    public Map<String, Long> values() {
        return Map.of();
    }

    @Override
    public Select<Record1<Long>> givenNodes() {
        return select(NODE.ID).from(NODE).where(falseCondition());
    }

    @Override
    public Select<Record2<String, Long>> givenByName(short kind) {
        return select(NODE.NAME_KEY, NODE.ID).from(NODE).where(falseCondition());
    }

    @Override
    public Condition isTopmost(Field<Long> anchor, Field<Long> node) {
        return falseCondition();
    }

    @Override
    public Field<Long> rankIn(Level folder) {
        return rank(NODE.ID);
    }

    /** As an expression, since a bare number in {@code order by} would mean a column. */
    @Override
    public Field<Long> rank(Field<Long> node) {
        return cast(inline(level.rank()), SQLDataType.BIGINT);
    }

    @Override
    public Condition visibleCollections() {
        return collectionsAt(Level.VIEW);
    }

    @Override
    public Condition collectionsAt(Level wanted) {
        return level.includes(wanted) ? noCondition() : falseCondition();
    }
}
