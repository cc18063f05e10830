package io.vitrine.collections;

import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectDistinct;

import io.vitrine.access.Nodes;
import io.vitrine.access.Visible;
import io.vitrine.base.Cursor;
import io.vitrine.db.Keyset;
import io.vitrine.db.Lookup;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collections, topmost folders and topmost files in one list: in this order, each kind by name. SQL only. */
@Component
class SharedStore {
    static final String ORDER = "shared";
    private static final int COLLECTIONS = 0;
    private static final int FOLDERS = 1;
    private static final int FILES = 2;

    private static final Field<String> GIVEN_KEY = field(name("given", "key"), SQLDataType.VARCHAR);
    private static final Field<Long> GIVEN_ID = field(name("given", "id"), SQLDataType.BIGINT);
    private static final Field<Long> GIVEN_ANCHOR = field(name("given", "anchor"), SQLDataType.BIGINT);

    /** An item of the list; {@code rank} tells its kind. */
    record Found(int rank, String key, long id) {
        boolean isCollection() {
            return rank == COLLECTIONS;
        }

        Cursor cursor() {
            return new Cursor(ORDER, rank + key, id);
        }
    }

    /** At most one more than the limit. A kind is queried only if the kinds before it leave room. */
    List<Found> page(DSLContext sql, Visible visible, @Nullable Cursor cursor, int limit) {
        var at = cursor == null ? null : place(cursor);
        var found = new ArrayList<Found>();
        for (var rank = at == null ? COLLECTIONS : at.rank; rank <= FILES && found.size() <= limit; rank++) {
            var behind = at != null && at.rank == rank ? new Cursor(ORDER, at.key, at.id) : null;
            found.addAll(ofRank(sql, rank, visible, behind, limit + 1 - found.size()));
        }
        return found;
    }

    private static List<Found> ofRank(DSLContext sql, int rank, Visible visible, @Nullable Cursor behind, int most) {
        return rank == COLLECTIONS
                ? collections(sql, visible, behind, most)
                : topmost(sql, rank == FOLDERS ? Nodes.FOLDER : Nodes.FILE, visible, behind, most)
                        .map(row -> new Found(rank, row.value1(), row.value2()));
    }

    private static List<Found> collections(DSLContext sql, Visible visible, @Nullable Cursor behind, int most) {
        var key = MEDIA_COLLECTION.NAME_KEY;
        return sql.select(key, MEDIA_COLLECTION.ID)
                .from(MEDIA_COLLECTION)
                .where(visible.collections())
                .and(behind(behind, key, MEDIA_COLLECTION.ID))
                .orderBy(key, MEDIA_COLLECTION.ID)
                .limit(most)
                .fetch(row -> new Found(COLLECTIONS, row.value1(), row.value2()));
    }

    /**
     * First sorts all that was given, by the name keys that shares copy from their nodes; then tests one node after the other
     * for being topmost, until there are enough. The inner limits preserve that order. A second order outside would have every
     * node tested; so would a condition that a planner may turn into a join.
     */
    private static Result<Record2<String, Long>> topmost(
            DSLContext sql, short kind, Visible visible, @Nullable Cursor behind, int most) {
        var named = selectDistinct(GIVEN_KEY, GIVEN_ID)
                .from(visible.givenByName(kind).asTable("given", "key", "id"))
                .where(behind(behind, GIVEN_KEY, GIVEN_ID))
                .orderBy(GIVEN_KEY, GIVEN_ID)
                .limit(inline(Integer.MAX_VALUE));
        var folder = select(NODE.PARENT_ID).from(NODE).where(NODE.ID.eq(GIVEN_ID));
        var anchor = kind == Nodes.FOLDER ? GIVEN_ID : field(folder);
        var placed = select(GIVEN_KEY, GIVEN_ID, anchor.as(GIVEN_ANCHOR))
                .from(named.asTable("given", "key", "id"))
                .limit(inline(Integer.MAX_VALUE));
        return sql.select(GIVEN_KEY, GIVEN_ID)
                .from(placed.asTable("given", "key", "id", "anchor"))
                .where(field(visible.isTopmost(GIVEN_ANCHOR, GIVEN_ID)).eq(inline(true)))
                .limit(most)
                .fetch();
    }

    long count(DSLContext sql, Visible visible) {
        var fields = List.of(NODE.ID, Nodes.ANCHOR.as(GIVEN_ANCHOR));
        var given = Lookup.distinct(sql, visible.givenNodes(), NODE.ID, fields, NODE)
                .asTable("given");
        var topmost = selectCount()
                .from(given)
                .where(field(visible.isTopmost(GIVEN_ANCHOR, GIVEN_ID)).eq(inline(true)));
        var collections = selectCount().from(MEDIA_COLLECTION).where(visible.collections());
        var both = field(collections).plus(field(topmost));
        return sql.select(both).fetchSingle(both);
    }

    private static Condition behind(@Nullable Cursor place, Field<String> key, Field<Long> id) {
        return place == null ? noCondition() : Keyset.behind(place, key, id, false);
    }

    private static Found place(Cursor cursor) {
        var rank = cursor.key().isEmpty() ? -1 : cursor.key().charAt(0) - '0';
        if (rank < COLLECTIONS || rank > FILES) {
            throw Cursor.invalid();
        }
        return new Found(rank, cursor.key().substring(1), cursor.id());
    }
}
