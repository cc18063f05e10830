package io.vitrine.blob;

import static io.vitrine.db.schema.Tables.BLOB;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.vitrine.base.Problem;
import io.vitrine.db.Dialect;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * The rows of contents. A content is kept as long as any row refers to its row by a foreign key; a table with such a key
 * needs no further registration here. The methods that write must be called in the transaction that adds or removes the
 * reference.
 */
@Component
public class Blobs {
    private final BlobStore store;
    private final Clock clock;

    Blobs(BlobStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Makes sure that a settled content has a row, so that the rest of the transaction can refer to it: until the
     * transaction ends, the collector leaves the content alone; afterwards the reference keeps it.
     *
     * <p>Errors: {@code Problem} busy, if the collector removed this content after it was settled. The client must send
     * it again; nothing was acknowledged.
     */
    public void reference(DSLContext sql, Content content) {
        sql.insertInto(BLOB)
                .set(BLOB.SHA256, content.sha256())
                .set(BLOB.SIZE, content.size())
                .set(BLOB.CRC32, content.crc32())
                .set(BLOB.CREATED_AT, clock.millis())
                .onConflict(BLOB.SHA256)
                .doUpdate()
                .setNull(BLOB.UNREFERENCED_SINCE)
                .execute();
        if (store.size(content.sha256()).orElse(-1) != content.size()) {
            throw Problem.busy("The same content was just being removed; send it again");
        }
    }

    /**
     * To be called after references to the contents were removed: starts the grace period of those that have no
     * references left.
     */
    public void release(DSLContext sql, Collection<String> sha256s) {
        var sorted = sha256s.stream().distinct().sorted().toList();
        if (sorted.isEmpty()) {
            return;
        }
        lock(sql, sorted);
        sql.update(BLOB)
                .set(BLOB.UNREFERENCED_SINCE, clock.millis())
                .where(Dialect.inTexts(BLOB.SHA256, sorted))
                .and(BLOB.UNREFERENCED_SINCE.isNull())
                .and(unreferenced())
                .execute();
    }

    /**
     * Like {@link #release}, but contents created since the given time are due at once: nobody but the caller can know of
     * them.
     *
     * @param since in milliseconds
     */
    public void discard(DSLContext sql, Collection<String> sha256s, long since) {
        release(sql, sha256s);
        sql.update(BLOB)
                .set(BLOB.UNREFERENCED_SINCE, 0L)
                .where(Dialect.inTexts(BLOB.SHA256, sha256s))
                .and(BLOB.CREATED_AT.ge(since))
                .and(BLOB.UNREFERENCED_SINCE.isNotNull())
                .execute();
    }

    /**
     * Locks the rows: if two transactions each remove one of the last two references, the second must look only after the
     * first has committed, or each would still see the other's reference. Always in the same order, to avoid deadlocks.
     */
    private static void lock(DSLContext sql, List<String> sorted) {
        Dialect.locked(
                        sql,
                        sql.select(BLOB.SHA256)
                                .from(BLOB)
                                .where(Dialect.inTexts(BLOB.SHA256, sorted))
                                .orderBy(BLOB.SHA256))
                .fetch();
    }

    /** The condition that no row of any table refers to the content. */
    public static Condition unreferenced() {
        return unreferenced(Set.of());
    }

    /** The condition that no row refers to the content, except for those of some tables. */
    public static Condition unreferenced(Set<Table<?>> exceptions) {
        return DSL.and(BLOB.getPrimaryKey().getReferences().stream()
                .filter(key -> !exceptions.contains(key.getTable()))
                .map(Blobs::unreferencedBy)
                .toList());
    }

    private static Condition unreferencedBy(ForeignKey<?, ?> key) {
        @SuppressWarnings("unchecked")
        var column = (Field<String>) key.getFields().getFirst();
        return notExists(selectOne().from(key.getTable()).where(column.eq(BLOB.SHA256)));
    }
}
