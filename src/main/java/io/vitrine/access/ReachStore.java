package io.vitrine.access;

import static io.vitrine.db.schema.Tables.COLLECTION_MEMBER;
import static io.vitrine.db.schema.Tables.MEDIA_COLLECTION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;

import io.vitrine.base.CollectionId;
import io.vitrine.base.Cursor;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.ObjectId;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The objects that a principal reaches: collections, then files and folders, in order of ids. SQL only. */
@Component
class ReachStore {
    static final String ORDER = "reach";
    static final String DEEP_ORDER = "reach deep";

    /** What is asked for, about whom. */
    record Question(long principal, boolean deep, long now) {
        String order() {
            return deep ? DEEP_ORDER : ORDER;
        }

        private Given given() {
            return new Given(val(principal), val(now));
        }
    }

    static Cursor behind(Question question, ObjectId object) {
        return new Cursor(question.order(), object instanceof CollectionId ? "0" : "1", object.value());
    }

    /**
     * At most one more than the limit. A deep question is answered with everything on and below what is given, by walking
     * through the library once; any other with the objects that carry a way themselves.
     */
    List<ObjectId> page(DSLContext sql, Question question, @Nullable Cursor cursor, int limit) {
        var found = new ArrayList<ObjectId>();
        var after = cursor == null ? Long.MIN_VALUE : cursor.id();
        var inNodes = cursor != null && cursor.number() > 0;
        if (!inNodes) {
            sql.select(MEDIA_COLLECTION.ID)
                    .from(MEDIA_COLLECTION)
                    .where(collections(question))
                    .and(MEDIA_COLLECTION.ID.gt(after))
                    .orderBy(MEDIA_COLLECTION.ID)
                    .limit(limit + 1)
                    .forEach(row -> found.add(new CollectionId(row.value1())));
        }
        if (found.size() <= limit) {
            sql.select(NODE.ID)
                    .from(NODE)
                    .where(nodes(question))
                    .and(NODE.ID.gt(inNodes ? after : Long.MIN_VALUE))
                    .orderBy(NODE.ID)
                    .limit(limit + 1 - found.size())
                    .forEach(row -> found.add(new NodeId(row.value1())));
        }
        return found;
    }

    long count(DSLContext sql, Question question) {
        var ofCollections = selectCount().from(MEDIA_COLLECTION).where(collections(question));
        var ofNodes = selectCount().from(NODE).where(nodes(question));
        var both = field(ofCollections).plus(field(ofNodes));
        return sql.select(both).fetchSingle(both);
    }

    private static Condition collections(Question question) {
        return MEDIA_COLLECTION.ID.in(question.given().collections(Level.VIEW));
    }

    private static Condition nodes(Question question) {
        return question.deep()
                ? new RestrictedRule(question.principal(), question.now()).visibleNodes()
                : NODE.ID.in(carriers(question)).and(Nodes.LIVE);
    }

    private static Select<Record1<Long>> carriers(Question question) {
        var own = NODE.as("own");
        return question.given()
                .nodes()
                .union(select(own.ID).from(own).where(own.OWNER_ID.eq(question.principal())))
                .union(select(COLLECTION_MEMBER.NODE_ID)
                        .from(COLLECTION_MEMBER)
                        .where(COLLECTION_MEMBER.COLLECTION_ID.in(
                                question.given().showing())));
    }
}
