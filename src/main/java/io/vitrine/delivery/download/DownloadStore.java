package io.vitrine.delivery.download;

import static io.vitrine.db.schema.Tables.API_KEY;
import static io.vitrine.db.schema.Tables.APP_USER;
import static io.vitrine.db.schema.Tables.DOWNLOAD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import io.vitrine.base.Cursor;
import io.vitrine.base.DownloadId;
import io.vitrine.base.KeyId;
import io.vitrine.base.Role;
import io.vitrine.base.UserId;
import io.vitrine.base.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stored downloads. They belong to no asset, so the caller must check who owns them. SQL only. */
@Component
class DownloadStore {
    /** Quotes are escaped in the ids and names that were sent, so nothing else in a request looks like this. */
    private static final Field<Boolean> HAS_LIST =
            field(DOWNLOAD.REQUEST.like("%\"manifest\":true%")).as("has_list");

    /** All but the request, which may name so many items that a page of downloads with it would not fit into memory. */
    private static final List<Field<?>> FIELDS = Stream.<Field<?>>concat(
                    Stream.of(DOWNLOAD.fields()).filter(column -> !column.equals(DOWNLOAD.REQUEST)),
                    Stream.of(HAS_LIST))
            .toList();

    /** @param request what was asked for, as JSON */
    void insert(DSLContext sql, Download download, String request) {
        var row = DOWNLOAD.newRecord();
        var user = download.requester().user();
        var key = download.requester().key();
        row.setId(download.id().value());
        row.setName(download.name());
        row.setUserId(user == null ? null : user.value());
        row.setKeyId(key == null ? null : key.value());
        row.setRequesterName(download.requester().name());
        row.setRequest(request);
        row.setTransformation(download.transformation());
        row.setManifestSha256(download.manifest());
        row.setListingSha256(download.listing());
        row.setFileCount(download.counts().files());
        row.setFolderCount(download.counts().folders());
        row.setSkippedCount(download.counts().skipped());
        row.setBytes(download.counts().bytes());
        row.setCreatedAt(download.life().createdAt());
        row.setExpiresAt(download.life().expiresAt());
        row.setSent(0L);
        row.setReachedEnd(false);
        sql.executeInsert(row);
    }

    Optional<Download> find(DSLContext sql, DownloadId id) {
        return sql.select(FIELDS).from(DOWNLOAD).where(is(id)).fetchOptional(DownloadStore::download);
    }

    /** What was asked for, as JSON. */
    Optional<String> request(DSLContext sql, DownloadId id) {
        return sql.select(DOWNLOAD.REQUEST).from(DOWNLOAD).where(is(id)).fetchOptional(DOWNLOAD.REQUEST);
    }

    /** All downloads or those of one requester, newest first, up to one more than the limit. */
    List<Download> page(DSLContext sql, Download.@Nullable Requester requester, @Nullable Cursor cursor, int limit) {
        return sql.select(FIELDS)
                .from(DOWNLOAD)
                .where(listed(requester))
                .and(cursor == null ? noCondition() : DOWNLOAD.ID.lt(cursor.id()))
                .orderBy(DOWNLOAD.ID.desc())
                .limit(limit + 1)
                .fetch(DownloadStore::download);
    }

    long count(DSLContext sql, Download.@Nullable Requester requester) {
        return sql.fetchCount(DOWNLOAD, listed(requester));
    }

    /** Ends a download and forgets its lists. Returns whether this call ended it. */
    boolean end(DSLContext sql, DownloadId id, Download.End how) {
        return sql.update(DOWNLOAD)
                        .set(DOWNLOAD.ENDED, Word.of(how))
                        .setNull(DOWNLOAD.MANIFEST_SHA256)
                        .setNull(DOWNLOAD.LISTING_SHA256)
                        .where(is(id))
                        .and(DOWNLOAD.ENDED.isNull())
                        .execute()
                > 0;
    }

    /** Takes a download that has ended out of the list of downloads. */
    void hide(DSLContext sql, DownloadId id) {
        sql.update(DOWNLOAD).set(DOWNLOAD.ENDED, "deleted").where(is(id)).execute();
    }

    /** Marks a download as started. Returns whether it had not been started before. */
    boolean started(DSLContext sql, DownloadId id, long now) {
        return sql.update(DOWNLOAD)
                        .set(DOWNLOAD.STARTED_AT, now)
                        .where(is(id))
                        .and(DOWNLOAD.STARTED_AT.isNull())
                        .execute()
                > 0;
    }

