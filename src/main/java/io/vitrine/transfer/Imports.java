package io.vitrine.transfer;

import io.vitrine.access.Access;
import io.vitrine.base.FreeText;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import io.vitrine.blob.BlobSettings;
import io.vitrine.blob.BlobStore;
import io.vitrine.blob.Staged;
import io.vitrine.console.WrongUse;
import io.vitrine.db.Db;
import io.vitrine.library.Coordinates;
import io.vitrine.library.Edit;
import io.vitrine.library.Filing;
import io.vitrine.library.Names;
import io.vitrine.library.Paths;
import io.vitrine.library.Tags;
import io.vitrine.library.Upload;
import io.vitrine.library.UploadOptions;
import io.vitrine.library.content.FileFacts;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports files from elsewhere, with the times that they have there. Files that are already here are left as they are. */
@Component
public class Imports {
    /** What became of a file. */
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /**
     * A file elsewhere.
     *
     * @param path the path that it gets here: see {@link #path}
     * @param size in bytes
     * @param traits null to use those of a new file, or to keep those of the file here
     */
    record Source(
            String path,
            long size,
            Instant createdAt,
            Instant modifiedAt,
            @Nullable Traits traits) {}

    /** How a file elsewhere is described and served; {@code metadata} has the values by custom metadata field. */
    record Traits(
            List<String> tags,
            @Nullable String coordinates,
            @Nullable String description,
            Map<String, Object> metadata,
            boolean isPrivate,
            boolean isPublished) {
        Edit edit() {
            return new Edit(
                    Edit.TagChange.to(Tags.of("tags", tags)),
                    new Edit.NewText(coordinates == null ? null : Coordinates.of(coordinates)),
                    new Edit.NewText(description == null ? null : FreeText.of("description", description)),
                    new Edit.MetadataChange(true, Map.copyOf(metadata)));
        }

        /** The same traits without the values of custom metadata fields. */
        Traits withoutMetadata() {
            return new Traits(tags, coordinates, description, Map.of(), isPrivate, isPublished);
        }
    }

    private final Db db;
    private final BlobStore contents;
    private final BlobSettings settings;
    private final Filing filing;
    private final Access access;
    private final ImportStore store;

    Imports(Db db, BlobStore contents, BlobSettings settings, Filing filing, Access access, ImportStore store) {
        this.db = db;
        this.contents = contents;
        this.settings = settings;
        this.filing = filing;
        this.access = access;
        this.store = store;
    }

    /** The path of something with this name in a folder. Errors: invalid-name, invalid-path. */
    static String path(String folder, String name) {
        return Paths.of(Paths.join(folder, Names.of(name)));
    }

    /** The path of the folder that {@code --to=} names, as it is stored. Errors: WrongUse. */
    static String target(String asked) {
        try {
            return Paths.of(asked);
        } catch (Problem refused) {
            throw new WrongUse("--to=" + asked + ": " + refused.detail());
        }
    }

    /** What importing the file would do, judging by its size and time. */
    Outcome foresee(Source source) {
        return db.read(sql -> found(sql, source))
                .map(known -> known.isLike(source) ? Outcome.UNCHANGED : Outcome.CHANGED)
                .orElse(Outcome.CREATED);
    }

    /**
     * Creates the file, or a new version of it if its content differs; durable when this returns. A file with the same
     * content gets the traits and times of the source, if the source has traits.
     *
     * <p>Errors: those of an upload; {@code IOException}, if the stream fails.
     */
    Outcome take(Viewer viewer, Source source, InputStream in) throws IOException {
        try (var staged = contents.stage(in, settings.maxFile().toBytes())) {
            var known = db.read(sql -> found(sql, source));
            var same =
                    known.filter(each -> each.sha256().equals(staged.content().sha256()));
            if (same.isPresent()) {
                return describe(viewer, source, same.get().id());
            }
            staged.settle();
            db.change(sql -> file(sql, viewer, source, staged));
            return known.isPresent() ? Outcome.CHANGED : Outcome.CREATED;
        }
    }

    /** Gives a folder these values of custom metadata, and no others. Errors: those of an edit; not found. */
    void describeFolder(Viewer viewer, String path, Map<String, Object> metadata) {
        var edit = new Edit(null, null, null, new Edit.MetadataChange(true, Map.copyOf(metadata)));
        db.change(sql -> {
            var folder = store.folder(sql, path).orElseThrow(Problem::notFound);
            filing.describe(sql, viewer, access.require(sql, viewer, Level.MANAGE, folder), edit);
        });
    }

    private Outcome describe(Viewer viewer, Source source, NodeId file) {
        if (source.traits() == null) {
            return Outcome.UNCHANGED;
        }
        var edit = source.traits().edit();
        db.change(sql -> {
            var allowed = access.require(sql, viewer, Level.MANAGE, file);
            filing.describe(sql, viewer, allowed, edit);
            store.date(sql, allowed, source.createdAt(), source.modifiedAt());
        });
        return Outcome.CHANGED;
    }

    private Optional<ImportStore.Known> found(DSLContext sql, Source source) {
        return store.find(sql, Paths.parent(source.path()), Paths.name(source.path()));
    }

    private void file(DSLContext sql, Viewer viewer, Source source, Staged staged) {
        var name = Paths.name(source.path());
        var upload = new Upload(options(source, name), name, staged.content(), FileFacts.of(staged.head(), name));
        NodeId id = filing.file(sql, viewer, upload);
        store.date(sql, access.require(sql, viewer, Level.MANAGE, id), source.createdAt(), source.modifiedAt());
    }

    private static UploadOptions options(Source source, String name) {
        var traits = source.traits();
        return new UploadOptions(
                name,
                Paths.parent(source.path()),
                false,
                true,
                traits == null ? null : traits.isPrivate(),
                traits == null ? null : traits.isPublished(),
                traits == null ? Edit.NOTHING : traits.edit(),
                Set.of());
    }
}
