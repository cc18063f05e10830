package io.vitrine.library;

import io.vitrine.access.Access;
import io.vitrine.access.Allowed;
import io.vitrine.access.Tree;
import io.vitrine.base.Level;
import io.vitrine.base.NodeId;
import io.vitrine.base.Problem;
import io.vitrine.base.Viewer;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Finds what an upload is to become, and guards it. */
@Component
public class UploadTargets {
    private final Tree tree;
    private final Access access;
    private final Destinations destinations;
    private final LibrarySettings settings;

    UploadTargets(Tree tree, Access access, Destinations destinations, LibrarySettings settings) {
        this.tree = tree;
        this.access = access;
        this.destinations = destinations;
        this.settings = settings;
    }

    /** Where the upload goes, with the proof that the viewer may put it there. */
    public sealed interface Target {
        /** A new version of a file, which was found in this folder. */
        record File(NodeId folder, Allowed<NodeId> file) implements Target {}

        /** A new file, in the folder at the end of the options' path; {@code below} is the proof for the place's folder. */
        record Place(Destination place, Allowed<NodeId> below) implements Target {}
    }

    /** Whether what is uploaded is published, or a draft. */
    boolean isPublished(UploadOptions options) {
        return options.isPublished() == null ? settings.publishUploads() : options.isPublished();
    }

    /**
     * A file of the name gets a new version from whoever has contribute on that file, even where its folder is not visible;
     * anything else needs contribute on the folder.
     *
     * <p>Errors: not found and forbidden, as of {@link Destinations#require}; name-taken by a folder; file-exists, where the
     * upload must not overwrite.
     */
    public Target find(DSLContext sql, Viewer viewer, UploadOptions options, String name) {
        var found = look(sql, options, name);
        while (true) {
            try {
                return target(sql, viewer, options, found);
            } catch (Problem refused) {
                // What was there may have been deleted between two statements: then the place is another one now.
                var now = look(sql, options, name);
                if (now.equals(found)) {
                    throw refused;
                }
                found = now;
            }
        }
    }

    /** What stands at a path. */
    private record Found(Destination place, Optional<NodeId> existing) {}

    private Found look(DSLContext sql, UploadOptions options, String name) {
        var place = destinations.find(sql, options.folder());
        return new Found(
                place,
                place.exists() && !options.unique() ? tree.childOf(sql, place.folder(), name) : Optional.empty());
    }

    private Target target(DSLContext sql, Viewer viewer, UploadOptions options, Found found) {
        var place = found.place();
        return found.existing().isPresent()
                ? onto(sql, viewer, options, place, found.existing().get())
                : new Target.Place(place, destinations.require(sql, viewer, place, options.folder()));
    }

    private Target onto(DSLContext sql, Viewer viewer, UploadOptions options, Destination place, NodeId existing) {
        if (access.levels(sql, viewer, List.of(existing)).of(existing) == Level.NONE) {
            destinations.require(sql, viewer, place, options.folder());
        }
        var allowed = access.require(sql, viewer, Level.CONTRIBUTE, existing);
        if (tree.pathOf(sql, existing).isPresent()) {
            throw Names.taken("this, a folder,");
        }
        if (!options.overwrite()) {
            throw Problem.invalid("file-exists", "A file of this name exists, and overwriteFile is false");
        }
        return new Target.File(place.folder(), allowed);
    }
}
