package io.vitrine.library.metadata;

import io.vitrine.base.Problem;
import io.vitrine.base.Revision;
import io.vitrine.base.Role;
import io.vitrine.base.Viewer;
import io.vitrine.db.Db;
import io.vitrine.events.Event;
import io.vitrine.events.Events;
import io.vitrine.jobs.JobType;
import io.vitrine.jobs.Jobs;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Defines the custom metadata fields. Everybody may see them; administrators and developers may change them. */
@Component
public class MetadataFields {
    /** The maximum number of fields at a time. */
    static final int MOST = 500;

    /** Removes the values of a deleted field from the assets. */
    public static final JobType<Removed> REMOVE_VALUES = new JobType<>("remove-metadata-values", Removed.class);

    private final Db db;
    private final MetadataFieldStore store;
    private final Events events;
    private final Jobs jobs;
    private final Clock clock;

    MetadataFields(Db db, MetadataFieldStore store, Events events, Jobs jobs, Clock clock) {
        this.db = db;
        this.store = store;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** A field that was deleted, by id and name. */
    public record Removed(FieldId field, String name) {}

    /** The fields in use, by name. Runs one query. */
    public Metadata inUse(DSLContext sql) {
        return Metadata.of(store.all(sql, false));
    }

    List<MetadataField> list(boolean withDeleted) {
        return db.read(sql -> store.all(sql, withDeleted));
    }

    /** Errors: forbidden; invalid-name, invalid-label, invalid-description, invalid-schema; name-taken; too-many-fields. */
    MetadataField create(Viewer viewer, MetadataRequest.New request) {
        requireRight(viewer);
        var field = request.field(clock.millis());
        SchemaRules.check(field.schema());
        return db.write(sql -> {
            if (store.isTaken(sql, field.name())) {
                throw Problem.conflict(
                        "name-taken", "There is, or was, a field of this name; the names of deleted fields stay taken");
            }
            if (store.count(sql) >= MOST) {
                throw Problem.invalid("too-many-fields", "There can be at most " + MOST + " custom metadata fields");
            }
            store.insert(sql, field);
            record(sql, viewer, "create", field);
            return field;
        });
    }

    /**
     * Makes sure that there is a field of this name and type; creates it as described if there is none of the name.
     *
     * <p>Errors: those of {@link #create}; other-type, if there is a field of the name with another type.
     *
     * @return whether the field was created
     */
    public boolean define(Viewer viewer, String name, String label, @Nullable String description, FieldSchema schema) {
        var known = db.read(this::inUse).named(name);
        if (known.isEmpty()) {
            create(viewer, new MetadataRequest.New(name, label, schema, description));
            return true;
        }
        if (known.get().schema().type() != schema.type()) {
            throw Problem.conflict(
                    "other-type",
                    "There is a field of this name already, of the type "
                            + known.get().schema().type());
        }
        return false;
    }

    /** Checks that a file can have exactly these values. Errors: those of {@link Metadata#changed}. */
    public void check(Map<String, Object> values) {
        db.read(this::inUse).changed(Map.of(), values);
    }

    /**
     * Changes a field. Values that assets have stay as they are; the new rules apply when a value is written the next time.
     *
     * <p>Errors: forbidden; not found; stale; those of {@link #create}.
     */
    MetadataField change(Viewer viewer, FieldId id, MetadataRequest.Change request, @Nullable String ifMatch) {
        requireRight(viewer);
        return db.write(sql -> {
            var before = store.locked(sql, id).orElseThrow(Problem::notFound);
            Revision.check(ifMatch, before.revision());
            var after = request.appliedTo(before, clock.millis());
            SchemaRules.check(after.schema());
            store.update(sql, after);
            record(sql, viewer, "update", after);
            return after;
        });
    }

    /** Deletes a field. A job removes its values from the assets soon afterwards. */
    void delete(Viewer viewer, FieldId id) {
        requireRight(viewer);
        db.change(sql -> {
            var field = store.locked(sql, id).orElseThrow(Problem::notFound);
            store.delete(sql, field, clock.millis());
            jobs.enqueue(sql, REMOVE_VALUES, new Removed(id, field.name()));
            record(sql, viewer, "delete", field);
        });
    }

    private void record(DSLContext sql, Viewer viewer, String verb, MetadataField field) {
        var details = Map.<String, Object>of("label", field.label(), "schema", field.schema());
        events.record(
                sql,
                viewer,
                new Event("metadataField." + verb, "metadataField", field.id().value(), field.name(), details));
    }

    private static void requireRight(Viewer viewer) {
        if (viewer.role() != Role.ADMINISTRATOR && viewer.role() != Role.DEVELOPER) {
            throw Problem.forbidden(
                    "forbidden", "Only administrators and developers can define custom metadata fields");
        }
    }
}
