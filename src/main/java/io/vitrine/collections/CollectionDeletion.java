package io.vitrine.collections;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vitrine.access.Access;
import io.vitrine.access.AllowedSet;
import io.vitrine.base.CollectionId;
import io.vitrine.base.ItemsPerCall;
import io.vitrine.base.Level;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.base.Word;
import io.vitrine.db.Db;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Deletes media collections. All access through them has ended when the answer is sent. The members stay in the library; the
 * member rows of a large collection, which by then give nothing, are deleted afterwards.
 */
@Component
class CollectionDeletion {
    private final Db db;
    private final Access access;
    private final MediaCollectionStore store;
    private final CollectionJournal journal;
    private final CollectionRemoval removal;

    CollectionDeletion(
            Db db, Access access, MediaCollectionStore store, CollectionJournal journal, CollectionRemoval removal) {
        this.db = db;
        this.access = access;
        this.store = store;
        this.journal = journal;
        this.removal = removal;
    }

    /** The result for one collection. */
    enum Status {
        DELETED,
        NOT_FOUND,
        NOT_ALLOWED;

        @JsonValue
        @Override
        public String toString() {
            return Word.of(this);
        }
    }

    /** The result for one collection, under the id as it was sent. */
    @Schema(name = "MediaCollectionDeletion")
    record Result(String id, Status status) {}

    /** Requires manage. */
    void delete(Viewer viewer, CollectionId id) {
        db.change(sql -> {
            var allowed = access.require(sql, viewer, CollectionOperation.DELETE.needs(), id);
            if (delete(sql, viewer, allowed.alone()).isEmpty()) {
                throw Problem.notFound();
            }
        });
    }

    /** Deletes all those on which the viewer has manage. */
    List<Result> delete(Viewer viewer, CollectionRequest.Ids request) {
        ItemsPerCall.check("ids", request.ids().size());
        var ids = request.ids().stream().map(CollectionId::of).toList();
        return db.write(sql -> {
            var levels = access.levels(sql, viewer, ids);
            var manageable = levels.allowed(CollectionOperation.DELETE.needs());
            var deleted = delete(sql, viewer, manageable);
            return request.ids().stream()
                    .map(id -> {
                        var collection = CollectionId.of(id);
                        var status = deleted.contains(collection)
                                ? Status.DELETED
                                : levels.of(collection) == Level.NONE || manageable.contains(collection)
                                        ? Status.NOT_FOUND
                                        : Status.NOT_ALLOWED;
                        return new Result(id, status);
                    })
                    .toList();
        });
    }

    private Set<CollectionId> delete(DSLContext sql, Viewer viewer, AllowedSet<CollectionId> ids) {
        var gone = store.locked(sql, ids);
        journal.deleted(sql, viewer, gone);
        removal.remove(sql, ids, gone);
        var deleted = new HashSet<CollectionId>();
        gone.forEach(collection -> deleted.add(collection.id()));
        return deleted;
    }
}
