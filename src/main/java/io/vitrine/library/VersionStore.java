package io.vitrine.library;

import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.vitrine.access.Allowed;
import io.vitrine.access.AllowedSet;
import io.vitrine.access.Memberships;
import io.vitrine.base.NodeId;
import io.vitrine.base.VersionId;
import io.vitrine.db.Dialect;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The versions of files. SQL only; unless a method locks the files itself, callers lock the file's row before they change it.
 */
@Component
class VersionStore {
    private final Memberships memberships;
    private final NodeStore nodes;

    VersionStore(Memberships memberships, NodeStore nodes) {
        this.memberships = memberships;
        this.nodes = nodes;
    }

    /** A version as it is stored. */
    record Stored(
            VersionId id,
            int number,
            long size,
            String mime,
            Dimensions dimensions,
            boolean isPublished,
            Instant createdAt,
            AssetView.@Nullable Owner createdBy) {}

    /** The dimensions of a picture, as far as they are known. */
    record Dimensions(
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Boolean hasAlpha) {}

    /** The versions of a file, the newest first. */
    List<Stored> list(DSLContext sql, Allowed<NodeId> file) {
        return find(sql, FILE_VERSION.NODE_ID.eq(file.id().value()));
    }

    /** The version with this id, if it belongs to the file. */
    List<Stored> find(DSLContext sql, Allowed<NodeId> file, VersionId id) {
        return find(sql, FILE_VERSION.NODE_ID.eq(file.id().value()).and(FILE_VERSION.ID.eq(id.value())));
    }

    /** The versions with these ids that belong to the files. */
    List<Stored> find(DSLContext sql, AllowedSet<NodeId> files, Collection<Long> ids) {
        return find(sql, Dialect.in(FILE_VERSION.ID, ids).and(Dialect.in(FILE_VERSION.NODE_ID, files.values())));
    }

    private static List<Stored> find(DSLContext sql, Condition which) {
        return sql.select(FILE_VERSION.fields())
                .select(APP_USER.NAME)
                .from(FILE_VERSION)
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(FILE_VERSION.CREATED_BY))
                .where(which)
                .orderBy(FILE_VERSION.NUMBER.desc())
                .fetch(VersionStore::stored);
    }

    /** Makes this version the current one. */
    void show(DSLContext sql, Allowed<NodeId> file, Stored version, long at) {
        sql.update(NODE)
                .set(NODE.VERSION_ID, version.id().value())
                .set(NODE.MIME, version.mime())
                .set(NODE.SIZE, version.size())
                .set(NODE.IS_PUBLISHED, version.isPublished())
                .set(NODE.UPDATED_AT, at)
                .set(NODE.REVISION, NODE.REVISION.plus(1))
                .where(NODE.ID.eq(file.id().value()))
                .execute();
        memberships.refresh(sql, file.id());
    }

    /** Deletes a version that is not current; its number is not given again. */
    void delete(DSLContext sql, Allowed<NodeId> file, Stored version) {
        var last = FileStore.lastNumber(sql, file.id().value());
        nodes.removeVersions(sql, Set.of(version.id().value()));
        sql.update(NODE)
                .set(NODE.LAST_NUMBER, last)
                .set(NODE.REVISION, NODE.REVISION.plus(1))
                .where(NODE.ID.eq(file.id().value()))
                .execute();
    }

    /**
     * Publishes or unpublishes the current versions of files, or all versions, and returns the files of which any changed.
     * Locks the files first.
     */
    Set<Long> publish(DSLContext sql, AllowedSet<NodeId> files, boolean isPublished, boolean all) {
        var held = sql.select(NODE.ID)
                .from(NODE)
                .where(Dialect.in(NODE.ID, files.values()))
                .orderBy(NODE.ID);
        Dialect.locked(sql, held).fetch();
        var current = NODE.as("shown");
        var changed = sql.update(FILE_VERSION)
                .set(FILE_VERSION.IS_PUBLISHED, isPublished)
                .where(Dialect.in(FILE_VERSION.NODE_ID, files.values()))
                .and(FILE_VERSION.IS_PUBLISHED.ne(isPublished))
                .and(
                        all
                                ? noCondition()
                                : FILE_VERSION.ID.in(select(current.VERSION_ID)
                                        .from(current)
                                        .where(Dialect.in(current.ID, files.values()))))
                .returning(FILE_VERSION.NODE_ID)
                .fetchSet(FILE_VERSION.NODE_ID);
        sql.update(NODE)
                .set(NODE.IS_PUBLISHED, isPublished)
                .set(NODE.REVISION, NODE.REVISION.plus(1))
                .where(Dialect.in(NODE.ID, changed))
                .execute();
        return changed;
    }

    private static Stored stored(Record row) {
        var by = row.get(FILE_VERSION.CREATED_BY);
        return new Stored(
                new VersionId(row.get(FILE_VERSION.ID)),
                row.get(FILE_VERSION.NUMBER),
                row.get(FILE_VERSION.SIZE),
                row.get(FILE_VERSION.MIME),
                new Dimensions(
                        row.get(FILE_VERSION.WIDTH), row.get(FILE_VERSION.HEIGHT), row.get(FILE_VERSION.HAS_ALPHA)),
                row.get(FILE_VERSION.IS_PUBLISHED),
                Instant.ofEpochMilli(row.get(FILE_VERSION.CREATED_AT)),
                AssetView.Owner.of(by, row.get(APP_USER.NAME)));
    }
}
