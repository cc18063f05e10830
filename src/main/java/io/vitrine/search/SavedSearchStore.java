package io.vitrine.search;

import static io.vitrine.db.schema.Tables.SAVED_SEARCH;
import static org.jooq.impl.DSL.noCondition;

import io.vitrine.base.Cursor;
import io.vitrine.base.Fold;
import io.vitrine.db.Dialect;
import io.vitrine.db.Keyset;
import io.vitrine.db.schema.tables.records.SavedSearchRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Saved searches. SQL only. */
@Component
class SavedSearchStore {
    /** Which of the searches that a viewer sees. */
    enum Which {
        ALL,
        OWN,
        SHARED
    }

    /** Ordered by name. */
    List<SavedSearch> list(DSLContext sql, SavedSearch.Owner owner, Which which, @Nullable Cursor behind, int limit) {
        return sql.selectFrom(SAVED_SEARCH)
                .where(listed(owner, which))
                .and(
                        behind == null
                                ? noCondition()
                                : Keyset.behind(behind, SAVED_SEARCH.NAME_KEY, SAVED_SEARCH.ID, false))
                .orderBy(Keyset.order(SAVED_SEARCH.NAME_KEY, SAVED_SEARCH.ID, false))
                .limit(limit)
                .fetch(SavedSearchStore::search);
    }

    /** A search that the viewer owns or that is shared, kept from change by others. */
    Optional<SavedSearch> locked(DSLContext sql, SavedSearch.Owner viewer, SavedSearchId id) {
        return Dialect.locked(
                        sql,
                        sql.selectFrom(SAVED_SEARCH)
                                .where(SAVED_SEARCH.ID.eq(id.value()))
                                .and(isOf(viewer).or(SAVED_SEARCH.SHARED.isTrue())))
                .fetchOptional(SavedSearchStore::search);
    }

    Optional<SavedSearch> find(DSLContext sql, SavedSearch.Owner viewer, SavedSearchId id) {
        return sql.selectFrom(SAVED_SEARCH)
                .where(SAVED_SEARCH.ID.eq(id.value()))
                .and(isOf(viewer).or(SAVED_SEARCH.SHARED.isTrue()))
                .fetchOptional(SavedSearchStore::search);
    }

    boolean isTaken(DSLContext sql, SavedSearch search) {
        return sql.fetchExists(
                SAVED_SEARCH,
                SAVED_SEARCH
                        .OWNER_ID
                        .eq(search.owner().id())
                        .and(SAVED_SEARCH.NAME_KEY.eq(Fold.key(search.name())))
                        .and(SAVED_SEARCH.ID.ne(search.id().value())));
    }

    int count(DSLContext sql, SavedSearch.Owner owner, Which which) {
        return sql.fetchCount(SAVED_SEARCH, listed(owner, which));
    }

    private static Condition listed(SavedSearch.Owner owner, Which which) {
        return switch (which) {
            case ALL -> isOf(owner).or(SAVED_SEARCH.SHARED.isTrue());
            case OWN -> isOf(owner);
            case SHARED -> SAVED_SEARCH.SHARED.isTrue();
        };
    }

    void insert(DSLContext sql, SavedSearch search) {
        sql.insertInto(SAVED_SEARCH).set(row(search)).execute();
    }

    void update(DSLContext sql, SavedSearch search) {
        sql.update(SAVED_SEARCH)
                .set(row(search))
                .where(SAVED_SEARCH.ID.eq(search.id().value()))
                .execute();
    }

    void delete(DSLContext sql, SavedSearch search) {
        sql.deleteFrom(SAVED_SEARCH)
                .where(SAVED_SEARCH.ID.eq(search.id().value()))
                .execute();
    }

    /** Deletes the private searches of an owner who is gone; shared ones stay. */
    void deletePrivate(DSLContext sql, long owner) {
        sql.deleteFrom(SAVED_SEARCH)
                .where(SAVED_SEARCH.OWNER_ID.eq(owner))
                .and(SAVED_SEARCH.SHARED.isFalse())
                .execute();
    }

    private static Condition isOf(SavedSearch.Owner owner) {
        return SAVED_SEARCH.OWNER_ID.eq(owner.id()).and(SAVED_SEARCH.OWNER_KIND.eq(owner.kind()));
    }

    private static SavedSearchRecord row(SavedSearch search) {
        var row = new SavedSearchRecord();
        row.setId(search.id().value());
        row.setName(search.name());
        row.setNameKey(Fold.key(search.name()));
        row.setQuery(search.query());
        row.setSort(search.sort());
        row.setShared(search.isShared());
        row.setOwnerKind(search.owner().kind());
        row.setOwnerId(search.owner().id());
        row.setOwnerName(search.owner().name());
        row.setCreatedAt(search.createdAt().toEpochMilli());
        row.setUpdatedAt(search.updatedAt().toEpochMilli());
        row.setRevision(search.revision());
        return row;
    }

    private static SavedSearch search(SavedSearchRecord row) {
        return new SavedSearch(
                new SavedSearchId(row.getId()),
                row.getName(),
                row.getQuery(),
                row.getSort(),
                row.getShared(),
                new SavedSearch.Owner(row.getOwnerKind(), row.getOwnerId(), row.getOwnerName()),
                Instant.ofEpochMilli(row.getCreatedAt()),
                Instant.ofEpochMilli(row.getUpdatedAt()),
                row.getRevision());
    }
}
