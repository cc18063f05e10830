package io.vitrine.access;

import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.vitrine.base.Level;
import io.vitrine.db.Dialect;
import java.util.Collection;
import org.jooq.Condition;
import org.jooq.Record2;
import org.jooq.Select;

/** One level on everything there is: the rule for roles other than Restricted, and, with no level, for nobody. */
record EverywhereRule(Level level) implements Rule {
    @Override
    public Select<Record2<Long, Integer>> nodeLevels(Collection<Long> ids) {
        return select(NODE.ID, inline(level.rank())).from(NODE).where(Dialect.in(NODE.ID, ids));
    }

    @Override
    public Select<Record2<Long, Integer>> collectionLevels(Collection<Long> ids) {
        return select(MEDIA_COLLECTION.ID, inline(level.rank()))
                .from(MEDIA_COLLECTION)
                .where(Dialect.in(MEDIA_COLLECTION.ID, ids));
    }

    @Override
    public Condition visibleNodes() {
        return collectionsAt(Level.VIEW);
    }

    @Override
    public Condition topmostNodes() {
        return falseCondition();
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