    /**
     * Adds to the number of bytes sent.
     *
     * @param activeAt null when the transfer is over
     * @param reachedEnd whether the last byte of the archive is among them
     */
    void sent(DSLContext sql, DownloadId id, long bytes, @Nullable Long activeAt, boolean reachedEnd) {
        sql.update(DOWNLOAD)
                .set(DOWNLOAD.SENT, DOWNLOAD.SENT.plus(bytes))
                .set(DOWNLOAD.ACTIVE_AT, activeAt)
                .set(DOWNLOAD.REACHED_END, reachedEnd ? inline(true) : DOWNLOAD.REACHED_END)
                .where(is(id))
                .execute();
    }

    /** Records how many files were left out, if that is known only after the archive was sent. */
    void skipped(DSLContext sql, DownloadId id, long files) {
        sql.update(DOWNLOAD).set(DOWNLOAD.SKIPPED_COUNT, files).where(is(id)).execute();
    }

    /** Marks a download as finished if all of it has been sent. Returns whether this call marked it. */
    boolean finished(DSLContext sql, DownloadId id, long now) {
        return sql.update(DOWNLOAD)
                        .set(DOWNLOAD.FINISHED_AT, now)
                        .where(is(id))
                        .and(DOWNLOAD.FINISHED_AT.isNull())
                        .and(DOWNLOAD.REACHED_END)
                        .and(DOWNLOAD.BYTES.isNull().or(DOWNLOAD.SENT.ge(DOWNLOAD.BYTES)))
                        .execute()
                > 0;
    }

    /** Downloads whose time is over but that have not been ended yet. */
    List<Download> expired(DSLContext sql, long now, int limit) {
        return sql.select(FIELDS)
                .from(DOWNLOAD)
                .where(DOWNLOAD.EXPIRES_AT.le(now))
                .and(DOWNLOAD.ENDED.isNull())
                .limit(limit)
                .fetch(DownloadStore::download);
    }

    /** The next live download by id whose requester has the restricted role. */
    Optional<Download> nextOfRestricted(DSLContext sql, long now, long after) {
        return sql.select(FIELDS)
                .from(DOWNLOAD)
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(DOWNLOAD.USER_ID))
                .leftJoin(API_KEY)
                .on(API_KEY.ID.eq(DOWNLOAD.KEY_ID))
                .where(DOWNLOAD.ID.gt(after))
                .and(DOWNLOAD.EXPIRES_AT.gt(now))
                .and(DOWNLOAD.ENDED.isNull())
                .and(coalesce(APP_USER.ROLE, API_KEY.ROLE).eq(Role.RESTRICTED.toString()))
                .orderBy(DOWNLOAD.ID)
                .limit(1)
                .fetchOptional(DownloadStore::download);
    }

    void forget(DSLContext sql, long expiredBefore) {
        sql.deleteFrom(DOWNLOAD)
                .where(DOWNLOAD.EXPIRES_AT.le(expiredBefore))
                .and(DOWNLOAD.ENDED.isNotNull())
                .execute();
    }

    private static Condition is(DownloadId id) {
        return DOWNLOAD.ID.eq(id.value());
    }

    private static Condition listed(Download.@Nullable Requester requester) {
        var present = DOWNLOAD.ENDED.isNull().or(DOWNLOAD.ENDED.ne("deleted"));
        if (requester == null) {
            return present;
        }
        var user = requester.user();
        var key = requester.key();
        var own = user == null ? DOWNLOAD.KEY_ID.eq(key == null ? 0 : key.value()) : DOWNLOAD.USER_ID.eq(user.value());
        return own.and(present);
    }

    private static Download download(Record fields) {
        var row = fields.into(DOWNLOAD);
        var user = row.getUserId();
        var key = row.getKeyId();
        var ended = row.getEnded();
        return new Download(
                new DownloadId(row.getId()),
                row.getName(),
                new Download.Requester(
                        user == null ? null : new UserId(user),
                        key == null ? null : new KeyId(key),
                        row.getRequesterName()),
                fields.get(HAS_LIST),
                row.getTransformation(),
                row.getManifestSha256(),
                row.getListingSha256(),
                new Download.Counts(row.getFileCount(), row.getFolderCount(), row.getSkippedCount(), row.getBytes()),
                new Download.Life(
                        row.getCreatedAt(),
                        row.getExpiresAt(),
                        ended == null ? null : Download.End.valueOf(ended.toUpperCase(Locale.ROOT)),
                        row.getStartedAt(),
                        row.getActiveAt(),
                        row.getFinishedAt(),
                        row.getSent()));
    }
}
