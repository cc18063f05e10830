package io.vitrine.collections;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.vitrine.access.Allowed;
import io.vitrine.access.Tree;
import io.vitrine.access.Visible;
import io.vitrine.base.Cursor;
import io.vitrine.base.NodeId;
import io.vitrine.base.UserId;
import io.vitrine.db.Dialect;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds media collections. SQL only. */
@Component
class CollectionListStore {
    /** Appended to a text, sorts after all texts that start with it, as the databases compare. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** What the search covers: the visible collections, limited to those with the owner and the member if these are given. */
    record Scope(
            Visible visible,
            @Nullable UserId owner,
            @Nullable Allowed<NodeId> member) {}

    /** At most one more than the limit. */
    List<MediaCollection> page(
            DSLContext sql, Scope scope, CollectionSearch search, @Nullable Cursor cursor, int limit) {
        var order = search.order();
        return MediaCollectionStore.rows(sql.select())
                .where(wanted(scope, search))
                .and(cursor == null ? noCondition() : order.behind(cursor))
                .orderBy(order.order())
                .limit(limit + 1)
                .fetch(MediaCollectionStore::collection);
    }

    long count(DSLContext sql, Scope scope, CollectionSearch search) {
        return sql.fetchCount(MEDIA_COLLECTION, wanted(scope, search));
    }

    private static Condition wanted(Scope scope, CollectionSearch search) {
        return and(
                scope.visible().collectionsAt(search.atLeast()),
                scope.owner() == null
                        ? noCondition()
                        : MEDIA_COLLECTION.OWNER_ID.eq(scope.owner().value()),
                holding(scope),
                named(search));
    }

    private static Condition holding(Scope scope) {
        if (scope.member() == null) {
            return noCondition();
        }
        return MEDIA_COLLECTION.ID.in(select(COLLECTION_MEMBER.COLLECTION_ID)
                .from(COLLECTION_MEMBER)
                .where(COLLECTION_MEMBER.NODE_ID.in(
                        Tree.selfAndAbove(scope.member().id())))
                .and(scope.visible().members()));
    }

    private static Condition named(CollectionSearch search) {
        var how = search.how();
        var text = search.text();
        if (text.isEmpty()) {
            return noCondition();
        }
        return switch (how) {
            case PREFIX -> MEDIA_COLLECTION.NAME_KEY.ge(text).and(MEDIA_COLLECTION.NAME_KEY.lt(text + LAST));
            case EXACT -> MEDIA_COLLECTION.NAME_KEY.eq(text);
            case CONTAINS ->
                and(search.words().stream()
                        .map(word -> Dialect.contains(MEDIA_COLLECTION.WORDS_KEY, word))
                        .toList());
        };
    }
}
