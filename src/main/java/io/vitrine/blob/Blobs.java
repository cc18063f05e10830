package io.vitrine.blob;

import static io.vitrine.db.schema.Tables.BLOB;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.vitrine.base.Problem;
import io.vitrine.db.Dialect;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * The rows of contents. A content is held by whatever refers to its row by a foreign key; a table that does so needs
 * nothing else to be taken into account here. The methods that write belong into the transaction that makes or ends the
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
     * Makes sure of a settled content, so that the rest of the transaction can refer to it: from now until the transaction
     * ends the collector leaves it alone, and afterwards the reference holds it.
     *
     * <p>Errors: {@code Problem} busy when the collector took this very content after it was settled. The client must send
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
            throw Problem.busy("The same content was being removed at this moment; send it again");
        }
    }

    /** After references to the contents went: those without any left begin to wait for their collection. */
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
     * As {@link #release}, but contents that came to be since then are due at once: nobody but whoever releases them can have
     * learnt of them.
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
     * Two transactions that end one reference each must not both see the other's: with the rows locked, the second looks
     * only after the first has committed. In one order, so that they do not wait for each other.
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

    /** That no row of any table refers to the content. */
    public static Condition unreferenced() {
        return DSL.and(BLOB.getPrimaryKey().getReferences().stream()
                .map(Blobs::unreferencedBy)
                .toList());
    }

    private static Condition unreferencedBy(ForeignKey<?, ?> key) {
        @SuppressWarnings("unchecked")
        var column = (Field<String>) key.getFields().getFirst();
        return notExists(selectOne().from(key.getTable()).where(column.eq(BLOB.SHA256)));
    }
}
