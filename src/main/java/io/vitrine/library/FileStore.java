package io.vitrine.library;

import static io.vitrine.db.schema.Tables.FILE_VERSION;
import static io.vitrine.db.schema.Tables.NODE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import io.vitrine.access.Allowed;
import io.vitrine.access.Memberships;
import io.vitrine.access.Nodes;
import io.vitrine.base.NodeId;
import io.vitrine.blob.Blobs;
import io.vitrine.db.schema.tables.records.NodeRecord;
import io.vitrine.library.metadata.Metadata;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The rows of files and their versions. SQL only. */
@Component
class FileStore {
    private final Blobs blobs;
    private final Memberships memberships;
    private final NodeStore nodes;
    private final DescriptionStore descriptions;
    private final LibrarySettings settings;

    FileStore(
            Blobs blobs,
            Memberships memberships,
            NodeStore nodes,
            DescriptionStore descriptions,
            LibrarySettings settings) {
        this.blobs = blobs;
        this.memberships = memberships;
        this.nodes = nodes;
        this.descriptions = descriptions;
        this.settings = settings;
    }

    /** Creates a file with its first version. Returns false and does nothing if the name is taken. */
    boolean insert(DSLContext sql, Allowed<NodeId> folder, NodeId id, Upload upload, Version version, Metadata fields) {
        var description = upload.options().edit().first(fields);
        var row = new NodeRecord();
        row.setId(id.value());
        row.setKind(Nodes.FILE);
        row.setParentId(folder.id().value());
        row.setName(upload.name());
        row.setNameKey(Names.key(upload.name()));
        row.setOwnerId(version.by() == null ? null : version.by().value());
        row.setIsPrivate(false);
        row.setCreatedAt(version.at());
        row.setRevision(1L);
        row.setDescription(description.text());
        row.setCustomCoordinates(description.coordinates());
        row.setCustomMetadata(descriptions.text(description));
        protect(row, upload.options());
        current(row, version);
        if (sql.insertInto(NODE).set(row).onConflictDoNothing().execute() == 0) {
            return false;
        }
        insert(sql, id, version);
        descriptions.add(sql, id.value(), row.getNameKey(), description, fields);
        return true;
    }

    /** Adds a version to a file and makes it the current one. The caller has locked the file's row. */
    void addVersion(DSLContext sql, Allowed<NodeId> file, Upload upload, Version version) {
        insert(sql, file.id(), version);
        var row = new NodeRecord();
        protect(row, upload.options());
        current(row, version);
        sql.update(NODE)
                .set(row)
                .set(NODE.REVISION, NODE.REVISION.plus(1))
                .where(NODE.ID.eq(file.id().value()))
                .execute();
        memberships.refresh(sql, file.id());
    }

    /** The highest version number that a file, whose row the caller has locked, has ever given out. */
    static int lastNumber(DSLContext sql, long file) {
        var ofThese = field(select(max(FILE_VERSION.NUMBER)).from(FILE_VERSION).where(FILE_VERSION.NODE_ID.eq(file)));
        var last = greatest(coalesce(ofThese, 0), coalesce(NODE.LAST_NUMBER, 0));
        return sql.select(last).from(NODE).where(NODE.ID.eq(file)).fetchSingle(last);
    }

    /** As {@link #keep(DSLContext, long, int)}, with the number of versions from the settings. */
    void keep(DSLContext sql, Allowed<NodeId> file) {
        keep(sql, file.id().value(), settings.maxVersions());
    }

    /**
     * Drops the oldest versions of a file until {@code most} are left, but never the current one. The caller has locked the
     * file's row.
     */
    void keep(DSLContext sql, long file, int most) {
        var current = select(NODE.VERSION_ID).from(NODE).where(NODE.ID.eq(file));
        var oldest = sql.select(FILE_VERSION.ID)
                .from(FILE_VERSION)
                .where(FILE_VERSION.NODE_ID.eq(file))
                .and(FILE_VERSION.ID.ne(current))
                .orderBy(FILE_VERSION.NUMBER.desc())
                .offset(most - 1)
                .fetchSet(FILE_VERSION.ID);
        nodes.removeVersions(sql, oldest);
    }

    private void insert(DSLContext sql, NodeId file, Version version) {
        blobs.reference(sql, version.content());
        var row = sql.newRecord(FILE_VERSION);
        row.setId(version.id().value());
        row.setNodeId(file.value());
        row.setNumber(version.number());
        row.setBlobSha256(version.content().sha256());
        row.setSize(version.content().size());
        row.setMime(version.facts().mime());
        row.setWidth(version.facts().width());
        row.setHeight(version.facts().height());
        row.setHasAlpha(version.facts().hasAlpha());
        row.setIsPublished(version.isPublished());
        row.setCreatedAt(version.at());
        row.setCreatedBy(version.by() == null ? null : version.by().value());
        row.insert();
    }

    /** Copies into the node's row the columns of the current version that lists are sorted and filtered by. */
    private static void current(NodeRecord row, Version version) {
        row.setVersionId(version.id().value());
        row.setLastNumber(version.number());
        row.setMime(version.facts().mime());
        row.setSize(version.content().size());
        row.setIsPublished(version.isPublished());
        row.setUpdatedAt(version.at());
    }

    /** Changes {@code isPrivate} only if the upload specifies it. */
    private static void protect(NodeRecord row, UploadOptions options) {
        if (options.isPrivate() != null) {
            row.setIsPrivate(options.isPrivate());
        }
    }
}
