package io.vitrine.delivery.rendition;

import static io.vitrine.db.schema.Tables.FILE_VERSION;

import io.vitrine.base.VersionId;
import io.vitrine.delivery.picture.Reply;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The facts about versions. SQL only; access was checked when the version was found. */
@Component
class FactsStore {
    /** The content of a version, and the facts about it as JSON, if they are known. */
    record Examined(
            String sha256,
            String mime,
            boolean isDone,
            @Nullable String facts) {}

    Optional<Examined> find(DSLContext sql, VersionId version) {
        return sql.select(FILE_VERSION.BLOB_SHA256, FILE_VERSION.MIME, FILE_VERSION.FACTS_AT, FILE_VERSION.FACTS)
                .from(FILE_VERSION)
                .where(FILE_VERSION.ID.eq(version.value()))
                .fetchOptional(row -> new Examined(
                        row.get(FILE_VERSION.BLOB_SHA256),
                        row.get(FILE_VERSION.MIME),
                        row.get(FILE_VERSION.FACTS_AT) != null,
                        row.get(FILE_VERSION.FACTS)));
    }

    /** Keeps the size that was found during the upload unless a better one was found. */
    void write(DSLContext sql, VersionId version, Reply.Examined found, long at) {
        sql.update(FILE_VERSION)
                .set(FILE_VERSION.FACTS_AT, at)
                .set(FILE_VERSION.FACTS, found.facts())
                .set(FILE_VERSION.EMBEDDED_METADATA, found.embedded())
                .set(FILE_VERSION.PLACEHOLDER, found.placeholder())
                .set(FILE_VERSION.WIDTH, DSL.coalesce(DSL.val(found.width(), FILE_VERSION.WIDTH), FILE_VERSION.WIDTH))
                .set(
                        FILE_VERSION.HEIGHT,
                        DSL.coalesce(DSL.val(found.height(), FILE_VERSION.HEIGHT), FILE_VERSION.HEIGHT))
                .set(
                        FILE_VERSION.HAS_ALPHA,
                        DSL.coalesce(DSL.val(found.hasAlpha(), FILE_VERSION.HAS_ALPHA), FILE_VERSION.HAS_ALPHA))
                .where(FILE_VERSION.ID.eq(version.value()))
                .execute();
    }
}
