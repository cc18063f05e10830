package io.vitrine.library.resumable;

import static io.vitrine.db.schema.Tables.BLOB;
import static io.vitrine.db.schema.Tables.UPLOAD;
import static io.vitrine.db.schema.Tables.UPLOAD_PART;

import io.vitrine.base.NodeId;
import io.vitrine.blob.Blobs;
import io.vitrine.blob.Content;
import io.vitrine.db.Dialect;
import io.vitrine.db.schema.tables.records.UploadRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The rows of unfinished uploads and their parts. SQL only. */
@Component
class ResumableStore {
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final Blobs blobs;
    private final ObjectMapper json;

    ResumableStore(Blobs blobs, ObjectMapper json) {
        this.blobs = blobs;
        this.json = json;
    }

    void insert(DSLContext sql, ResumableUpload upload) {
        sql.insertInto(UPLOAD)
                .set(UPLOAD.ID, upload.id())
                .set(UPLOAD.MAKER, upload.maker())
                .set(UPLOAD.SIZE, upload.size())
                .set(UPLOAD.RECEIVED, upload.received())
                .set(UPLOAD.FIELDS, json.writeValueAsString(upload.fields()))
                .set(UPLOAD.WRITER, upload.writer())
                .set(UPLOAD.CREATED_AT, upload.createdAt())
                .set(UPLOAD.EXPIRES_AT, upload.expiresAt())
                .execute();
    }

    Optional<ResumableUpload> find(DSLContext sql, String maker, long id) {
        return sql.selectFrom(UPLOAD)
                .where(UPLOAD.ID.eq(id))
                .and(UPLOAD.MAKER.eq(maker))
                .fetchOptional()
                .map(this::of);
    }

    /**
     * Like {@link #find}, and nobody else can change the upload until the transaction ends. Another server may just be adding
     * a part, so what is decided about an upload has to be decided after that.
     */
    Optional<ResumableUpload> lock(DSLContext sql, String maker, long id) {
        return Dialect.locked(
                        sql, sql.selectFrom(UPLOAD).where(UPLOAD.ID.eq(id)).and(UPLOAD.MAKER.eq(maker)))
                .fetchOptional()
                .map(this::of);
    }

    int unfinished(DSLContext sql, String maker) {
        return sql.fetchCount(UPLOAD, UPLOAD.MAKER.eq(maker).and(UPLOAD.FILE_ID.isNull()));
    }

    /** From now on only this writer may add to the upload. */
    void takeOver(DSLContext sql, long id, long writer, long expiresAt) {
        sql.update(UPLOAD)
                .set(UPLOAD.WRITER, writer)
                .set(UPLOAD.EXPIRES_AT, expiresAt)
                .where(UPLOAD.ID.eq(id))
                .execute();
    }

    /**
     * Adds a part at the end of an upload, which then is as {@code after} says. Returns false and does nothing if another writer has taken over or the upload has
     * advanced.
     */
    boolean add(DSLContext sql, ResumableUpload upload, ResumableUpload.Part part, ResumableUpload after) {
        if (!advance(sql, upload, after)) {
            return false;
        }
        blobs.reference(sql, part.content());
        sql.insertInto(UPLOAD_PART)
                .set(UPLOAD_PART.UPLOAD_ID, upload.id())
                .set(UPLOAD_PART.START, part.start())
                .set(UPLOAD_PART.SIZE, part.content().size())
                .set(UPLOAD_PART.BLOB_SHA256, part.content().sha256())
                .execute();
        return true;
    }

    /** The parts of an upload, in order. */
    List<ResumableUpload.Part> parts(DSLContext sql, long id) {
        return sql.select(UPLOAD_PART.START, BLOB.SHA256, BLOB.SIZE, BLOB.CRC32)
                .from(UPLOAD_PART)
                .join(BLOB)
                .on(BLOB.SHA256.eq(UPLOAD_PART.BLOB_SHA256))
                .where(UPLOAD_PART.UPLOAD_ID.eq(id))
                .orderBy(UPLOAD_PART.START)
                .fetch(row -> new ResumableUpload.Part(
                        row.get(UPLOAD_PART.START),
                        new Content(row.get(BLOB.SHA256), row.get(BLOB.SIZE), row.get(BLOB.CRC32))));
    }

    /**
     * Marks an upload as finished and drops its parts. Returns false and does nothing if another writer has taken over or the
     * upload has advanced.
     */
    boolean finish(DSLContext sql, ResumableUpload upload, ResumableUpload.Whole whole, ResumableUpload finished) {
        if (!advance(sql, upload, finished)) {
            return false;
        }
        if (!whole.before().isEmpty()) {
            blobs.reference(sql, whole.last().content());
            dropParts(sql, upload, List.of(whole.last().content().sha256()));
        }
        return true;
    }

    void delete(DSLContext sql, ResumableUpload upload) {
        lock(sql, upload.maker(), upload.id());
        dropParts(sql, upload, List.of());
        sql.deleteFrom(UPLOAD).where(UPLOAD.ID.eq(upload.id())).execute();
    }

    /** Locks them, since a part that arrives meanwhile keeps its upload. */
    List<ResumableUpload> expired(DSLContext sql, long now, int most) {
        return Dialect.locked(
                        sql,
                        sql.selectFrom(UPLOAD)
                                .where(UPLOAD.EXPIRES_AT.le(now))
                                .orderBy(UPLOAD.EXPIRES_AT)
                                .limit(most))
                .fetch(this::of);
    }

    private static boolean advance(DSLContext sql, ResumableUpload upload, ResumableUpload after) {
        var file = after.file();
        return sql.update(UPLOAD)
                        .set(UPLOAD.RECEIVED, after.received())
                        .set(UPLOAD.FILE_ID, file == null ? null : file.value())
                        .set(UPLOAD.EXPIRES_AT, after.expiresAt())
                        .where(UPLOAD.ID.eq(upload.id()))
                        .and(UPLOAD.WRITER.eq(upload.writer()))
                        .and(UPLOAD.RECEIVED.eq(upload.received()))
                        .and(UPLOAD.FILE_ID.isNull())
                        .execute()
                > 0;
    }

    private void dropParts(DSLContext sql, ResumableUpload upload, List<String> more) {
        var contents = new ArrayList<>(more);
        contents.addAll(sql.deleteFrom(UPLOAD_PART)
                .where(UPLOAD_PART.UPLOAD_ID.eq(upload.id()))
                .returning(UPLOAD_PART.BLOB_SHA256)
                .fetch(UPLOAD_PART.BLOB_SHA256));
        blobs.discard(sql, contents, upload.createdAt());
    }

    private ResumableUpload of(UploadRecord row) {
        return new ResumableUpload(
                row.getId(),
                row.getMaker(),
                row.getSize(),
                row.getReceived(),
                json.readValue(row.getFields(), FIELDS),
                row.getWriter(),
                row.getFileId() == null ? null : new NodeId(row.getFileId()),
                row.getCreatedAt(),
                row.getExpiresAt());
    }
}
