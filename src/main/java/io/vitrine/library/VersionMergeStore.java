package io.vitrine.library;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.inline;

import io.vitrine.access.Memberships;
import io.vitrine.base.Ids;
import io.vitrine.base.NodeId;
import io.vitrine.db.schema.tables.records.FileVersionRecord;
import io.vitrine.db.schema.tables.records.NodeRecord;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Moves or copies versions of one file to another one, whose row the caller has locked; no bytes are copied. SQL only. */
@Component
class VersionMergeStore {
    private final FileStore files;
    private final Memberships memberships;
    private final LibrarySettings settings;

    VersionMergeStore(FileStore files, Memberships memberships, LibrarySettings settings) {
        this.files = files;
        this.memberships = memberships;
        this.settings = settings;
    }

    /** Makes all versions of the first file the newest versions of the second, which then shows what the first one showed. */
    void move(DSLContext sql, NodeRecord from, NodeRecord into, List<FileVersionRecord> versions, long at) {
        var number = FileStore.lastNumber(sql, into.getId());
        for (var version : versions) {
            sql.update(FILE_VERSION)
                    .set(FILE_VERSION.NODE_ID, into.getId())
                    .set(FILE_VERSION.NUMBER, ++number)
                    .where(FILE_VERSION.ID.eq(version.getId()))
                    .execute();
        }
        show(sql, into, from, from.getVersionId(), number, at);
    }

    /** As {@link #move}, with copies of the versions. */
    void copy(DSLContext sql, NodeRecord from, NodeRecord into, List<FileVersionRecord> versions, long at) {
        var number = FileStore.lastNumber(sql, into.getId());
        var current = 0L;
        for (var version : versions) {
            var copy = copied(version, into.getId(), ++number);
            current = version.getId().equals(from.getVersionId()) ? copy.getId() : current;
            sql.executeInsert(copy);
        }
        show(sql, into, from, current, number, at);
    }

    /** A copy of a version for another file, with the same content and facts. */
    static FileVersionRecord copied(FileVersionRecord version, long file, int number) {
        var copy = version.copy();
        copy.setId(Ids.next());
        copy.setNodeId(file);
        copy.setNumber(number);
        copy.changed(true);
        return copy;
    }

    /**
     * Makes a version the current one of a file. The file becomes private if the other one was, and stays private if it was, so
     * that the merge exposes the contents of neither.
     */
    private void show(DSLContext sql, NodeRecord file, NodeRecord from, long version, int number, long at) {
        sql.update(NODE)
                .set(NODE.VERSION_ID, version)
                .set(NODE.LAST_NUMBER, number)
                .set(NODE.MIME, from.getMime())
                .set(NODE.SIZE, from.getSize())
                .set(NODE.IS_PUBLISHED, from.getIsPublished())
                .set(NODE.IS_PRIVATE, from.getIsPrivate() ? inline(true) : NODE.IS_PRIVATE)
                .set(NODE.UPDATED_AT, at)
                .set(NODE.REVISION, NODE.REVISION.plus(1))
                .where(NODE.ID.eq(file.getId()))
                .execute();
        memberships.refresh(sql, new NodeId(file.getId()));
        files.keep(sql, file.getId(), settings.maxVersions());
    }
}
